"""Ways through the halls: where one can walk, the best order of stops, and the steps in words."""

"""The route of My expo: the best order of what is saved, drawn, in words, on paper."""

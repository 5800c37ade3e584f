"""The demo's drawings: logos and still lifes, drawn with Pillow, the same every time."""

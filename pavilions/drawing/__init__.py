"""Draws a level, or a window of it, as SVG, and says it in words."""

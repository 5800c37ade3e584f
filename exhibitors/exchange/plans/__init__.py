"""Floor plans in and out: CSV, GeoJSON and SVG."""

"""Shapes as SVG writes them, in metres, with y turned upside down: there it grows downwards."""

from collections.abc import Iterable, Sequence

from pavilions.shapes import Point, Ring

_SAME = 1e-9


def number(value: float) -> str:
    """A number to the centimetre, as short as can be."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def outline(rings: Iterable[Ring], height: float) -> str:
    """Closed shapes as one path; sides along the axes take a letter and a number."""
    return "".join(_closed(ring, height) for ring in rings)


def line(points: Sequence[Point], height: float) -> str:
    """An open line."""
    return "M" + "L".join(f"{number(x)} {number(height - y)}" for x, y in points)


def _closed(ring: Ring, height: float) -> str:
    (x, y), *others = [(each[0], height - each[1]) for each in ring]
    parts = [f"M{number(x)} {number(y)}"]
    for to_x, to_y in others:
        across, down = to_x - x, to_y - y
        if abs(down) < _SAME:
            parts.append(f"h{number(across)}")
        elif abs(across) < _SAME:
            parts.append(f"v{number(down)}")
        else:
            parts.append(f"L{number(to_x)} {number(to_y)}")
        x, y = to_x, to_y
    return "".join(parts) + "z"

"""Pictures of products, by what they show."""

from exhibitors.demo.drawing import desk, home, market, roads, table, works, yard
from exhibitors.demo.drawing.canvas import as_webp, colour
from exhibitors.demo.drawing.scene import Scene

ROOMS = (table, market, home, works, roads, desk, yard)


def draw_still_life(thing: str, code: str) -> bytes:
    """A picture of a thing in a colour such as `#b5483a`, as WebP, always the same.

    `thing` names a function of one of the rooms.
    """
    scene = Scene(f"{thing} {code}", colour(code))
    room = next(room for room in ROOMS if hasattr(room, thing))
    getattr(room, thing)(scene)
    return as_webp(scene.finished())

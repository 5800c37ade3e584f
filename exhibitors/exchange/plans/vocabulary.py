"""What files of floor plans call things: the site's own words, and those of others."""

from collections.abc import Iterable, Mapping
from functools import cache

from exhibitors.exchange.cells import title_key
from expo.languages import CONTENT_LANGUAGES

LANGUAGES = {code.partition("-")[0]: code for code in CONTENT_LANGUAGES}  # zh: zh-hans
NAMES = tuple(f"name_{suffix}" for suffix in LANGUAGES)

# The columns of a table in their order, and the titles that mean them: of two columns that mean the
# same the one whose title stands further ahead is used.
FIELDS = {
    "what": "what, object, object type, feature, feature type, element, 类型, tipo de objeto",
    "hall": """
        hall, hall no, hall number, hall code, hall name, building, 展馆, 馆, 馆号, 展馆号, Halle,
        pabellón, padiglione, القاعة
    """,
    "level": "level, floor, storey, level no, floor no, 楼层, 层, Ebene, Etage, nivel, planta",
    "code": """
        code, booth, booth no, booth nr, booth number, booth code, stand, stand no, stand nr,
        stand number, stand code, space, space no, unit, unit no, 展位, 展位号, 摊位号, Stand-Nr,
        Standnummer, número de stand, رقم الجناح, label, booth id, stand id, no, number, 编号, ref,
        id
    """,
    "x": "x, x m, left, x position, pos x, position x, x coordinate, x min, min x",
    "y": "y, y m, bottom, y position, pos y, position y, y coordinate, y min, min y",
    "width": "width, w, width m, size x, frontage, 宽, 宽度, Breite, ancho, العرض",
    "height": """
        depth, depth m, d, 深, 深度, 进深, Tiefe, fondo, profundidad, العمق, height, height m, h,
        size y
    """,
    "polygon": "polygon, outline, shape, geometry, geom, wkt, points, corners, coordinates, 轮廓",
    "kind": "kind, type, booth type, stand type, 展位类型, Standtyp, tipo",
    "open_sides": "open sides, sides open, open, no of open sides, 开口, 开口数, offene Seiten",
    "pavilion": "pavilion, pavilion slug, 展区",
    **{name: name for name in NAMES},
    "to_hall": "to hall, hall to, target hall, end hall",
    "to_level": "to level, level to, to floor, target level, end level",
    "to_x": "to x, x to, end x, x2",
    "to_y": "to y, y to, end y, y2",
    "length": "length, l, length m, distance, walk, 长度, Länge, longitud",
}
_MORE_NAMES = {
    "name_en": "name, name english, english name",
    "name_zh": "name zh hans, 名称, 中文名称, chinese name",
    "name_es": "nombre, spanish name",
    "name_ar": "اسم, arabic name",
}

# What a row can be, and other words for it.
WHATS = {
    "booth": "stand, space, unit, stall, 展位",
    "hall": "building, pabellón, 展馆",
    "level": "floor, storey, 楼层",
    "obstacle": "column, pillar, wall, barrier, closed, seats, 障碍",
    "entrance": "entry, door, exit, gate, 入口",
    "amenity": "facility, service, poi, toilet, lift, food, info, 设施",
    "stage": "podium, 舞台",
    "link": "connection, stairs, ramp, walkway, escalator, 通道",
}
# Words for the kinds of booths, obstacles, amenities and links that aren't the site's own.
_KINDS = {
    "inline": "row, linear, standard, 标准",
    "island": "block",
    "peninsula": "end cap, head",
    "meeting": "meeting room",
    "column": "pillar, post",
    "closed": "closed area, no entry",
    "toilet": "toilets, wc, restroom, restrooms",
    "prayer": "prayer room",
    "lift": "elevator",
    "food": "catering, restaurant, cafe, food and drink",
    "info": "information, info desk",
    "stairs": "stair, staircase, escalator",
    "walkway": "bridge, passage",
}


def field_of(title: str) -> str:
    """The field that a column or a property of this title holds; '' if none is known."""
    return _fields().get(title_key(title), "")


def chosen(titles: Iterable[str]) -> dict[str, str]:
    """By field, which of the titles gives it."""
    rank = {key: place for place, key in enumerate(_fields())}
    by_field: dict[str, str] = {}
    for title in titles:
        if field := field_of(title):
            there = by_field.setdefault(field, title)
            by_field[field] = min(there, title, key=lambda each: rank[title_key(each)])
    return by_field


def what_of(word: str) -> str:
    """What a row is that calls itself so; '' if that isn't known."""
    return _whats().get(title_key(word), "")


def kind_of(word: str) -> str:
    """The site's own word for a kind: `toilet` for 'WC', `first-aid` for 'First aid'."""
    return _kinds().get(title_key(word), "-".join(word.casefold().split()))


@cache
def _fields() -> dict[str, str]:
    own = {name: f"{name}, {_MORE_NAMES[name]}" for name in NAMES}
    return _by_key(FIELDS | own)


@cache
def _whats() -> dict[str, str]:
    return _by_key(WHATS)


@cache
def _kinds() -> dict[str, str]:
    return _by_key(_KINDS)


def _by_key(words: Mapping[str, str]) -> dict[str, str]:
    """Each word's key with what it means; the meanings are words themselves."""
    by_key: dict[str, str] = {}
    for meaning, others in words.items():
        for word in (*others.split(","), meaning):
            by_key.setdefault(title_key(word), meaning)
    return by_key

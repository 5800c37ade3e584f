"""Drawings are small, of one size, always the same, and differ from each other."""

from io import BytesIO

import pytest
from PIL import Image

from exhibitors.demo.drawing.logos import MARKS_OF, SIZE, draw_logo
from exhibitors.demo.drawing.scene import HEIGHT, WIDTH
from exhibitors.demo.drawing.still_lifes import draw_still_life
from exhibitors.demo.generate import generate
from exhibitors.demo.wordstock import load_stock

STOCK = load_stock()
PICTURES = STOCK.pictures


@pytest.mark.parametrize("thing", PICTURES["things"])
def test_still_life(thing: str) -> None:
    colour = next(iter(PICTURES["shows"][thing]))
    drawn = draw_still_life(thing, PICTURES["colours"][colour][0])

    image = Image.open(BytesIO(drawn))
    assert image.size == (WIDTH, HEIGHT)
    assert image.format == "WEBP"
    assert len(drawn) < 20_000


def test_a_still_life_is_always_the_same() -> None:
    assert draw_still_life("heap", "#b5483a") == draw_still_life("heap", "#b5483a")
    assert draw_still_life("heap", "#b5483a") != draw_still_life("heap", "#3a6ea5")


def test_logos() -> None:
    names = [row["name_en"] for row in generate(exhibitors=80, products=90).exhibitor_rows]
    logos = {draw_logo(name, group) for name, group in zip(names, 10 * list(MARKS_OF), strict=True)}

    assert len(logos) == len(names)
    assert max(map(len, logos)) < 4_000
    assert all(Image.open(BytesIO(logo)).size == (SIZE, SIZE) for logo in logos)
    assert draw_logo(names[0], "fashion") == draw_logo(names[0], "fashion")


def test_every_product_of_the_stock_is_shown_once() -> None:
    shown = [
        noun
        for colours in PICTURES["shows"].values()
        for nouns in colours.values()
        for noun in nouns
    ]
    lines = {line.noun.en for sector in STOCK.sectors.values() for line in sector.lines}
    commodities = {
        row[0].split(" | ")[0] for shelf in STOCK.exchange["commodities"] for row in shelf["names"]
    }
    assert lines | commodities <= set(shown)
    assert len(shown) == len(set(shown))
    assert PICTURES["shows"].keys() == PICTURES["things"].keys()

"""Cards are drawn of every text, on every machine."""

import re
import subprocess
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, features

from expo.cards import fonts
from expo.cards.drawing import HEIGHT, HUES, TEAL, WIDTH, Card, Line, draw
from tests.architecture.places import ROOT

NAMES = {
    "en": "Delta Tea Trading & Manufacturing Company of the Upper Valley, Limited",
    "zh-hans": "杭州三角洲跨境电子商务供应链管理有限公司",
    "es": "Compañía de Té del Delta",
    "ar": "شركة دلتا للشاي والتجارة",
}
NASTY = [
    "",
    " ",
    "x" * 400,
    "🍵",
    "a\nb\tc",
    "\u200b\u202e\ufeff",
    "茶" * 200,
    "e\u0301" * 90,
    "\x00",
]


def card(**facts: Any) -> Card:
    ready = {
        "language": "en",
        "names": (Line("Delta Tea", "en"),),
        "edition": Line("Digital Trade Expo", "en"),
        "dates": Line("Nov 23 – 27, 2023", "en"),
        "code": "3.2-B025",
        "hue": 1,
        "place": Line("Hall 3.2", "en"),
    }
    return Card(**(ready | facts))  # type: ignore[arg-type]


def drawn(**facts: Any) -> Image.Image:
    return Image.open(BytesIO(draw(card(**facts)))).convert("RGB")


def inked(image: Image.Image, left: int, top: int, right: int, bottom: int) -> bool:
    """Whether anything but paper is there."""
    colours = image.crop((left, top, right, bottom)).getcolors(WIDTH * HEIGHT) or []
    return len(colours) > 1


@pytest.fixture
def bare_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """One without fontconfig and Raqm."""
    monkeypatch.setattr("expo.cards.fonts.shutil.which", lambda _name: None)
    monkeypatch.setattr("expo.cards.fonts.features.check", lambda _name: False)


@pytest.mark.parametrize("language", NAMES)
@pytest.mark.parametrize("code", ["3.2-B025", "", "12.2-B025A-North-Gallery"])
def test_all_that_is_shown_stays_on_the_sheet(language: str, code: str) -> None:
    first = Line(NAMES[language], language)
    others = tuple(Line(name, each) for each, name in NAMES.items() if each != language)

    image = drawn(language=language, names=(first, *others), code=code)

    assert image.size == (1200, 630)
    far, near = (0, WIDTH - 60) if language == "ar" else (WIDTH - 60, 0)
    assert inked(image, near, 0, near + 60, HEIGHT)
    assert not inked(image, far, 0, far + 60, HEIGHT)
    assert not inked(image, 60, HEIGHT - 110, WIDTH - 60, HEIGHT - 97)


@pytest.mark.parametrize("text", NASTY)
def test_any_text(text: str) -> None:
    line = Line(text, "en")

    assert drawn(names=(line,), place=line, lead=line, edition=line, dates=line, code=text)


@pytest.mark.usefixtures("bare_machine")
def test_on_a_bare_machine_another_script_stands_for_what_can_t_be_set() -> None:
    chinese = Line(NAMES["zh-hans"], "zh-hans")
    arabic, latin = Line(NAMES["ar"], "ar"), Line("Delta Tea", "en")

    assert drawn(names=(chinese, arabic, latin)) == drawn(names=(latin,))
    assert drawn(names=(chinese,)) != drawn(names=(latin,))


@pytest.mark.parametrize("error", [OSError(), subprocess.TimeoutExpired("fc-match", 5)])
def test_fontconfig_may_fail(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fails(*_args: Any, **_options: Any) -> None:
        raise error

    monkeypatch.setattr("expo.cards.fonts.subprocess.run", fails)

    assert fonts.face_for("Delta", "en") == fonts.Face()
    assert fonts.face_for("三角", "zh-hans") is None


def test_a_face_has_every_letter_of_a_text() -> None:
    for language, name in NAMES.items():
        face = fonts.face_for(name, language, bold=True)
        assert face is not None
        assert face.path
    assert fonts.face_for("\U0010fffd", "en") is None


def test_letters_that_join_need_raqm(monkeypatch: pytest.MonkeyPatch) -> None:
    assert features.check("raqm")
    monkeypatch.setattr("expo.cards.fonts.features.check", lambda _name: False)

    assert fonts.face_for(NAMES["ar"], "ar") is None
    assert fonts.face_for(NAMES["zh-hans"], "zh-hans") is not None


def test_every_hall_colour_has_a_bar() -> None:
    bars = [drawn(hue=hue).crop((0, 0, 56, HEIGHT)).tobytes() for hue in range(10)]

    assert len(set(bars)) == 9  # 0 and what there isn't have the site's own
    assert bars[0] == bars[9]


def test_the_colours_are_those_of_the_site() -> None:
    tokens = (ROOT / "expo" / "static" / "expo" / "tokens.css").read_text()

    assert tuple(re.findall(r"--hue-\d: light-dark\((#\w{6})", tokens)) == HUES
    assert f"--teal: light-dark({TEAL}" in tokens

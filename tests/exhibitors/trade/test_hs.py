import pytest
from django.utils.translation import override

from exhibitors.trade import hs


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("09", "Coffee, tea, mate and spices"),
        ("0902", "Tea"),
        ("090111", "Coffee; not roasted or decaffeinated"),
        ("0901110010", "Coffee; not roasted or decaffeinated"),  # China's own digits
        ("090299", "Tea"),  # no such subheading
        ("0999", "Coffee, tea, mate and spices"),
        ("0", ""),
        ("7701", ""),  # kept for later use
        ("", ""),
    ],
)
def test_the_title_of_a_code_or_of_the_nearest_above(code: str, title: str) -> None:
    assert hs.heading(code) == title


@pytest.mark.parametrize(
    ("code", "section"),
    [
        ("01", "I"),
        ("0511", "I"),
        ("0601", "II"),
        ("15", "III"),
        ("2401", "IV"),
        ("6309", "XI"),
        ("71", "XIV"),
        ("72", "XV"),
        ("8517130000", "XVI"),
        ("97", "XXI"),
        ("77", ""),
        ("99", ""),
        ("", ""),
    ],
)
def test_the_section_of_a_code(code: str, section: str) -> None:
    assert hs.section(code) == section


def test_every_chapter_has_a_section_and_every_section_a_chapter() -> None:
    chapters = [f"{number:02}" for number in range(1, 98) if number != 77]

    assert all(map(hs.heading, chapters))
    assert list(dict.fromkeys(map(hs.section, chapters))) == list(hs.SECTIONS)
    assert len(hs.SECTIONS) == 21


def test_a_sections_title_is_in_the_readers_language() -> None:
    assert hs.section_title("II") == "Vegetable products"
    with override("zh-hans"):
        assert hs.section_title("II") == "植物产品"


def test_a_section_that_does_not_exist_has_no_title() -> None:
    with pytest.raises(KeyError):
        hs.section_title("XXII")

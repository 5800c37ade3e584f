"""The demo's facts are those of the press report, no more."""

import datetime

import pytest

from exhibitors.demo.generate import Demo, generate

FIGURES = [
    # pavilion, value, unit, as of
    ("", "over 800", "enterprises", "2023-11-28"),
    ("", "1.7 trillion", "yuan", "2023-09-30"),
    ("", "14.4%", "on the year", "2023-09-30"),
    ("", "5.5%", "of goods trade", "2023-09-30"),
    ("", "from under 1% to about 5%", "of foreign trade", "2023-11-28"),
    ("srec", "30", "countries", "2023-10-31"),
    ("srec", "over one third", "of China's cross-border e-commerce", "2023-10-31"),
    ("srec", "over 66 billion", "yuan", "2023-10-31"),
    ("srec", "over 250 million", "yuan a year", "2023-11-28"),
    ("srec", "about sixfold", "", "2023-11-28"),
    ("asean", "nearly 4,000", "varieties", "2023-11-28"),
]
ASEAN = {"bn", "id", "kh", "la", "mm", "my", "ph", "sg", "th", "vn"}
PARTNERS_SEEN_IN_PAGES = {
    "ae": "",
    "at": "",
    "br": "",
    "cl": "2016-11",
    "hu": "",
    "id": "2023-09-08",
    "it": "2019-03-23",
    "kh": "2017-11-10",
    "pa": "",
    "ph": "2023-01-04",
    "pk": "2022-11",
    "rw": "",
    "sg": "2022-10-27",
}


@pytest.fixture(scope="module")
def demo() -> Demo:
    return generate(exhibitors=3, products=5)


def test_figures(demo: Demo) -> None:
    shown = [
        (figure.pavilion, figure.value["en"], figure.unit.get("en", ""), figure.as_of.isoformat())
        for figure in demo.figures
    ]
    assert shown == FIGURES
    assert {figure.source for figure in demo.figures} == {"Xinhua, 28 November 2023"}


def test_edition(demo: Demo) -> None:
    edition = demo.edition
    assert edition.name["zh-hans"] == "第二届全球数字贸易博览会"
    assert edition.theme["zh-hans"] == "数字贸易 商通全球"
    assert edition.venue["en"] == "Hangzhou"
    assert edition.venue["zh-hans"] == "杭州"
    assert edition.starts_on == datetime.date(2023, 11, 23)
    assert edition.ends_on == datetime.date(2023, 11, 27)
    assert edition.time_zone == "Asia/Shanghai"


def test_of_the_venue_nothing_is_invented(demo: Demo) -> None:
    way = demo.edition.getting_there
    assert way["en"].startswith("These directions are illustrative, and not those of the real")
    assert way["zh-hans"].startswith("以下交通指引仅为示例，并非真实展馆的信息")
    assert demo.edition.contact_email.endswith(".example")


def test_country_groups(demo: Demo) -> None:
    groups = {group.slug: group.members for group in demo.country_groups}
    assert {member.country for member in groups["asean"]} == ASEAN
    partners = groups["srec-partners"]
    assert {member.country: member.since for member in partners} == PARTNERS_SEEN_IN_PAGES
    assert {member.source for member in partners} == {"compiled from public reports"}


def test_halls_and_pavilions(demo: Demo) -> None:
    assert [hall.code for hall in demo.halls] == ["1", "2", "3", "4", "5", "6"]
    assert len(demo.pavilions) == 8
    names = {pavilion.slug: pavilion.name["zh-hans"] for pavilion in demo.pavilions}
    assert names["srec"] == "丝路电商馆"
    assert names["comprehensive"] == "综合馆"
    assert names["smart-mobility"] == "数智出行馆"
    assert names["frontier"] == "前沿趋势馆"
    groups = {group.slug for group in demo.country_groups}
    assert {p.partner_group for p in demo.pavilions} - {""} == groups
    texts = [(hall.name, hall.description) for hall in demo.halls]
    texts += [(pavilion.name, pavilion.description) for pavilion in demo.pavilions]
    for name, description in texts:
        assert name["en"]
        assert description["en"]
        assert description["zh-hans"]

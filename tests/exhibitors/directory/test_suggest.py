"""What the search box suggests while a visitor types."""

import datetime
import gzip

import pytest
from django.utils import timezone

from exhibitors.catalogue.index import NotReadyError, catalogue_of
from exhibitors.directory.suggestions import begins_a_word, begun_key
from exhibitors.models import Exhibitor
from expo.text import Text
from tests.architecture.places import ROOT
from tests.bench.hostile import address
from tests.exhibitors.directory.test_hostile_text import NASTY
from tests.factories import make_category, make_edition, make_exhibitor, make_product

pytestmark = pytest.mark.django_db


def suggest(client, text, language="en", under=""):
    answer = client.get(f"/{language}/{under}suggest/", {"q": text})
    assert answer.status_code == 200
    return answer.json()["suggestions"]


def names(client, text, kind="", language="en"):
    found = suggest(client, text, language)
    return [each["name"] for each in found if kind in ("", each["kind"])]


def test_each_kind_says_what_it_is_and_leads_to_its_page(client):
    tea = make_category("tea", name=Text({"en": "Tea", "zh-hans": "茶叶"}))
    exhibitor = make_exhibitor("Tea House", booths=["3-B012", "3-B013"], categories=[tea])
    product = make_product("Teapot", "茶壶", exhibitor=exhibitor)

    row = ("kind", "label", "name", "lang", "detail", "detail_lang", "url")
    assert [tuple(each[key] for key in row) for each in suggest(client, "te")] == [
        ("exhibitor", "Exhibitor", "Tea House", "en", "3-B012 · 3-B013", "",
         exhibitor.get_absolute_url()),
        ("product", "Product", "Teapot", "en", "Tea House", "en", product.get_absolute_url()),
        ("category", "Category", "Tea", "en", "1 exhibitor", "en", "/en/categories/tea/"),
    ]  # fmt: skip
    booth = suggest(client, "3b1")[0]
    assert tuple(booth[key] for key in row) == (
        "booth", "Booth", "3-B012", "", "Tea House", "en", exhibitor.get_absolute_url(),
    )  # fmt: skip


def test_the_answer_may_be_kept_for_a_moment_and_says_how_many_there_are(client):
    make_exhibitor("Tea House")
    answer = client.get("/en/suggest/?q=tea")
    assert set(answer["Cache-Control"].split(", ")) == {"private", "max-age=60"}
    assert answer.json()["status"] == "1 suggestion"
    assert "Disallow: /*/suggest/\n" in client.get("/robots.txt").text


@pytest.mark.parametrize("text", ["", " ", "\0", "!?", "\u200b"])
def test_nothing_to_look_for(client, text):
    make_exhibitor("Tea House", booths=["3-B012"], categories=[make_category()])
    assert client.get("/en/suggest/", {"q": text}).json() == {"suggestions": [], "status": ""}


def test_without_a_question(client):
    assert client.get("/en/suggest/").json()["suggestions"] == []


def test_names_speak_the_readers_language_and_say_which_it_is(client):
    tea = make_category("tea", name=Text({"en": "Tea", "zh-hans": "茶叶"}))
    house = make_exhibitor("Tea House", "茶馆", categories=[tea])
    make_product("Teapot", exhibitor=house)
    found = suggest(client, "茶", "zh-hans")
    assert [(each["name"], each["lang"]) for each in found] == [
        ("茶馆", "zh-Hans"),
        ("Teapot", "en"),
        ("茶叶", "zh-Hans"),
    ]
    assert {each["url"].split("/")[1] for each in found} == {"zh-hans"}
    assert names(client, "茶馆") == ["Tea House", "Teapot"]


# Booths


@pytest.mark.parametrize("typed", ["3-B012", "3b12", "3 b 0", "3-B0", "3b", "b01", "３Ｂ０", "b12"])
def test_a_booth_by_the_beginning_of_its_code(client, typed):
    make_exhibitor("Tea House", booths=["3-B012"])
    make_exhibitor("Robots", booths=["4-C034"])
    assert names(client, typed, "booth") == ["3-B012"]


@pytest.mark.parametrize("typed", ["3.2-B025", "3.2b25", "3.2b2", "3.2 b02", "b025", "3.2"])
def test_a_booth_in_a_hall_with_a_point(client, typed):
    make_exhibitor(booths=["3.2-B025"])
    assert names(client, typed, "booth") == ["3.2-B025"]


def test_numbers_beside_one_another_stay_apart(client):
    make_exhibitor(booths=["3-12"])
    assert names(client, "3-1", "booth") == ["3-12"]
    assert names(client, "12", "booth") == ["3-12"]
    assert names(client, "312", "booth") == []


def test_booths_follow_one_another_and_an_exhibitor_comes_once(client):
    make_exhibitor("Alpha", booths=["3-B020"])
    make_exhibitor("Beta", booths=["3-B010", "3-B003"])
    make_exhibitor("Gamma", booths=["3-B030"])
    found = suggest(client, "3-b0")
    assert [(each["kind"], each["name"]) for each in found] == [
        ("booth", "3-B003"),
        ("booth", "3-B020"),
        ("exhibitor", "Gamma"),
    ]


def test_without_a_digit_no_booth_is_meant(client):
    make_exhibitor("Tea House", booths=["3-B012"])
    assert names(client, "b", "booth") == []
    assert begun_key("tea") == begun_key("0") == ""


# Categories


@pytest.mark.parametrize(
    ("begun", "name", "does"),
    [
        ("tea", "green tea", True),
        ("te", "tea", True),
        ("ea", "tea", False),
        ("ea", "tea, early", True),
        ("green t", "dark green tea", True),
        ("reen t", "dark green tea", False),
        ("commerce", "e-commerce", True),
        ("茶", "绿茶", True),
        ("ai", "智能ai", True),
        ("شاي", "شاي اخضر", True),
        ("", "tea", False),
    ],
)
def test_the_beginning_of_a_word(begun, name, does):
    assert begins_a_word(begun, name) is does


def test_categories_in_any_language_the_fullest_first(client):
    green = make_category("green", name=Text({"en": "Green tea", "zh-hans": "绿茶"}))
    black = make_category("black", name=Text({"en": "Tea, black", "es": "Té negro"}))
    make_category("empty", name=Text(en="Tea nobody shows"))
    for categories in ([green], [black], [black]):
        make_exhibitor(categories=categories)
    found = [each for each in suggest(client, "tea") if each["kind"] == "category"]
    assert [(each["name"], each["detail"]) for each in found] == [
        ("Tea, black", "2 exhibitors"),
        ("Green tea", "1 exhibitor"),
    ]
    assert names(client, "茶", "category") == ["Green tea"]
    assert names(client, "TE NEGRO", "category") == ["Tea, black"]


# How many, and which


def test_every_kind_has_its_share(client):
    categories = [make_category(f"tea-{n}", name=Text(en=f"Tea {n}")) for n in range(9)]
    for n in range(9):
        house = make_exhibitor(f"Tea House {n}", categories=categories)
        make_product(f"Tea no. {n}", exhibitor=house)
    kinds = [each["kind"] for each in suggest(client, "tea")]
    assert kinds == ["exhibitor"] * 3 + ["product"] * 3 + ["category"] * 2


def test_what_one_kind_leaves_others_take(client):
    house = make_exhibitor("Porcelain House")
    for n in range(9):
        make_product(f"Tea no. {n}", exhibitor=house)
    kinds = [each["kind"] for each in suggest(client, "tea")]
    assert kinds == ["exhibitor"] + ["product"] * 7


def test_a_mended_spelling_is_suggested(client):
    make_exhibitor("Vanilla House")
    assert names(client, "vanlla") == ["Vanilla House"]


def test_a_mended_spelling_only_where_there_is_nothing_else(client):
    make_exhibitor("Vanilla House")
    make_exhibitor("Robots", categories=[make_category("vanlla-pods")])
    make_product("Vanilla pods", exhibitor=make_exhibitor("Farm"))
    assert names(client, "vanlla") == ["Robots", "Vanlla-pods"]


def test_a_part_of_the_words_is_not_enough(client):
    make_exhibitor("Green Tea")
    assert names(client, "green robots") == []


def test_who_is_not_published_is_not_there(client):
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    for fields in ({"status": Exhibitor.Status.DRAFT}, {"publish_at": tomorrow}):
        hidden = make_exhibitor("Tea", booths=[""], categories=[make_category()], **fields)
        make_product("Tea", exhibitor=hidden)
    for text in ("tea", "1", "b", "category"):
        assert suggest(client, text) == []


def test_who_was_withdrawn_behind_the_index_is_not_there(client, edition):
    """The index may be a moment late; what is read from the database decides."""
    make_product("Tea", exhibitor=make_exhibitor("Tea House", booths=["3-B1"]))
    assert len(suggest(client, "tea")) == 2
    Exhibitor.objects.update(status=Exhibitor.Status.WITHDRAWN)
    assert suggest(client, "tea") == suggest(client, "3b1") == []


def test_a_past_edition_suggests_its_own(client):
    past = make_edition("expo-2022", starts_on=datetime.date(2022, 12, 11))
    make_exhibitor("Tea Now")
    then = make_exhibitor("Tea Then", edition=past)
    assert [each["url"] for each in suggest(client, "tea", under="editions/expo-2022/")] == [
        f"/en/editions/expo-2022/exhibitors/{then.slug}/"
    ]
    assert names(client, "tea") == ["Tea Now"]


def test_while_the_index_is_made_there_are_none(client, edition, monkeypatch):
    def search(*_asked):
        raise NotReadyError

    monkeypatch.setattr(catalogue_of(edition), "search", search)
    assert suggest(client, "tea") == []


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("text", ["tea 3", "tea"])
def test_it_costs_four_queries(client, edition, django_assert_num_queries, number, text):
    for n in range(number):
        categories = [make_category(name=Text(en=f"Tea 3 {n}"))]
        house = make_exhibitor(f"Tea 3 {n}", booths=[f"3-B{n}", f"3-C{n}"], categories=categories)
        make_product(f"Tea 3 {n}", exhibitor=house)
    assert len(suggest(client, text)) >= min(3 * number, 8)
    catalogue_of(edition).forget_answers()
    with django_assert_num_queries(4):
        suggest(client, text)


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_whatever_is_typed_is_answered(client, text):
    make_product("Green tea in a pot", "绿茶", exhibitor=make_exhibitor(booths=["3-B012"]))
    assert client.get(address("/en/suggest/", text, "")).status_code == 200


def test_only_the_beginning_of_a_long_text_counts(client):
    make_exhibitor("Tea House")
    assert names(client, "tea " * 50 + "robots") == ["Tea House"]


def test_the_script_is_small():
    script = ROOT / "expo" / "static" / "expo" / "suggest.js"
    assert len(gzip.compress(script.read_bytes())) <= 3 * 1024

"""The page on which booths are assigned: whom it lists, and what it shows of the booths."""

import pytest
from django.contrib.contenttypes.models import ContentType

from exhibitors.admin.assignment_search import PER_PAGE
from tests.exhibitors.admin.assigning import address, placed_booth, words
from tests.factories import (
    make_booth,
    make_category,
    make_edition,
    make_exhibitor,
    make_hall,
    make_stand,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def level(edition):
    return placed_booth("3-B012").level


def page(client, level, **asked):
    return client.get(address(level), asked)


def listed(client, level, **asked):
    return [str(each) for each in page(client, level, **asked).context["page"]]


def test_those_without_a_booth_by_name(admin_client, level):
    make_exhibitor("Tea House", status="draft")
    make_exhibitor("amber", status="submitted")
    make_exhibitor("Éclair")
    make_exhibitor("Gone", status="withdrawn")
    make_exhibitor("Past", edition=make_edition("past"))
    make_exhibitor("Silk Mill", booths=["1-A001"])
    answer = page(admin_client, level)
    assert [str(each) for each in answer.context["page"]] == ["amber", "Éclair", "Tea House"]
    assert answer.context["search"].counts == {"without": 3, "with_one": 1}
    assert listed(admin_client, level, show="with") == ["Silk Mill"]


def test_a_hall_without_a_number_is_no_booth_yet(admin_client, level):
    make_exhibitor("Tea House", booths=["5"])
    assert listed(admin_client, level) == ["Tea House"]
    assert listed(admin_client, level, show="with") == []


def test_searching(admin_client, level):
    food = make_category("food")
    tea = make_exhibitor("Tea House", "茶馆", country="cn", categories=[make_category("tea", food)])
    tea.ref = "T-77"
    tea.save()
    tea.organisation.aliases = ["Leaf and Pot"]
    tea.organisation.save()
    make_exhibitor("Silk Mill", country="vn")
    for asked in (
        {"q": "tea h"},
        {"q": "茶"},
        {"q": "t-77"},
        {"q": "leaf"},
        {"country": "cn"},
        {"category": food.pk},
    ):
        assert listed(admin_client, level, **asked) == ["Tea House"], asked
    assert listed(admin_client, level, q="nobody") == []


@pytest.mark.parametrize("value", ["x", "0", "9" * 30])
@pytest.mark.parametrize("name", ["show", "category", "country", "page", "exhibitor", "booth"])
def test_what_is_not_there_is_as_none(admin_client, level, name, value):
    make_exhibitor("Tea House")
    assert listed(admin_client, level, **{name: value}) == ["Tea House"]


def test_pages(admin_client, level):
    made = [make_exhibitor(f"Company {number:02}") for number in range(PER_PAGE + 1)]
    assert len(listed(admin_client, level)) == PER_PAGE
    assert listed(admin_client, level, page=2) == [f"Company {PER_PAGE}"]
    assert listed(admin_client, level, exhibitor=made[-1].pk) == [f"Company {PER_PAGE}"]


def test_nobody_is_without_a_booth(admin_client, level):
    assert "Every exhibitor has a booth." in words(page(admin_client, level))
    assert "No exhibitor is like that." in words(page(admin_client, level, show="with"))


def test_what_is_known_of_each_booth(admin_client, level):
    hosted, shared = placed_booth("3-B013", 6), placed_booth("3-B014", 9)
    make_exhibitor("Silk Mill", booths=[hosted])
    make_stand(make_exhibitor("Tea House"), hosted, role="co-exhibitor")
    make_stand(make_exhibitor("Amber"), shared, role="shared")
    answer = page(admin_client, level)
    assert [(mark.code.text, mark.taken.state) for mark in answer.context["floor"].marks] == [
        ("B013", "hosted"),
        ("B014", "shared"),
        ("B012", "free"),
    ]
    drawn = answer.content.decode()
    assert drawn.count('fill="url(#assign-hatch)" d="M9 ') == 1
    said = words(answer)
    assert "B013 · Silk Mill, Tea House" in said
    assert "Host: Silk Mill · Also there: Tea House · Others can be co-exhibitors" in drawn
    assert "No host yet, shared by: Amber" in drawn


def test_a_booth_in_the_address_is_chosen(admin_client, level):
    booth = level.booths.get()
    said = page(admin_client, level, booth=booth.pk, role="shared").content.decode()
    assert f'<option value="{booth.pk}" data-state="free" data-says="This booth is free" s' in said
    assert '<input type="radio" name="role" value="shared" checked>' in said


def test_a_level_without_a_plan_has_the_list(admin_client, edition):
    level = make_booth("3-B012").level
    said = words(page(admin_client, level))
    assert "This level has no plan yet" in said
    assert "B012" in said


def test_a_level_without_booths(admin_client, edition):
    assert "This level has no booths yet." in words(page(admin_client, make_hall().levels.get()))


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("show", "queries"), [("without", 18), ("with", 18)])
def test_it_costs_the_same_whatever_there_is(
    admin_client, edition, django_assert_num_queries, rows, show, queries
):
    ContentType.objects.clear_cache()
    for number in range(rows):
        level = placed_booth(f"3-A{number}", 3 * number).level
        taken = placed_booth(f"3-B{number}", 3 * number, 9)
        make_exhibitor(country="ke", booths=[taken], categories=[make_category()])
        make_exhibitor(country="vn")
        make_hall(f"5{number}")
    with django_assert_num_queries(queries):
        assert len(page(admin_client, level, show=show).context["page"]) == rows

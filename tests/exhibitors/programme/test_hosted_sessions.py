"""What an exhibitor's page shows of the sessions that it hosts."""

import pytest
from django.template.loader import render_to_string
from pytest_django import DjangoAssertNumQueries

from exhibitors.models import Exhibitor
from exhibitors.programme.queries import hosted_by
from expo.models import Edition
from tests.factories import make_edition, make_exhibitor
from tests.factories.programme import make_session, make_stage, make_track

COMPONENT = "exhibitors/components/hosted_sessions.html"


def shown(exhibitor: Exhibitor) -> str:
    """The component, as the exhibitor's page includes it."""
    context = {"edition": exhibitor.edition, "sessions": hosted_by(exhibitor)}
    return render_to_string(COMPONENT, context)


def test_they_are_listed_by_time_with_place_and_track() -> None:
    exhibitor = make_exhibitor()
    make_session("Second", "24 10:00", hosts=[exhibitor])
    make_session(
        "First",
        "23 10:00",
        slug="first",
        stage=make_stage("Main Stage"),
        track=make_track("Trust"),
        hosts=[exhibitor, make_exhibitor()],
    )
    make_session("Another's", "23 10:00", hosts=[make_exhibitor()])

    page = shown(exhibitor)

    for part in ("Sessions they host", "10:00", "Thu, Nov 23", "Main Stage", "Trust"):
        assert part in page
    assert '<a href="/en/programme/first/">' in page
    assert page.index("First") < page.index("Second")
    assert "Another" not in page


def test_nothing_is_shown_when_there_are_none() -> None:
    assert shown(make_exhibitor()).strip() == ""


def test_a_past_edition_keeps_its_own_addresses() -> None:
    past = make_edition("first", phase=Edition.Phase.ARCHIVED)
    exhibitor = make_exhibitor(edition=past)
    make_session("Then", slug="then", edition=past, hosts=[exhibitor])
    assert 'href="/en/editions/first/programme/then/"' in shown(exhibitor)


@pytest.mark.parametrize("rows", [1, 3])
def test_they_cost_one_query(django_assert_num_queries: DjangoAssertNumQueries, rows: int) -> None:
    exhibitor = make_exhibitor()
    for _ in range(rows):
        make_session(track=make_track(), hosts=[exhibitor])
    with django_assert_num_queries(1):
        shown(exhibitor)

import pytest

from pavilions.models import Level, Link
from pavilions.plan.links import links_of
from pavilions.plan.writing import write_links
from tests.factories import make_hall

pytestmark = pytest.mark.django_db


def make_link(start, end):
    return Link(kind="lift", start=start, start_x_m=1, start_y_m=2, end=end, end_x_m=3, end_y_m=4)


def test_a_link_is_seen_from_both_ends_until_it_goes(edition, django_assert_num_queries):
    one, other = (make_hall(code).levels.get() for code in "34")
    assert links_of(one) == ()
    write_links(gone=[], new=[make_link(one, other)])
    one, other = (Level.objects.get(pk=level.pk) for level in (one, other))
    assert [(end.kind, end.at, end.to) for end in links_of(one)] == [("lift", (1, 2), other)]
    assert [(end.kind, end.at, end.to) for end in links_of(other)] == [("lift", (3, 4), one)]
    with django_assert_num_queries(0):
        assert links_of(one)[0].name == "lift → 4"
    write_links(gone=Link.objects.all(), new=[])
    assert links_of(Level.objects.get(pk=one.pk)) == ()

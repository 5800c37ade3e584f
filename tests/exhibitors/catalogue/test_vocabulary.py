import pytest

from exhibitors.catalogue.vocabulary import Vocabulary
from tests.factories import make_category, make_edition, make_hall, make_pavilion

pytestmark = pytest.mark.django_db


@pytest.fixture
def vocabulary(edition, django_assert_num_queries):
    food = make_category("food", position=2)
    make_category("green", parent=make_category("tea", parent=food))
    make_category("robots", position=1)
    for position, code in enumerate(["10", "2"]):
        make_hall(code, position=position)
    make_pavilion(slug="silk")
    make_hall("elsewhere", edition=make_edition())
    with django_assert_num_queries(7):
        return Vocabulary.of(edition.pk)


def test_things_stand_in_their_natural_order(vocabulary):
    assert list(vocabulary.halls) == ["10", "2"]
    assert list(vocabulary.pavilions) == ["silk"]
    assert vocabulary.children() == ["robots", "food"]


def test_a_branch_leads_to_the_root(vocabulary):
    assert list(vocabulary.branch("green")) == ["green", "tea", "food"]
    assert list(vocabulary.branch("robots")) == ["robots"]


def test_children(vocabulary):
    assert vocabulary.children("food") == ["tea"]
    assert vocabulary.children("green") == []

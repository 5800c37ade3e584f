"""What the database refuses, whoever writes."""

import pytest
from django.db import IntegrityError, transaction

from exhibitors.models import SavedItem, Shortlist
from tests.factories import make_exhibitor, make_product, make_user
from tests.factories.programme import make_session


@pytest.fixture
def shortlist(edition):
    return Shortlist.objects.create(edition=edition, key="k")


def refused(make):
    with pytest.raises(IntegrityError), transaction.atomic():
        make()


def test_a_list_has_one_holder(edition):
    refused(lambda: Shortlist.objects.create(edition=edition))
    refused(lambda: Shortlist.objects.create(edition=edition, key="k", user=make_user()))


def test_a_holder_has_one_list_of_an_edition(edition, shortlist):
    user = make_user()
    Shortlist.objects.create(edition=edition, user=user)
    refused(lambda: Shortlist.objects.create(edition=edition, key="k"))
    refused(lambda: Shortlist.objects.create(edition=edition, user=user))


def test_an_item_is_one_thing(shortlist):
    exhibitor, product = make_exhibitor(), make_product()
    refused(lambda: SavedItem.objects.create(shortlist=shortlist))
    refused(
        lambda: SavedItem.objects.create(shortlist=shortlist, exhibitor=exhibitor, product=product)
    )


@pytest.mark.parametrize(
    ("kind", "make"),
    [("exhibitor", make_exhibitor), ("product", make_product), ("session", make_session)],
)
def test_a_thing_is_saved_once(shortlist, kind, make):
    thing = make()
    item = SavedItem.objects.create(shortlist=shortlist, **{kind: thing})
    assert str(item) == f"{kind} {thing.pk}"
    refused(lambda: SavedItem.objects.create(shortlist=shortlist, **{kind: thing}))


def test_a_list_is_named_by_its_number(shortlist):
    assert str(shortlist) == str(shortlist.pk)

"""Each process's index follows the log of changes."""

import pytest

from exhibitors.catalogue.index import Catalogue, catalogue_of, forget_catalogues
from exhibitors.catalogue.listings import Listing
from exhibitors.models import Exhibitor
from expo.models import IndexChange
from expo.search.changes import record
from expo.search.port import Query
from expo.text import Text
from tests.factories import (
    make_category,
    make_edition,
    make_exhibitor,
    make_hall,
    make_product,
)

pytestmark = pytest.mark.django_db


def found(edition, text="", listing=Listing.EXHIBITORS, **filters):
    filters = {facet: frozenset([value]) for facet, value in filters.items()}
    return catalogue_of(edition).search(listing, Query(text, filters)).ids


def changed(*exhibitors):
    """Save, as a service would."""
    for exhibitor in exhibitors:
        exhibitor.save()
    record(edition_id=exhibitors[0].edition_id, exhibitor_ids=[e.pk for e in exhibitors])


def test_the_first_look_reads_everything(edition):
    product = make_product("Green tea")
    assert found(edition) == [product.exhibitor_id]
    assert found(edition, listing=Listing.PRODUCTS) == [product.pk]


def test_only_the_published_are_in(edition):
    for status in Exhibitor.Status:
        make_product(exhibitor=make_exhibitor(status.value, status=status))
    published = Exhibitor.objects.published().get()
    assert found(edition) == [published.pk]
    assert found(edition, listing=Listing.PRODUCTS) == [published.products.get().pk]


def test_one_that_is_published_appears(edition):
    exhibitor = make_exhibitor("Tea House", status=Exhibitor.Status.DRAFT)
    assert found(edition, "tea") == []
    exhibitor.status = Exhibitor.Status.PUBLISHED
    changed(exhibitor)
    assert found(edition, "tea") == [exhibitor.pk]


def test_one_that_is_withdrawn_disappears_with_its_products(edition):
    exhibitor = make_product(exhibitor=make_exhibitor()).exhibitor
    assert found(edition, listing=Listing.PRODUCTS)
    exhibitor.status = Exhibitor.Status.WITHDRAWN
    changed(exhibitor)
    assert found(edition) == found(edition, listing=Listing.PRODUCTS) == []


def test_one_that_is_deleted_disappears_with_its_products(edition):
    exhibitor = make_product().exhibitor
    assert found(edition, listing=Listing.PRODUCTS)
    record(edition_id=edition.pk, exhibitor_ids=[exhibitor.pk])
    exhibitor.delete()
    assert found(edition) == found(edition, listing=Listing.PRODUCTS) == []


def test_another_name_is_followed(edition):
    exhibitor = make_exhibitor("Tea House")
    assert found(edition, "tea") == [exhibitor.pk]
    exhibitor.organisation.name = Text(en="Coffee House")
    exhibitor.organisation.save()
    changed(exhibitor)
    assert found(edition, "tea") == []
    assert found(edition, "coffee") == [exhibitor.pk]


def test_a_product_that_is_gone_is_found_no_more(edition):
    product = make_product("Green tea")
    assert found(edition, "green", Listing.PRODUCTS) == [product.pk]
    exhibitor = product.exhibitor
    product.delete()
    changed(exhibitor)
    assert found(edition, "green", Listing.PRODUCTS) == []
    assert found(edition, "green") == []


def test_a_change_of_the_whole_edition_is_followed(edition):
    tea = make_category("tea")
    exhibitor = make_exhibitor(categories=[tea])
    assert found(edition, category="tea") == [exhibitor.pk]
    tea.parent = make_category("food")
    tea.save()
    record(edition_id=edition.pk)
    assert found(edition, category="food") == [exhibitor.pk]


def test_the_vocabulary_follows_too(edition):
    assert catalogue_of(edition).vocabulary.halls == {}
    make_hall("3")
    record(edition_id=edition.pk)
    assert list(catalogue_of(edition).vocabulary.halls) == ["3"]


def test_what_no_change_was_recorded_of_is_not_seen(edition):
    assert found(edition) == []
    make_exhibitor()
    assert found(edition) == []


def test_an_older_log_means_another_database(edition):
    exhibitor = make_exhibitor()
    record(edition_id=edition.pk)
    assert found(edition) == [exhibitor.pk]
    IndexChange.objects.all().delete()
    other = make_exhibitor()
    assert found(edition) == [exhibitor.pk, other.pk]


def test_editions_do_not_mix(edition):
    other = make_edition()
    here, there = make_exhibitor(), make_exhibitor(edition=other)
    assert (found(edition), found(other)) == ([here.pk], [there.pk])
    changed(there)
    assert (found(edition), found(other)) == ([here.pk], [there.pk])


def test_without_a_change_one_query_is_enough(edition, django_assert_num_queries):
    make_exhibitor()
    assert found(edition)
    with django_assert_num_queries(1):
        assert found(edition)


@pytest.mark.parametrize("number", [1, 3])
def test_queries_do_not_grow_with_the_changes(edition, django_assert_num_queries, number):
    exhibitors = [
        make_product(exhibitor=make_exhibitor(booths=[""]), category=make_category()).exhibitor
        for _ in range(number)
    ]
    catalogue = catalogue_of(edition)
    changed(*exhibitors)
    with django_assert_num_queries(9):
        catalogue.catch_up()


def test_more_than_a_batch_is_read(edition, monkeypatch):
    monkeypatch.setattr("exhibitors.catalogue.feed.BATCH", 2)
    exhibitors = [make_exhibitor() for _ in range(5)]
    assert found(edition) == [exhibitor.pk for exhibitor in exhibitors]


def test_a_forgotten_catalogue_is_made_anew(edition):
    catalogue = catalogue_of(edition)
    assert catalogue_of(edition) is catalogue
    forget_catalogues()
    assert isinstance(catalogue_of(edition), Catalogue)
    assert catalogue_of(edition) is not catalogue

import pytest
from django.db import IntegrityError, transaction

from exhibitors.models import Exhibitor, Product
from expo.models import FormerSlug
from tests.factories import make_category, make_edition, make_exhibitor, make_product

pytestmark = pytest.mark.django_db


def rename(thing, slug):
    thing = type(thing).objects.get(pk=thing.pk)
    thing.slug = slug
    thing.save()
    return thing


def renamed(slug, edition):
    return Exhibitor.renamed(scope_id=edition.pk, slug=slug)


def test_an_old_address_leads_to_the_thing(edition):
    exhibitor = rename(make_exhibitor(slug="tea"), "tea-house")
    assert renamed("tea", edition) == exhibitor
    assert renamed("tea-house", edition) is None


def test_every_old_address_leads_to_it(edition):
    exhibitor = make_exhibitor(slug="a")
    for slug in ("b", "c"):
        rename(exhibitor, slug)
    assert renamed("a", edition) == renamed("b", edition) == exhibitor


def test_one_object_may_be_renamed_twice(edition):
    exhibitor = make_exhibitor(slug="a")
    for slug in ("b", "c"):
        exhibitor.slug = slug
        exhibitor.save()
    assert renamed("a", edition) == renamed("b", edition) == exhibitor


def test_going_back_forgets_the_address_that_is_in_use_again(edition):
    exhibitor = make_exhibitor(slug="a")
    rename(exhibitor, "b")
    rename(exhibitor, "a")
    assert renamed("b", edition) == exhibitor
    assert renamed("a", edition) is None


def test_the_last_who_had_an_address_keeps_it(edition):
    rename(make_exhibitor(slug="a"), "b")
    second = rename(make_exhibitor(slug="a"), "c")
    assert renamed("a", edition) == second


def test_saving_without_a_new_address_remembers_nothing(edition):
    exhibitor = make_exhibitor()
    exhibitor.city = "Hangzhou"
    exhibitor.save()
    assert not FormerSlug.objects.exists()


def test_an_object_read_without_its_address_can_be_saved(edition):
    exhibitor = Exhibitor.objects.only("city").get(pk=make_exhibitor(slug="a").pk)
    exhibitor.city = "Hangzhou"
    exhibitor.save()
    assert not FormerSlug.objects.exists()


def test_addresses_of_another_edition_are_its_own(edition):
    other = make_edition()
    rename(make_exhibitor(slug="a", edition=other), "b")
    assert renamed("a", edition) is None
    assert renamed("a", other) is not None


def test_addresses_of_another_kind_are_its_own(edition):
    rename(make_category("a"), "b")
    assert renamed("a", edition) is None


def test_a_product_s_address_is_its_exhibitor_s(edition):
    product = rename(make_product(slug="a"), "b")
    assert Product.renamed(scope_id=product.exhibitor_id, slug="a") == product
    assert Product.renamed(scope_id=edition.pk + 1000, slug="a") is None


def test_a_thing_that_is_gone_leads_nowhere(edition):
    rename(make_exhibitor(slug="a"), "b").delete()
    assert renamed("a", edition) is None


def test_an_address_that_is_taken_changes_nothing(edition):
    make_exhibitor(slug="taken")
    exhibitor = make_exhibitor(slug="a")
    with pytest.raises(IntegrityError), transaction.atomic():
        rename(exhibitor, "taken")
    assert not FormerSlug.objects.exists()
    assert Exhibitor.objects.get(pk=exhibitor.pk).slug == "a"


def test_an_object_that_was_read_again_knows_its_address(edition):
    exhibitor = make_exhibitor(slug="a")
    rename(exhibitor, "b")
    exhibitor.refresh_from_db()
    exhibitor.slug = "c"
    exhibitor.save()
    assert renamed("b", edition) == exhibitor

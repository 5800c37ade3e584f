import datetime

import pytest

from exhibitors.models import Exhibitor, Product, Stand
from expo.models import IndexChange
from tests.expo.admin.posting import errors, filled
from tests.factories import (
    make_booth,
    make_category,
    make_edition,
    make_exhibitor,
    make_organisation,
    make_pavilion,
    make_product,
)

LIST, ADD = "/admin/exhibitors/exhibitor/", "/admin/exhibitors/exhibitor/add/"


def page(exhibitor):
    return f"{LIST}{exhibitor.pk}/change/"


def changes():
    return list(IndexChange.objects.values_list("edition", "exhibitor_id"))


def new_rows(prefix, *rows):
    """What inlines send for new rows."""
    sent = {f"{prefix}-TOTAL_FORMS": len(rows)}
    for number, row in enumerate(rows):
        sent |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
    return sent


@pytest.fixture
def past(edition):
    return make_edition("past", starts_on=datetime.date(2022, 1, 1))


def test_all_on_one_page(admin_client, edition):
    tea, silk = make_category("tea"), make_pavilion()
    booth, organisation = make_booth("3.2-B025"), make_organisation("Tea House")
    sent = filled(admin_client, ADD, organisation=organisation.pk, tagline_en="Spring tea")
    sent |= {"categories": [tea.pk], "pavilions": [silk.pk], "offers": ["goods", "agents"]}
    sent |= {"tags": "tea； green tea; tea", "certificates": "ISO 9001"}
    sent |= new_rows("stands", {"booth": booth.pk, "role": "host"})
    sent |= new_rows("products", {"name_zh-hans": "龙井", "kind": "goods", "category": tea.pk})
    response = admin_client.post(ADD, sent)
    assert response.status_code == 302, errors(response)
    exhibitor = Exhibitor.objects.get(organisation=organisation)
    assert (exhibitor.slug, exhibitor.status) == ("tea-house", "draft")
    assert (exhibitor.tagline, exhibitor.offers) == ({"en": "Spring tea"}, ["goods", "agents"])
    assert exhibitor.tags == ["tea", "green tea"]
    assert [stand.booth for stand in exhibitor.stands.all()] == [booth]
    assert [product.slug for product in exhibitor.products.all()] == ["long-jing"]
    assert changes() == [(edition.pk, exhibitor.pk)]


def test_products_of_one_name_get_addresses_of_their_own(admin_client):
    exhibitor = make_exhibitor()
    make_product(exhibitor=exhibitor, slug="tea")
    rows = {"name_en": "Tea", "kind": "goods"}
    sent = filled(admin_client, page(exhibitor), products__TOTAL_FORMS=3)
    sent |= {
        f"products-{number}-{name}": value for number in (1, 2) for name, value in rows.items()
    }
    response = admin_client.post(page(exhibitor), sent)
    assert response.status_code == 302, errors(response)
    assert set(exhibitor.products.values_list("slug", flat=True)) == {"tea", "tea-2", "tea-3"}


def test_a_booth_has_one_host(admin_client):
    host = make_exhibitor(booths=["3-B1"])
    other, booth = make_exhibitor(), host.stands.get().booth
    rows = new_rows("stands", {"booth": booth.pk, "role": "host"})
    sent = filled(admin_client, page(other), tagline_en="New") | rows
    assert "This booth has a host already." in errors(admin_client.post(page(other), sent))
    other.refresh_from_db()
    assert (other.tagline, other.stands.count(), changes()) == ({}, 0, [])


def test_but_room_for_others(admin_client):
    booth = make_exhibitor(booths=["3-B1"]).stands.get().booth
    other = make_exhibitor()
    rows = new_rows("stands", {"booth": booth.pk, "role": "co-exhibitor"})
    response = admin_client.post(page(other), filled(admin_client, page(other)) | rows)
    assert response.status_code == 302, errors(response)
    assert other.stands.get().role == "co-exhibitor"


def test_nobody_stands_in_a_booth_twice(admin_client):
    exhibitor, booth = make_exhibitor(), make_booth()
    rows = [{"booth": booth.pk, "role": role} for role in ("host", "shared")]
    sent = filled(admin_client, page(exhibitor)) | new_rows("stands", *rows)
    assert "duplicate data for booth" in errors(admin_client.post(page(exhibitor), sent))
    assert not Stand.objects.exists()


def test_an_organisation_takes_part_once(admin_client):
    there = make_exhibitor()
    sent = filled(admin_client, ADD, organisation=there.organisation_id)
    response = admin_client.post(ADD, sent)
    assert "This organisation takes part in this edition already." in errors(response)
    assert Exhibitor.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "sentence"),
    [
        ("slug", "Exhibitor with this Edition and Slug already exists."),
        ("ref", "Another exhibitor of this edition has this reference."),
    ],
)
def test_addresses_and_references_belong_to_one(admin_client, field, sentence):
    make_exhibitor(slug="tea", ref="tea")
    other = make_exhibitor()
    response = admin_client.post(page(other), filled(admin_client, page(other)) | {field: "tea"})
    assert sentence in errors(response)
    assert getattr(Exhibitor.objects.get(pk=other.pk), field) != "tea"


@pytest.mark.parametrize("field", ["categories", "pavilions"])
def test_all_that_is_chosen_is_of_its_edition(admin_client, past, field):
    exhibitor = make_exhibitor()
    foreign = {"categories": make_category, "pavilions": make_pavilion}[field](edition=past)
    sent = filled(admin_client, page(exhibitor)) | {field: [foreign.pk]}
    assert "another edition" in errors(admin_client.post(page(exhibitor), sent))


@pytest.mark.parametrize("prefix", ["stands", "products"])
def test_in_its_rows_too(admin_client, past, prefix):
    exhibitor = make_exhibitor()
    rows = {
        "stands": {"booth": make_booth(edition=past).pk, "role": "host"},
        "products": {"name_en": "Tea", "kind": "goods", "category": make_category(edition=past).pk},
    }
    sent = filled(admin_client, page(exhibitor)) | new_rows(prefix, rows[prefix])
    assert "another edition" in errors(admin_client.post(page(exhibitor), sent))
    assert not Product.objects.exists()
    assert not Stand.objects.exists()


def test_rows_are_removed(admin_client, edition):
    exhibitor = make_exhibitor(booths=["3-B1"])
    make_product(exhibitor=exhibitor)
    removed = {"stands__0__DELETE": "on", "products__0__DELETE": "on"}
    admin_client.post(page(exhibitor), filled(admin_client, page(exhibitor), **removed))
    assert not Product.objects.exists()
    assert not Stand.objects.exists()
    assert changes() == [(edition.pk, exhibitor.pk)]


def test_saving_unchanged_changes_nothing(admin_client):
    exhibitor = make_exhibitor("Tea", booths=["3-B1"], tagline={"ar": "شاي"}, offers=["goods"])
    make_product(exhibitor=exhibitor)
    ignored = {"updated_at"}
    before = Exhibitor.objects.filter(pk=exhibitor.pk).values().get()
    response = admin_client.post(page(exhibitor), filled(admin_client, page(exhibitor)))
    assert response.status_code == 302, errors(response)
    after = Exhibitor.objects.filter(pk=exhibitor.pk).values().get()
    assert {k: v for k, v in after.items() if k not in ignored} == {
        k: v for k, v in before.items() if k not in ignored
    }


@pytest.mark.parametrize(("status", "shown"), [("published", True), ("draft", False)])
def test_its_page_is_linked_once_visitors_may_see_it(admin_client, status, shown):
    exhibitor = make_exhibitor(status=status)
    html = admin_client.get(page(exhibitor)).content.decode()
    assert (f"/exhibitors/{exhibitor.slug}/" in html) == shown

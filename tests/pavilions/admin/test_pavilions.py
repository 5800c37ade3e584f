import datetime

import pytest

from expo.models import FormerSlug, IndexChange
from pavilions.models import Pavilion
from tests.expo.admin.posting import errors, filled
from tests.factories import make_edition, make_figure, make_hall, make_pavilion

LIST, ADD = "/admin/pavilions/pavilion/", "/admin/pavilions/pavilion/add/"


def page(pavilion):
    return f"{LIST}{pavilion.pk}/change/"


@pytest.mark.parametrize(
    ("names", "slug"),
    [
        ({"name_en": "Silk Road Pavilion", "name_zh-hans": "丝路馆"}, "silk-road-pavilion"),
        ({"name_zh-hans": "丝路馆"}, "si-lu-guan"),
        ({"name_es": "Pabellón"}, "pabellon"),
        ({"name_ar": "جناح"}, "pavilion"),
        ({"name_en": "Tea"}, "tea-3"),
        ({"name_en": "Tea", "slug": "own"}, "own"),
    ],
)
def test_a_blank_address_is_made_of_the_name(admin_client, edition, names, slug):
    make_pavilion(slug="tea")
    FormerSlug.objects.create(
        kind="pavilions.pavilion", scope_id=edition.pk, slug="tea-2", object_id=999
    )
    response = admin_client.post(ADD, filled(admin_client, ADD) | names)
    assert response.status_code == 302, errors(response)
    assert Pavilion.objects.latest("pk").slug == slug
    assert list(IndexChange.objects.values_list("edition", "exhibitor_id")) == [(edition.pk, None)]


def test_the_old_address_is_remembered(admin_client, edition):
    pavilion = make_pavilion(slug="old")
    admin_client.post(page(pavilion), filled(admin_client, page(pavilion), slug="new"))
    assert Pavilion.renamed(scope_id=edition.pk, slug="old") == pavilion


def test_an_address_belongs_to_one(admin_client, edition):
    make_pavilion(slug="silk")
    other = make_pavilion(slug="other")
    response = admin_client.post(page(other), filled(admin_client, page(other), slug="silk"))
    assert "Pavilion with this Edition and Slug already exists." in errors(response)
    other.refresh_from_db()
    assert other.slug == "other"


@pytest.mark.parametrize(("field", "make"), [("hall", make_hall), ("figures", make_figure)])
def test_halls_and_figures_are_of_its_edition(admin_client, edition, field, make):
    foreign = make(edition=make_edition("past", starts_on=datetime.date(2022, 1, 1)))
    pavilion = make_pavilion()
    sent = filled(admin_client, page(pavilion)) | {field: foreign.pk}
    assert "another edition" in errors(admin_client.post(page(pavilion), sent))

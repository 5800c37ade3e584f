import pytest

from expo.models import Edition, IndexChange
from tests.expo.admin.posting import errors, filled
from tests.factories import make_edition

LIST, ADD = "/admin/expo/edition/", "/admin/expo/edition/add/"


def page(edition):
    return f"{LIST}{edition.pk}/change/"


def test_an_edition_is_added(admin_client):
    new = {
        "name_en": "Tea Fair",
        "name_zh-hans": "茶博会",
        "slug": "tea",
        "starts_on": "2026-05-01",
        "ends_on": "2026-05-03",
    }
    response = admin_client.post(ADD, filled(admin_client, ADD) | new)
    assert response.status_code == 302, errors(response)
    edition = Edition.objects.get()
    assert edition.name == {"en": "Tea Fair", "zh-hans": "茶博会"}
    assert list(IndexChange.objects.values_list("edition", "exhibitor_id")) == [(edition.pk, None)]


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("is_current", "on", "Another edition is the current one."),
        ("ends_on", "2020-01-01", "The last day is before the first."),
        ("time_zone", "Hangzhou", "Hangzhou is not a time zone."),
        ("slug", "now", "Edition with this Slug already exists."),
        ("name_en", "", "This field is required."),
    ],
)
def test_a_wrong_value_gets_a_sentence_and_changes_nothing(admin_client, field, value, sentence):
    make_edition("now", is_current=True)
    other = make_edition("other")
    before = Edition.objects.filter(pk=other.pk).values().get()
    response = admin_client.post(
        page(other), filled(admin_client, page(other)) | {"theme_en": "New", field: value}
    )
    assert sentence in errors(response)
    assert Edition.objects.filter(pk=other.pk).values().get() == before


def test_an_announced_edition_stays(admin_client):
    edition = make_edition(phase=Edition.Phase.ANNOUNCED)
    assert admin_client.post(f"{LIST}{edition.pk}/delete/", {"post": "yes"}).status_code == 403
    chosen = {"action": "delete_selected", "_selected_action": [edition.pk], "post": "yes"}
    admin_client.post(LIST, chosen)
    assert Edition.objects.filter(pk=edition.pk).exists()


def test_a_draft_can_go(admin_client):
    edition = make_edition(phase=Edition.Phase.DRAFT)
    admin_client.post(f"{LIST}{edition.pk}/delete/", {"post": "yes"})
    assert not Edition.objects.exists()

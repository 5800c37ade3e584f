import pytest

from exhibitors.models import Exhibitor
from tests.exhibitors.exchange.lists import booths, counts, import_rows
from tests.factories import make_category, make_exhibitor, make_stand

pytestmark = pytest.mark.django_db


@pytest.fixture
def acme(edition) -> Exhibitor:
    """Acme of Germany, with tea, in two booths."""
    return make_exhibitor(
        "Acme",
        zh="艾克",
        country="de",
        ref="E1",
        city="Bonn",
        offers=["goods"],
        categories=[make_category("tea")],
        booths=["3-A1", "3-A2"],
    )


def test_blank_leaves_all_as_it_is(tmp_path, acme):
    report = import_rows(
        tmp_path, "ref,name_en,name_zh,country,hall,booth,categories,offers,city\nE1,Acme,,,,,,,\n"
    )
    assert counts(report) == (0, 0, 1, 0)
    acme.refresh_from_db()
    assert acme.organisation.name == {"en": "Acme", "zh-hans": "艾克"}
    assert (acme.organisation.country, acme.city, acme.offers) == ("de", "Bonn", ["goods"])
    assert (acme.categories.count(), booths(acme)) == (1, ["3-A1", "3-A2"])


def test_null_clears(tmp_path, acme):
    columns = "ref,name_en,name_zh,country,booth,categories,offers,city"
    report = import_rows(tmp_path, f"{columns}\nE1,Acme,{','.join(['NULL'] * 6)}\n")
    assert counts(report) == (0, 1, 0, 0)
    acme = Exhibitor.objects.get()
    assert (acme.organisation.name, acme.organisation.country) == ({"en": "Acme"}, "")
    assert (acme.city, acme.offers, acme.categories.count(), booths(acme)) == ("", [], 0, [])


def test_a_given_list_replaces(tmp_path, acme):
    report = import_rows(
        tmp_path, "ref,name_en,hall,booth,categories,offers\nE1,Acme,3,A2;A3,Coffee,services\n"
    )
    assert counts(report) == (0, 1, 0, 0)
    acme = Exhibitor.objects.get()
    assert (acme.offers, booths(acme)) == (["services"], ["3-A2", "3-A3"])
    assert [category.slug for category in acme.categories.all()] == ["coffee"]
    assert acme.stands.get(booth__code="A2").role == "host"


def test_other_languages_of_a_text_stay(tmp_path, acme):
    acme.tagline = {"en": "Tea", "es": "Té"}
    acme.save()
    import_rows(tmp_path, "ref,name_en,tagline_en,tagline_zh\nE1,Acme,Fine tea,好茶\n")
    assert Exhibitor.objects.get().tagline == {"en": "Fine tea", "es": "Té", "zh-hans": "好茶"}


def test_what_changed_is_dated(tmp_path, acme):
    import_rows(tmp_path, "ref,name_en,city\nE1,Acme,Bonn\n")
    unchanged = Exhibitor.objects.get().updated_at
    import_rows(tmp_path, "ref,name_en,city\nE1,Acme,Ulm\n")
    assert unchanged == acme.updated_at < Exhibitor.objects.get().updated_at


def test_an_address_stays_when_a_name_changes(tmp_path, acme):
    import_rows(tmp_path, "ref,name_en\nE1,Acme International\n")
    renamed = Exhibitor.objects.get()
    assert (str(renamed), renamed.slug) == ("Acme International", acme.slug)


def test_others_in_the_booth_stay(tmp_path, acme):
    guest = make_exhibitor("Guest")
    make_stand(guest, acme.stands.first().booth, role="shared")
    import_rows(tmp_path, "ref,name_en,booth\nE1,Acme,NULL\n")
    assert booths(guest) == ["3-A1"]

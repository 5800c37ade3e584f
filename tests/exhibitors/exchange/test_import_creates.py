import pytest

from exhibitors.models import Category, Exhibitor, Organisation
from expo.models import IndexChange
from pavilions.models import Hall, Pavilion
from tests.exhibitors.exchange.lists import booths, counts, import_rows
from tests.factories import make_edition, make_exhibitor, make_hall

pytestmark = pytest.mark.django_db

EVERYTHING = (
    "ref,name_en,name_zh,name_es,country,pavilion,hall,booth,categories,offers,seeks,languages,"
    "certificates,tags,tagline_en,description_en,description_ar,website,city,address,email,phone,"
    "socials\n"
    'E1,Acme Tea,艾克茶,Té Acme,vn,Silk Road,3,"B12;C13",tea;Coffee,goods;agents,buyers,en;zh,'
    'ISO 9001;HACCP,organic;new,Tea for all,"Long\ntext",شاي,www.acme.example,Hanoi,1 Tea St,'
    "sales@acme.example,+84 1,https://social.example/acme\n"
)


def test_an_exhibitor_with_everything(tmp_path):
    report = import_rows(tmp_path, EVERYTHING)
    assert counts(report) == (1, 0, 0, 0)
    assert not report.problems
    exhibitor = Exhibitor.objects.get()
    organisation = exhibitor.organisation
    assert organisation.name == {"en": "Acme Tea", "zh-hans": "艾克茶", "es": "Té Acme"}
    assert (organisation.country, organisation.website) == ("vn", "https://www.acme.example")
    assert (exhibitor.ref, exhibitor.slug, exhibitor.status) == ("E1", "acme-tea", "draft")
    assert exhibitor.tagline == {"en": "Tea for all"}
    assert exhibitor.description == {"en": "Long\ntext", "ar": "شاي"}
    assert (exhibitor.offers, exhibitor.seeks) == (["goods", "agents"], ["buyers"])
    assert (exhibitor.languages, exhibitor.tags) == (["en", "zh"], ["organic", "new"])
    assert exhibitor.certificates == ["ISO 9001", "HACCP"]
    assert (exhibitor.city, exhibitor.address) == ("Hanoi", "1 Tea St")
    assert (exhibitor.email, exhibitor.phone) == ("sales@acme.example", "+84 1")
    assert exhibitor.socials == ["https://social.example/acme"]
    assert booths(exhibitor) == ["3-B12", "3-C13"]
    assert [category.slug for category in exhibitor.categories.order_by("id")] == ["tea", "coffee"]
    assert [pavilion.slug for pavilion in exhibitor.pavilions.all()] == ["silk-road"]


def test_what_is_made_on_the_way_has_names(tmp_path):
    import_rows(
        tmp_path,
        "企业名称,展馆,展位号,行业\n"
        "甲,世博展览馆H2,H2-B1,具身智能\n乙,Hall 10.2,A1,\n丙,世博中心,,\n",
    )
    halls = {hall.code: dict(hall.name) for hall in Hall.objects.all()}
    assert halls == {
        "10.2": {},
        "H2": {"zh-hans": "世博展览馆H2"},
        "世博中心": {"zh-hans": "世博中心"},
    }
    category = Category.objects.get()
    assert (category.slug, category.name) == ("ju-shen-zhi-neng", {"zh-hans": "具身智能"})


def test_halls_of_two_venues_stay_apart(tmp_path):
    import_rows(tmp_path, "name,hall,booth\nA,东馆H1,H1-A1\nB,西馆H1,H1-A1\nC,东馆H1,H1-A2\n")
    signs = [booths(exhibitor) for exhibitor in Exhibitor.objects.all()]
    assert signs == [["H1-A1"], ["西馆H1-A1"], ["H1-A2"]]


def test_halls_are_in_natural_order(tmp_path):
    import_rows(tmp_path, "name,hall\nA,10\nB,2\nC,1.1\n")
    assert [hall.code for hall in Hall.objects.all()] == ["1.1", "2", "10"]


def test_slugs(tmp_path):
    make_exhibitor("Acme", slug="acme", country="de")
    rows = ["Acme,gb", "Acme,fr", "茶叶公司,cn", "Чай,ru", "!!!,us"]
    import_rows(tmp_path, "\n".join(["name,country", *rows]))
    slugs = set(Exhibitor.objects.values_list("slug", flat=True))
    assert slugs == {"acme", "acme-2", "acme-3", "cha-ye-gong-si", "exhibitor", "exhibitor-2"}


def test_an_organisation_of_another_edition_is_the_same(tmp_path):
    former = make_exhibitor("Acme", country="de", edition=make_edition("past", is_current=False))
    make_exhibitor("Bolt", country="de", edition=former.edition)
    import_rows(tmp_path, "name,country\nACME,Germany\nBolt,France\n")
    now = Exhibitor.objects.exclude(edition=former.edition).order_by("id")
    assert now[0].organisation_id == former.organisation_id
    assert Organisation.objects.count() == 3


def test_rows_of_one_exhibitor_are_merged(tmp_path):
    report = import_rows(
        tmp_path,
        "name,country,hall,booth,categories,city\n"
        "Acme,de,3,A1,Tea,\nBolt,de,3,A2,,\nACME.,Germany,4,B1,Tea; Coffee,Bonn\nAcme,fr,3,A3,,\n",
    )
    assert counts(report) == (3, 0, 1, 0)
    acme = Exhibitor.objects.get(slug="acme")
    assert (acme.city, booths(acme), acme.categories.count()) == ("Bonn", ["3-A1", "4-B1"], 2)
    assert report.exhibitors[2] == report.exhibitors[4] == acme.pk


def test_rows_of_one_reference_are_merged(tmp_path):
    report = import_rows(tmp_path, "ref,name_en,booth\nE1,Acme,A1\nE1,Acme Group,A2\nE2,Acme,A3\n")
    assert counts(report) == (2, 0, 1, 0)
    assert booths(Exhibitor.objects.get(ref="E1")) == ["main-A1", "main-A2"]


def test_a_booth_has_one_host_at_most(tmp_path):
    make_exhibitor("Host", booths=["3-A1"])
    import_rows(tmp_path, "name,hall,booth\nGuest,3,A1\nAlone,3,A2\nOne,3,A3\nTwo,3,A3\n")
    roles = {
        str(exhibitor): exhibitor.stands.get().role
        for exhibitor in Exhibitor.objects.order_by("id")
    }
    assert roles == {
        "Host": "host",
        "Guest": "shared",
        "Alone": "host",
        "One": "shared",
        "Two": "shared",
    }


def test_booths_without_a_hall(tmp_path):
    make_hall("3")
    import_rows(tmp_path, "name,booth\nAcme,B12\n")
    assert booths(Exhibitor.objects.get()) == ["3-B12"]


def test_publish(tmp_path):
    import_rows(tmp_path, "name\nAcme\n", publish=True)
    withdrawn = make_exhibitor("Bolt", status="withdrawn")
    import_rows(tmp_path, "name\nBolt\nCog\n", publish=True)
    withdrawn.refresh_from_db()
    assert withdrawn.status == "withdrawn"
    assert Exhibitor.objects.published().count() == 2


def test_a_dry_run_leaves_nothing(tmp_path):
    assert counts(import_rows(tmp_path, EVERYTHING, dry_run=True)) == (1, 0, 0, 0)
    for model in (Exhibitor, Organisation, Category, Hall, Pavilion, IndexChange):
        assert not model.objects.exists()


def test_the_search_index_hears_of_it(tmp_path):
    import_rows(tmp_path, "name\nAcme\nBolt\n")
    import_rows(tmp_path, "name\nAcme\nBolt\n")
    noted = set(IndexChange.objects.values_list("exhibitor_id", flat=True))
    assert noted == set(Exhibitor.objects.values_list("id", flat=True))
    import_rows(tmp_path, "name,categories\nAcme,Tea\n")
    assert IndexChange.objects.filter(exhibitor_id=None).count() == 1

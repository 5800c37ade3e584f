import datetime

from expo.models import Edition
from tests.factories import make_edition, make_figure, make_organisation

FIGURES, ORGANISATIONS = "/admin/expo/figure/", "/admin/exhibitors/organisation/"


def shown(client, address):
    return [str(thing) for thing in client.get(address).context["cl"].queryset]


def choices(client, address, title):
    changelist = client.get(address).context["cl"]
    spec = next(spec for spec in changelist.filter_specs if spec.title == title)
    return [(choice["display"], choice["selected"]) for choice in spec.choices(changelist)]


def test_lists_show_the_current_edition_first(admin_client):
    make_edition("now")
    past = make_edition("past", starts_on=datetime.date(2022, 1, 1))
    make_figure("New")
    make_figure("Old", edition=past)
    assert shown(admin_client, FIGURES) == ["New: 824"]
    assert shown(admin_client, FIGURES + "?edition=past") == ["Old: 824"]
    assert shown(admin_client, FIGURES + "?edition=all") == ["New: 824", "Old: 824"]
    assert choices(admin_client, FIGURES, "edition") == [
        ("Expo now", True),
        ("Expo past", False),
        ("All", False),
    ]


def test_without_a_current_edition_they_show_all(admin_client):
    make_figure("Old")
    Edition.objects.update(is_current=False)
    assert shown(admin_client, FIGURES) == ["Old: 824"]


def test_counts_can_be_shown(admin_client):
    make_figure("New")
    assert choices(admin_client, FIGURES + "?_facets=True", "edition")[0][0].endswith("(1)")


def test_countries_that_occur_are_offered_by_name(admin_client):
    for country in ("vn", "ke", "ke", ""):
        make_organisation(country=country)
    names = [name for name, _selected in choices(admin_client, ORGANISATIONS, "country")]
    assert names[1:] == ["Kenya", "Vietnam"]
    assert len(shown(admin_client, ORGANISATIONS + "?country=ke")) == 2

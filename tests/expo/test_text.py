import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from exhibitors.models import Organisation
from expo.text import Text, TextField, TextFormField
from tests.factories import make_organisation

BOTH = Text({"en": "Tea", "zh-hans": "茶"})


@pytest.mark.parametrize(
    ("text", "reader", "shown", "lang", "direction"),
    [
        (BOTH, "zh-hans", "茶", "zh-Hans", "ltr"),
        (BOTH, "en", "Tea", "en", "ltr"),
        (BOTH, "ar", "Tea", "en", "ltr"),
        (Text({"zh-hans": "茶", "es": "Té"}), "ar", "茶", "zh-Hans", "ltr"),
        (Text(ar="شاي"), "en", "شاي", "ar", "rtl"),
        (Text(fr="Thé"), "en", "Thé", "fr", "ltr"),
        (Text(), "en", "", "", "ltr"),
    ],
)
def test_a_reader_gets_the_best_language(text, reader, shown, lang, direction):
    with override(reader):
        assert (str(text), text.lang, text.dir) == (shown, lang, direction)


def test_a_reader_can_be_named():
    with override("en"):
        assert BOTH.read("zh-hans") == "茶"


def test_blank_texts_are_left_out():
    assert Text({"en": "", "es": "Té"}) == {"es": "Té"}
    assert not Text(en="")


@pytest.mark.django_db
def test_it_comes_back_as_a_text():
    organisation = Organisation.objects.get(pk=make_organisation("Tea House", "茶馆").pk)
    assert isinstance(organisation.name, Text)
    assert organisation.name == {"en": "Tea House", "zh-hans": "茶馆"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("lookup", "found"),
    [
        ({"name__zh-hans__icontains": "茶"}, True),
        ({"name__en__icontains": "HOUSE"}, True),
        ({"name__en": "Tea House"}, True),
        ({"name__es__icontains": "Tea"}, False),
        ({"name__zh-hans__icontains": "Tea"}, False),
    ],
)
def test_lookups_go_by_language(lookup, found):
    make_organisation("Tea House", "茶馆")
    assert Organisation.objects.filter(**lookup).exists() == found


@pytest.mark.django_db
def test_one_language_can_be_read_alone():
    make_organisation("Tea House", "茶馆")
    assert list(Organisation.objects.values_list("name__zh-hans", flat=True)) == ["茶馆"]


@pytest.mark.parametrize("value", [["Tea"], "Tea", {"en": 5}, {"tlh": "tea"}])
def test_anything_but_texts_in_known_languages_is_refused(value):
    with pytest.raises(ValidationError):
        TextField("name").clean(value, None)


def test_a_required_text_needs_one_language():
    field = TextField("name").formfield()
    assert field.clean(["", "茶", "", ""]) == {"zh-hans": "茶"}
    with pytest.raises(ValidationError):
        field.clean(["", "", "", ""])


def test_an_optional_text_may_stay_empty():
    assert TextField("name", blank=True).formfield().clean(["", "", "", ""]) == Text()


def test_a_form_gives_back_what_it_showed():
    field = TextFormField()
    shown = field.widget.decompress(BOTH)
    assert field.clean(shown) == BOTH
    assert not field.has_changed(BOTH, shown)
    assert field.has_changed(BOTH, ["Tea", "茶叶", "", ""])


def test_each_control_has_its_language_and_direction():
    context = TextFormField(long=True).widget.get_context("name", BOTH, {})
    controls = [
        (control["attrs"]["lang"], control["attrs"]["dir"], control["value"])
        for control in context["widget"]["subwidgets"]
    ]
    assert controls == [
        ("en", "ltr", "Tea"),
        ("zh-Hans", "ltr", "茶"),
        ("es", "ltr", None),
        ("ar", "rtl", None),
    ]


def test_other_wordings_stand_once():
    name = Text({"en": "Tea House", "zh-hans": "茶馆", "es": "Tea House", "ar": "Tea House"})
    with override("zh-hans"):
        assert name.others() == [{"en": "Tea House"}]
    with override("en"):
        assert name.others() == [{"zh-hans": "茶馆"}]

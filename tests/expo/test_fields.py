import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from exhibitors.models import Exhibitor
from expo.fields import WordListField, WordListFormField, country_choices


def test_countries_go_by_their_names_in_the_readers_language():
    with override("en"):
        names = [name for _code, name in country_choices()]
    assert len(names) == 249
    assert names.index("China") < names.index("Germany") < names.index("Vietnam")
    with override("zh-hans"):
        assert dict(country_choices())["cn"] == "中国"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("tea; coffee", ["tea", "coffee"]),
        ("茶；咖啡;", ["茶", "咖啡"]),
        (" tea ;tea", ["tea"]),
        ("", []),
        (None, []),
    ],
)
def test_words_between_semicolons(line, words):
    assert WordListFormField(required=False).clean(line) == words


def test_a_line_of_words_is_shown_as_it_is_written():
    field = WordListFormField()
    assert field.widget.format_value(["tea", "coffee"]) == "tea; coffee"
    assert not field.has_changed(["tea", "coffee"], "tea;coffee")
    assert field.has_changed(["tea", "coffee"], "tea")


@pytest.mark.parametrize("value", ["tea", {"tea": 1}, ["tea", 3]])
def test_anything_but_a_list_of_words_is_refused(value):
    with pytest.raises(ValidationError):
        WordListField().clean(value, None)


def test_codes_are_chosen_and_not_written():
    field = Exhibitor._meta.get_field("offers").formfield()
    assert field.clean(["goods", "buyers"]) == ["goods", "buyers"]
    with pytest.raises(ValidationError):
        field.clean(["gold"])

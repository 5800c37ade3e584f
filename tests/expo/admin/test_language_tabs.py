import pytest
from django.utils.translation import override

from expo.languages import CONTENT_LANGUAGES
from expo.text import Text, TextFormField

KEYS = [f"name_{code}" for code in CONTENT_LANGUAGES]


def rendered(text=None, **options):
    return str(TextFormField(**options).widget.render("name", text, {"id": "id_name"}))


def opened(html):
    """The language whose tab is open."""
    radio = next(part for part in html.split("<input") if "checked" in part)
    return radio.partition('value="')[2].partition('"')[0]


def test_each_language_has_a_labelled_tab_and_a_control():
    html = rendered(Text(en="Tea", ar="شاي"))
    for name in ("English", "简体中文", "Español", "العربية"):
        assert f'aria-label="{name}"' in html
    assert html.count('type="radio"') == html.count("<label") == len(CONTENT_LANGUAGES)
    assert html.count('lang="zh-Hans"') == 2  # the tab and the control
    assert html.count('dir="rtl"') == 1


def test_the_fields_own_label_leads_to_the_first_tab():
    widget = TextFormField().widget
    assert f'id="{widget.id_for_label("id_name")}"' in rendered()


def test_a_reader_is_told_which_are_filled():
    assert rendered(Text({"en": "Tea", "zh-hans": "茶"})).count("filled in") == 2


@pytest.mark.parametrize(
    ("reader", "text", "tab"),
    [
        ("en", Text(), "en"),
        ("en", Text({"zh-hans": "茶"}), "zh-Hans"),
        ("zh-hans", Text({"en": "Tea", "zh-hans": "茶"}), "zh-Hans"),
        ("zh-hans", Text(en="Tea", ar="شاي"), "en"),
    ],
)
def test_the_readers_own_text_is_open(reader, text, tab):
    with override(reader):
        assert opened(rendered(text)) == tab


def test_long_texts_have_room():
    assert rendered(long=True).count("<textarea") == len(CONTENT_LANGUAGES)


def test_what_was_sent_comes_back():
    field = TextFormField()
    sent = dict(zip(KEYS, ["Tea", "茶", "", ""], strict=True)) | {"name_tab": "es"}
    value = field.widget.value_from_datadict(sent, {}, "name")
    assert field.clean(value) == {"en": "Tea", "zh-hans": "茶"}
    assert 'value="茶"' in rendered(value)

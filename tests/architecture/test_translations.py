"""Whatever is public is there in every language of the site."""

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import to_locale

from tests.architecture.places import ROOT
from tests.translations import incomplete

LANGUAGES = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_message_is_translated(code):
    path = ROOT / "expo" / "locale" / to_locale(code) / "LC_MESSAGES" / "django.po"
    assert list(incomplete(path)) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_placeholder_is_kept(code):
    path = ROOT / "expo" / "locale" / to_locale(code) / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        catalog = read_po(file, locale=to_locale(code))
    assert [(message.id, errors) for message, errors in catalog.check()] == []


PO = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Tea"
msgstr "茶"

msgid "Booth"
msgstr ""

#, fuzzy
msgid "Hall"
msgstr "馆"

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n}天"
msgstr[1] ""
"""


def test_what_lacks_is_named(tmp_path):
    path = tmp_path / "django.po"
    path.write_text(PO, encoding="utf-8")
    assert list(incomplete(path)) == [
        "missing: Booth",
        "fuzzy: Hall",
        "missing: ('{n} day', '{n} days')",
    ]

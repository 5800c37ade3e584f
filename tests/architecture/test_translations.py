"""Whatever is public is there in every language of the site."""

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import to_locale

from tests.architecture.places import ROOT

LANGUAGES = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_message_is_translated(code):
    path = ROOT / "expo" / "locale" / to_locale(code) / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        catalog = read_po(file, locale=to_locale(code), abort_invalid=True)
    assert not catalog.fuzzy, "the header is marked as fuzzy, so that nothing would be compiled"
    unsure = [message.id for message in catalog if message.id and message.fuzzy]
    missing = [message.id for message in catalog if message.id and not message.string]
    assert (unsure, missing) == ([], [])


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_placeholder_is_kept(code):
    path = ROOT / "expo" / "locale" / to_locale(code) / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        catalog = read_po(file, locale=to_locale(code))
    assert [(message.id, errors) for message, errors in catalog.check()] == []

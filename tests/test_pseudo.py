import re

import pytest
from django.utils.translation import gettext, ngettext

from tests.architecture.places import ROOT
from tests.pseudo import KEPT, pseudo, write_locale

SOURCE = ROOT / "expo" / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"


@pytest.mark.parametrize(
    "text",
    [
        "Save",
        "%(n)s exhibitors match",
        "From {time} on",
        "Nobody else sees your list. <b>Your notes</b> stay yours &amp; nobody's.",
        "%d of %s, 100 %%",
    ],
)
def test_it_is_longer_and_keeps_what_is_no_word(text: str) -> None:
    made = pseudo(text)
    assert KEPT.findall(made) == KEPT.findall(text)
    assert not re.search("[A-Za-z]", KEPT.sub("", made))
    seen = len(KEPT.sub("", text))
    assert len(KEPT.sub("", made)) == pytest.approx(seen * 1.4, abs=3)


def test_english_shows_it_once_its_folder_is_named(tmp_path, settings) -> None:
    write_locale(SOURCE, tmp_path)
    settings.LOCALE_PATHS = [tmp_path, *settings.LOCALE_PATHS]
    assert gettext("Skip to content") == pseudo("Skip to content")
    many = ngettext("%(n)s exhibitor matches", "%(n)s exhibitors match", 3)
    assert many == pseudo("%(n)s exhibitors match")


def test_without_it_english_is_english() -> None:
    assert gettext("Skip to content") == "Skip to content"

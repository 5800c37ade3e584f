"""Every kind of page fits the smallest phone and a thumb, in every language."""

import pytest
from django.conf import settings

from tests.bars.conftest import OnAPhone

in_every_language = pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])


@in_every_language
def test_nothing_scrolls_sideways(on_a_phone: OnAPhone, language: str) -> None:
    wide = {name: seen.overflow for name, seen in on_a_phone(language).items()}
    assert {name: pixels for name, pixels in wide.items() if pixels > 0} == {}


@in_every_language
def test_every_target_can_be_hit(on_a_phone: OnAPhone, language: str) -> None:
    small = {name: seen.small for name, seen in on_a_phone(language).items()}
    assert {name: targets for name, targets in small.items() if targets} == {}


@in_every_language
def test_primary_targets_are_large(on_a_phone: OnAPhone, language: str) -> None:
    small = {name: seen.small_primary for name, seen in on_a_phone(language).items()}
    assert {name: targets for name, targets in small.items() if targets} == {}

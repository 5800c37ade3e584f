"""Every kind of page, in every language, is sound markup."""

import re

import pytest
from django.conf import settings
from django.test import Client

from expo.access import public
from expo.models import Edition
from tests.architecture.addresses import views
from tests.audit.pages import NOT_PAGES, addresses, kinds
from tests.audit.soundness import complaints

LANGUAGES = [code for code, _name in settings.LANGUAGES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages(client: Client, fair: Edition, language: str) -> None:
    wrong: dict[str, list[str]] = {}
    for address in addresses(fair):
        if address.startswith(f"/{language}/"):
            answer = client.get(address)
            assert answer.status_code in {200, 404}, address
            if found := complaints(answer.text):
                wrong[address] = found
    assert wrong == {}


def test_a_page_outside_the_languages(client: Client, fair: Edition) -> None:
    outside = [each for each in addresses(fair) if each.split("/")[1] not in LANGUAGES]
    assert outside
    assert [complaints(client.get(each).text) for each in outside] == [[] for _ in outside]


def test_no_kind_is_left_out(fair: Edition) -> None:
    names = {
        name
        for name, _pattern, view in views()
        if getattr(view, "access_policy", None) is public and ":" not in name
    }
    assert names - NOT_PAGES == kinds(fair).keys()


SOUND = (
    '<!doctype html><html lang="en"><head><title>Tea</title></head>'
    "<body><main><h1>Tea</h1>{}</main></body></html>"
)


def test_a_sound_page() -> None:
    assert complaints(SOUND.format('<p><a href="/x/">x</a></p><h2>Cups</h2>')) == []


@pytest.mark.parametrize(
    ("markup", "complaint"),
    [
        ("<p><div>x</div></p>", "div in p"),
        ("<b>x", "</main> where b is open"),
        ('<p id="a">x</p><p id="a">y</p>', "id 'a' 2 times"),
        ('<p class="a" class="b">x</p>', "class twice"),
        ('<p hx-get="/">x</p>', "no attribute of HTML: hx-get on p"),
        ('<a href="/x/"><button>x</button></a>', "button in a"),
        ('<a href="">x</a>', "an empty href"),
        ("<h3>x</h3>", "h3 after h1"),
        ("<h1>x</h1>", "2 of h1"),
        ("<h2></h2>", "an empty h2"),
        ("<h2><b role=status>x</b></h2>", "a status in a heading"),
        ('<input name="q">', "has no name"),
        ('<label for="q">x</label>', "for='q' on label leads nowhere"),
        ('<p lang="zh_Hans">x</p>', "no language: lang='zh_Hans' on p"),
        ('<img src="/x.png">', "no alternative text"),
        ("<ul><p>x</p></ul>", "p in ul"),
        ("<main>x</main>", "2 of main"),
    ],
)
def test_what_is_not_sound(markup: str, complaint: str) -> None:
    found = complaints(SOUND.format(markup))
    assert any(re.search(re.escape(complaint), each) for each in found), found

"""The menus, as plain data for the base page, which knows no other room."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.encoding import escape_uri_path
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from exhibitors.my_expo.visitors import visitor_of
from expo.editions import page_address
from expo.languages import AUTONYMS, LOCALES, direction, language_tag
from expo.models import Edition


@dataclass(frozen=True)
class Link:
    """An entry of a menu; a language has a tag."""

    name: str
    address: str
    current: bool
    tag: str = ""


def site(request: HttpRequest) -> dict[str, Any]:
    """What the base page shows around every page."""
    language = get_language() or settings.LANGUAGE_CODE
    edition: Edition | None = getattr(request, "edition", None)
    pages = [
        (_("Exhibitors"), _address(edition, "exhibitors")),
        (_("Products"), _address(edition, "products")),
        (_("Pavilions"), _address(edition, "pavilions")),
        (_("Plan"), _address(edition, "plan")),
        (_("Programme"), _address(edition, "programme")),
    ]
    about = [
        (_("Visit"), _address(edition, "visit")),
        (_("Privacy"), _address(edition, "privacy")),
        (_("Accessibility"), _address(edition, "accessibility")),
    ]
    return {
        "home": _address(edition, "home"),
        "suggest": _address(edition, "suggest"),
        "menu": [Link(name, url, request.path.startswith(url)) for name, url in pages],
        "my_expo": _my_expo(request, edition),
        "about": [Link(name, url, request.path == url) for name, url in about],
        "languages": [
            Link(AUTONYMS[code], _in_language(request, code), code == language, language_tag(code))
            for code, _name in settings.LANGUAGES
        ],
        "language_tag": language_tag(language),
        "direction": direction(language),
        **_addresses(request, language),
    }


def _my_expo(request: HttpRequest, edition: Edition | None) -> dict[str, Any]:
    """The way to what the visitor has saved, and how much that is."""
    address = _address(edition, "my-expo")
    return {
        "address": address,
        "current": request.path == address,
        "count": visitor_of(request).count(edition) if edition else 0,
    }


def _addresses(request: HttpRequest, language: str) -> dict[str, Any]:
    """The page's own whole address, and those of the same page in all languages.

    What stands after a question mark belongs to none of them. The address without a language,
    which leads readers to theirs, is the one for everybody else.
    """
    path = escape_uri_path(request.path)
    _root, first, *rest = path.split("/", 2)
    others = []
    if first in AUTONYMS:
        others = [(language_tag(code), f"/{code}/") for code, _name in settings.LANGUAGES]
        others.append(("x-default", "/"))
    codes = sorted(dict(settings.LANGUAGES), key=lambda code: code != language)
    origin = f"{request.scheme}://{request.get_host()}"
    return {
        "origin": origin,
        "canonical": origin + path,
        "shared": request.build_absolute_uri(),
        "alternates": [
            Link("", f"{origin}{start}{''.join(rest)}", current=False, tag=tag)
            for tag, start in others
        ],
        "locales": [LOCALES[code] for code in codes],
    }


def _address(edition: Edition | None, name: str) -> str:
    """A page of the edition that is shown, or else of the current one."""
    return page_address(edition, name) if edition else reverse(name)


def _in_language(request: HttpRequest, code: str) -> str:
    """This page's address in another language; of pages without a language the first page's."""
    _root, first, *rest = request.get_full_path().split("/", 2)
    is_language = first in dict(settings.LANGUAGES)
    return "/".join(["", code, *rest]) if is_language else f"/{code}/"

"""The menus, as plain data for the base page, which knows no other room."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from expo.editions import page_address
from expo.languages import AUTONYMS, direction, language_tag
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
        "about": [Link(name, url, request.path == url) for name, url in about],
        "languages": [
            Link(AUTONYMS[code], _in_language(request, code), code == language, language_tag(code))
            for code, _name in settings.LANGUAGES
        ],
        "language_tag": language_tag(language),
        "direction": direction(language),
        "canonical": request.build_absolute_uri(request.path),
    }


def _address(edition: Edition | None, name: str) -> str:
    """A page of the edition that is shown, or else of the current one."""
    return page_address(edition, name) if edition else reverse(name)


def _in_language(request: HttpRequest, code: str) -> str:
    """This page's address in another language; of pages without a language the first page's."""
    _root, first, *rest = request.get_full_path().split("/", 2)
    is_language = first in dict(settings.LANGUAGES)
    return "/".join(["", code, *rest]) if is_language else f"/{code}/"

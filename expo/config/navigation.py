"""The menus, as plain data for the base page, which knows no other room."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from expo.languages import AUTONYMS, direction, language_tag


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
    pages = [(_("Exhibitors"), reverse("exhibitors")), (_("Products"), reverse("products"))]
    return {
        "home": reverse("home"),
        "menu": [Link(name, url, request.path.startswith(url)) for name, url in pages],
        "languages": [
            Link(AUTONYMS[code], _in_language(request, code), code == language, language_tag(code))
            for code, _name in settings.LANGUAGES
        ],
        "language_tag": language_tag(language),
        "direction": direction(language),
        "canonical": request.build_absolute_uri(request.path),
    }


def _in_language(request: HttpRequest, code: str) -> str:
    """This page's address in another language; of pages without a language the first page's."""
    _root, first, *rest = request.get_full_path().split("/", 2)
    is_language = first in dict(settings.LANGUAGES)
    return "/".join(["", code, *rest]) if is_language else f"/{code}/"

"""What browsers ask for to keep pages for the time without a network."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language, override
from django.views.decorators.http import require_safe

from expo.access import access, public
from expo.editions import in_edition, page_address
from expo.languages import direction, language_tag
from expo.models import Edition
from expo.release import release

ICON_SIZES = (192, 512)  # pixels


@require_safe
@access(public)
def service_worker(request: HttpRequest) -> HttpResponse:
    """The service worker, from the root so that it serves the whole site; new with each release."""
    languages = [code for code, _name in settings.LANGUAGES]
    context = {
        "release": release(),
        "shell": [static(name) for name in ("expo/site.css", "expo/site.js", "expo/icon.svg")],
        "offline": {code: _in_language(code, "offline") for code in languages},
    }
    response = render(request, "expo/sw.js", context, content_type="text/javascript")
    response["Cache-Control"] = "no-cache"
    return response


@require_safe
@access(public)
def offline(request: HttpRequest) -> HttpResponse:
    """What stands in for a page that isn't kept while there is no network."""
    return render(request, "expo/pages/offline.html")


@require_safe
@access(public)
@in_edition
def manifest(request: HttpRequest, edition: Edition) -> JsonResponse:
    """The site as an app to install: its name, colours and icons (W3C Web App Manifest)."""
    language = get_language() or "en"
    icons = [
        {"src": static(f"expo/icon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"}
        for size in ICON_SIZES
    ]
    return JsonResponse(
        {
            "id": "/",
            "name": str(edition),
            "short_name": str(edition)[:12].strip(),
            "lang": language_tag(language),
            "dir": direction(language),
            "start_url": page_address(edition, "home"),
            "scope": "/",
            "display": "standalone",
            "background_color": "#fbfaf7",
            "theme_color": "#0b5a5e",
            "icons": [
                {"src": static("expo/icon.svg"), "sizes": "any", "type": "image/svg+xml"},
                *icons,
                {**icons[-1], "src": static("expo/icon-maskable.png"), "purpose": "maskable"},
            ],
        },
        content_type="application/manifest+json",
    )


def _in_language(code: str, name: str) -> str:
    with override(code):
        return reverse(name)

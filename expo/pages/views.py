"""Pages about the expo and this site."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from expo.access import access, public
from expo.cards.serving import card_response, edition_card
from expo.editions import in_edition
from expo.models import Edition
from expo.pages.opening import opening_days, zone_name


@require_safe
@access(public)
@in_edition
def visit(request: HttpRequest, edition: Edition) -> HttpResponse:
    """When and where the expo is, and how to get there."""
    language = get_language() or "en"
    context = {
        "edition": edition,
        "days": opening_days(edition, language),
        "zone": zone_name(edition, language),
    }
    return render(request, "expo/pages/visit.html", context)


@require_safe
@access(public)
@in_edition
def privacy(request: HttpRequest, edition: Edition) -> HttpResponse:
    """What this site stores of whom, and for how long."""
    context = {
        "edition": edition,
        "form_cookie": settings.CSRF_COOKIE_NAME,
        "session_cookie": settings.SESSION_COOKIE_NAME,
        "my_expo_cookie": settings.MY_EXPO_COOKIE_NAME,
        "recent_cookie": settings.RECENT_COOKIE_NAME,
    }
    return render(request, "expo/pages/privacy.html", context)


@require_safe
@access(public)
@in_edition
def accessibility(request: HttpRequest, edition: Edition) -> HttpResponse:
    """How far everybody can use this site, and whom to tell where not."""
    return render(request, "expo/pages/accessibility.html", {"edition": edition})


@require_safe
@access(public)
@in_edition
def card(request: HttpRequest, edition: Edition) -> HttpResponseBase:
    """The picture that stands for the expo where its address is shared."""
    return card_response(request, edition_card(edition))

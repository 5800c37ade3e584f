"""Gives a card to those who ask, drawn once and kept in a folder of bounded size."""

import hashlib

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import get_language

from expo.cards.drawing import Card, Line, draw
from expo.models import Edition
from expo.release import release
from expo.templatetags.expo import dates
from expo.text import Text

HOUR = 3600  # seconds in which a picture may be shown as it was


def card_response(request: HttpRequest, card: Card) -> HttpResponseBase:
    """The card as a picture; it is drawn when nobody has asked for the same one before."""
    digest = hashlib.sha256(repr((card, release())).encode()).hexdigest()
    etag = quote_etag(digest[:32])
    if unchanged := get_conditional_response(request, etag=etag):
        return unchanged
    picture = caches["cards"].get_or_set(digest, lambda: draw(card))
    headers = {"ETag": etag, "Cache-Control": f"public, max-age={HOUR}"}
    return HttpResponse(picture, content_type="image/png", headers=headers)


def edition_card(edition: Edition) -> Card:
    """The card of all pages that have none of their own."""
    return Card(
        language=get_language() or "en",
        names=names(edition.name),
        lead=line(edition.theme),
        edition=line(edition.venue),
        dates=days(edition),
    )


def line(text: Text) -> Line:
    """A text as its reader gets it."""
    return Line(str(text), text.language())


def names(name: Text) -> tuple[Line, ...]:
    """A name as its reader gets it, then in other languages."""
    return (line(name), *(line(other) for other in name.others()))


def days(edition: Edition) -> Line:
    """An edition's days as its readers write them."""
    return Line(dates(edition), get_language() or "en")

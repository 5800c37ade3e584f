"""The picture that stands for an exhibitor where its address is shared."""

from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from exhibitors.models import Exhibitor
from expo.access import access, public
from expo.cards.drawing import Card, Line
from expo.cards.serving import card_response, days, line, names
from expo.editions import in_edition
from expo.models import Edition
from pavilions.models import Booth


@require_safe
@access(public)
@in_edition
def exhibitor(request: HttpRequest, edition: Edition, slug: str) -> HttpResponseBase:
    """The card of an exhibitor, for all who may see its page."""
    published = Exhibitor.objects.in_edition(edition).published().select_related("organisation")
    found = published.prefetch_related("stands").filter(slug=slug).first()
    if found is None:
        raise Http404(_("There is no such picture."))
    return card_response(request, _card(edition, found))


def _card(edition: Edition, exhibitor: Exhibitor) -> Card:
    """Its name in all its scripts, and its first booth as large as on the sign."""
    stand = next(iter(exhibitor.stands.all()), None)
    return Card(
        language=get_language() or "en",
        names=names(exhibitor.organisation.name),
        lead=line(exhibitor.tagline),
        edition=line(edition.name),
        dates=days(edition),
        **(_sign(stand.booth) if stand else {}),
    )


def _sign(booth: Booth) -> dict[str, Any]:
    """The booth as its sign shows it."""
    language = booth.hall.name.language() or get_language() or "en"
    hall = Line(str(booth.hall), language)
    return {"code": booth.label, "hue": booth.hall.hue, "place": hall}

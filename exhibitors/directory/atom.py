"""Newly published exhibitors as an Atom feed, in the reader's language."""

import datetime
import hashlib
import re

from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.http import quote_etag
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from exhibitors.models import Exhibitor
from expo.access import access, public
from expo.editions import in_edition, page_address
from expo.languages import language_tag
from expo.models import Edition

NEWEST = 50
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # for XML, in whatever way


@require_safe
@access(public)
@in_edition
def new_exhibitors(request: HttpRequest, edition: Edition) -> HttpResponseBase:
    """The newest exhibitors, the latest first."""
    file = _feed(request, edition).writeString("utf-8")
    etag = quote_etag(hashlib.sha256(file.encode()).hexdigest()[:32])
    response = HttpResponse(file, content_type=Atom1Feed.content_type, headers={"ETag": etag})
    return get_conditional_response(request, etag=etag, response=response) or response


def _feed(request: HttpRequest, edition: Edition) -> Atom1Feed:
    host = request.get_host().partition(":")[0]
    address = request.build_absolute_uri(request.path)
    feed = Atom1Feed(
        title=_clean(_("New exhibitors · %(edition)s") % {"edition": edition}),
        link=request.build_absolute_uri(page_address(edition, "exhibitors")),
        description=None,
        language=language_tag(get_language() or "en"),
        feed_url=address,
        feed_guid=address,
        author_name=_clean(str(edition)),
    )
    for exhibitor in _newest(edition):
        published: datetime.datetime = exhibitor.published_at  # type: ignore[attr-defined]
        feed.add_item(
            title=_clean(str(exhibitor)),
            link=request.build_absolute_uri(exhibitor.get_absolute_url()),
            description=escape(_clean(str(exhibitor.tagline) or str(exhibitor.description))),
            unique_id=f"tag:{host},{exhibitor.created_at:%Y-%m-%d}:exhibitors/{exhibitor.pk}",
            pubdate=published,
            updateddate=max(published, exhibitor.updated_at),
            categories=[_clean(str(category)) for category in exhibitor.categories.all()],
        )
    return feed


def _newest(edition: Edition) -> list[Exhibitor]:
    """The exhibitors that visitors have seen for the shortest time: two queries."""
    shown = Exhibitor.objects.in_edition(edition).published()
    shown = shown.annotate(published_at=Coalesce("publish_at", "created_at"))
    shown = shown.select_related("edition", "organisation").prefetch_related("categories")
    return list(shown.order_by("-published_at", "-pk")[:NEWEST])


def _clean(text: str) -> str:
    return _UNFIT.sub("", text)

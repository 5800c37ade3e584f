"""Which edition a page is about, and the address of a page in an edition.

The current edition's pages are at the site's root, the others' below `editions/<slug>/`.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from expo.models import Edition

PAST = "past"  # the namespace of the addresses below `editions/`


def current_edition() -> Edition:
    """The edition at the site's root; Http404 while there is none that is announced."""
    edition = Edition.objects.current()
    if edition is None or edition.phase == Edition.Phase.DRAFT:
        raise Http404(_("No expo has been announced yet."))
    return edition


def page_address(edition: Edition, name: str, *args: Any) -> str:
    """The address of a named page of an edition, in the active language."""
    if edition.is_current:
        return reverse(name, args=args)
    return reverse(f"{PAST}:{name}", args=[edition.slug, *args])


def in_edition(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Give a view its edition: the one that the address names, or else the current one."""

    @wraps(view)
    def page(
        request: HttpRequest, *args: Any, edition: str = "", **kwargs: Any
    ) -> HttpResponseBase:
        if not edition:
            found = current_edition()
        else:
            announced = Edition.objects.exclude(phase=Edition.Phase.DRAFT)
            named = announced.filter(slug=edition).first()
            if named is None:
                raise Http404(_("There was no such edition of the expo."))
            if named.is_current:  # its pages have one address, at the root
                match = request.resolver_match
                name = match.url_name if match else "home"
                return redirect(reverse(name, args=args, kwargs=kwargs), permanent=True)
            found = named
        request.edition = found  # type: ignore[attr-defined]
        return view(request, found, *args, **kwargs)

    return page

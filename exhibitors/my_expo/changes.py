"""The forms of My expo: each changes one thing and leads back to where it stood."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from exhibitors.my_expo import services
from exhibitors.my_expo.answers import (
    SeeOther,
    answer,
    back,
    nothing,
    own_shortlist,
    posted_thing,
    refuse,
)
from exhibitors.my_expo.forms import NoteForm
from exhibitors.my_expo.queries import find
from exhibitors.my_expo.recent import forget_views
from exhibitors.my_expo.things import Thing
from exhibitors.my_expo.views import shared_shortlist
from exhibitors.my_expo.visitors import visitor_of
from expo.access import access, public
from expo.editions import in_edition, page_address
from expo.models import Edition

Change = Callable[..., HttpResponse]


def change(view: Change) -> Callable[..., HttpResponseBase]:
    """Declare a view that anyone may post to; what isn't there gives 404, too much a sentence."""

    @require_POST
    @access(public)
    @in_edition
    @wraps(view)
    def guarded(request: HttpRequest, edition: Edition, **kwargs: str) -> HttpResponse:
        try:
            return view(request, edition, **kwargs)
        except services.NotThere as error:
            raise nothing() from error
        except services.TooManySaved:
            reason = _("You have saved %(most)s entries, which is as many as a list holds.")
            return refuse(request, edition, reason % {"most": services.MOST}, 409)

    return guarded


@change
def save(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Save an exhibitor, a product or a session."""
    thing, holder = posted_thing(request), visitor_of(request).holder
    shortlist = services.save(holder=holder, edition=edition, things=[thing])
    return answer(request, edition, shortlist, _("Saved to My expo."), f"save-{thing}")


@change
def discard(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Take it off again."""
    thing, shortlist = posted_thing(request), own_shortlist(request, edition)
    shortlist = services.discard(shortlist=shortlist, thing=thing)
    return answer(request, edition, shortlist, _("Taken off My expo."), f"save-{thing}")


@change
def note(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Note something about it."""
    thing, shortlist = posted_thing(request), own_shortlist(request, edition)
    form = NoteForm(request.POST.dict())
    if not form.is_valid():
        context = {"edition": edition, "form": form, "thing": thing, "back": back(request, edition)}
        return render(request, "exhibitors/my_expo/note.html", context, status=400)
    text = form.cleaned_data["note"]
    shortlist = services.write_note(shortlist=shortlist, thing=thing, note=text)
    return answer(request, edition, shortlist, _("Your note is kept."), f"note-{thing}")


@change
def tick(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Tell that it was visited."""
    return _tick(request, edition, _("Marked as visited."), visited=True)


@change
def untick(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Tell that it wasn't."""
    return _tick(request, edition, _("No longer marked as visited."), visited=False)


@change
def share(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Make a link that shows the list to others."""
    shortlist = services.share(shortlist=own_shortlist(request, edition))
    return answer(request, edition, shortlist, _("Your list has a link."), "share")


@change
def revoke(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Make that link lead nowhere."""
    shortlist = services.revoke(shortlist=own_shortlist(request, edition))
    return answer(request, edition, shortlist, _("The link leads nowhere any more."), "share")


@change
def save_shared(request: HttpRequest, edition: Edition, token: str) -> HttpResponse:
    """Save all that somebody shares."""
    items = list(shared_shortlist(edition, token).items.all())
    things = [Thing.of(item) for item in items]
    found = find(edition, things)
    shown = [thing for thing in things if found.get(thing)]
    holder = visitor_of(request).holder
    shortlist = services.save(holder=holder, edition=edition, things=shown)
    return answer(request, edition, shortlist, _("Saved to My expo."))


@change
def erase(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Delete the list with all that is noted."""
    services.erase(shortlist=own_shortlist(request, edition))
    visitor_of(request).forget(edition)
    return SeeOther(page_address(edition, "my-expo"))


@change
def forget(request: HttpRequest, edition: Edition) -> HttpResponse:
    """Forget what was looked at."""
    forget_views(request)
    return SeeOther(back(request, edition))


def _tick(request: HttpRequest, edition: Edition, status: str, *, visited: bool) -> HttpResponse:
    thing, shortlist = posted_thing(request), own_shortlist(request, edition)
    shortlist = services.tick(shortlist=shortlist, thing=thing, visited=visited)
    return answer(request, edition, shortlist, status, f"tick-{thing}")

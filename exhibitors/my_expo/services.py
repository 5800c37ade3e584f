"""What visitors do with their shortlists. Each change gives a shortlist its next version."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from exhibitors.models import SavedItem, Shortlist
from exhibitors.my_expo.things import Thing, public_things
from expo.models import Edition, User

MOST = 500  # things on a shortlist
LONGEST_NOTE = 1000  # characters


class TooManySaved(Exception):  # noqa: N818 - it is an answer rather than a fault
    """The shortlist would hold more than MOST things; nothing was written."""


class NotThere(Exception):  # noqa: N818
    """Visitors don't see the thing, or it isn't on the shortlist; nothing was written."""


@dataclass(frozen=True)
class Holder:
    """Whose shortlists are meant: a user's, or else those of a key; with neither, a stranger's."""

    key: str = ""
    user_id: int | None = None


@transaction.atomic
def save(*, holder: Holder, edition: Edition, things: Iterable[Thing]) -> Shortlist:
    """Put things on the holder's shortlist of an edition, which is made when there is none.

    Things that are on it stay as they are, and what was just taken off has its note again. Raises
    TooManySaved or NotThere.
    """
    wanted = list(dict.fromkeys(things))
    if public_things(edition, wanted) != set(wanted):
        raise NotThere
    shortlist = _own(holder, edition)
    there = set(map(Thing.of, shortlist.items.all()))
    new = [thing for thing in wanted if thing not in there]
    if len(there) + len(new) > MOST:
        raise TooManySaved
    SavedItem.objects.bulk_create(_item(shortlist, thing) for thing in new)
    if new:
        _keep(shortlist)
    return shortlist


@transaction.atomic
def discard(*, shortlist: Shortlist, thing: Thing) -> Shortlist:
    """Take a thing off, so that saving it next brings its note back. Raises NotThere."""
    shortlist, item = _locked(shortlist), _item_of(shortlist, thing)
    removed = {
        "thing": str(thing),
        "note": item.note,
        "visited_at": item.visited_at.isoformat() if item.visited_at else None,
        "created_at": item.created_at.isoformat(),
    }
    item.delete()
    return _keep(shortlist, removed)


@transaction.atomic
def write_note(*, shortlist: Shortlist, thing: Thing, note: str) -> Shortlist:
    """Note something about a thing; a blank note is none. Raises NotThere."""
    shortlist, item = _locked(shortlist), _item_of(shortlist, thing)
    item.note = note.strip()
    item.save(update_fields=["note"])
    return _keep(shortlist)


@transaction.atomic
def tick(*, shortlist: Shortlist, thing: Thing, visited: bool) -> Shortlist:
    """Tell that a thing was visited, at this moment, or wasn't after all. Raises NotThere."""
    shortlist, item = _locked(shortlist), _item_of(shortlist, thing)
    item.visited_at = (item.visited_at or timezone.now()) if visited else None
    item.save(update_fields=["visited_at"])
    return _keep(shortlist)


@transaction.atomic
def share(*, shortlist: Shortlist) -> Shortlist:
    """Let those see it who have its link; a link that is there stays the same."""
    shortlist = _locked(shortlist)
    shortlist.token = shortlist.token or secrets.token_urlsafe(24)
    return _keep(shortlist)


@transaction.atomic
def revoke(*, shortlist: Shortlist) -> Shortlist:
    """Make its link lead nowhere, for good."""
    shortlist = _locked(shortlist)
    shortlist.token = None
    return _keep(shortlist)


@transaction.atomic
def merge(*, shortlist: Shortlist, user: User) -> Shortlist | None:
    """Make what was saved without an account the user's; the user's shortlist of that edition.

    It is the union of both, even beyond MOST, and keeps all notes. Doing it again changes nothing.
    The user's own link stays; where there is none, the other one does.
    """
    # Of two requests at a time each would make the user's first shortlist.
    User.objects.select_for_update().get(pk=user.pk)
    locked = Shortlist.objects.select_for_update()
    theirs = locked.filter(user=user, edition=shortlist.edition_id).first()
    found = locked.filter(pk=shortlist.pk, user=None).first()
    if found is None:  # it has an owner already
        return theirs
    if theirs is None:
        found.key, found.user = "", user
        return _keep(found)
    there = {Thing.of(item): item for item in theirs.items.all()}
    for item in found.items.all():
        if known := there.get(Thing.of(item)):
            _unite(known, item)
        else:
            item.shortlist = theirs
            item.save(update_fields=["shortlist"])
    theirs.token = theirs.token or found.token
    found.delete()
    return _keep(theirs)


def erase(*, shortlist: Shortlist) -> None:
    """Delete it, with all notes and its link."""
    shortlist.delete()


def _own(holder: Holder, edition: Edition) -> Shortlist:
    """The holder's shortlist, locked; whoever begins one takes away what is forgotten."""
    if holder.user_id:
        shortlist, is_new = Shortlist.objects.get_or_create(edition=edition, user_id=holder.user_id)
    else:
        key = holder.key or secrets.token_urlsafe(24)
        shortlist, is_new = Shortlist.objects.get_or_create(edition=edition, key=key)
    if is_new:
        Shortlist.objects.forgotten().delete()
    return _locked(shortlist)


def _locked(shortlist: Shortlist) -> Shortlist:
    """The shortlist as it is now, for nobody else to change. Raises NotThere once it is erased."""
    found = Shortlist.objects.select_for_update().filter(pk=shortlist.pk).first()
    if found is None:
        raise NotThere
    return found


def _item_of(shortlist: Shortlist, thing: Thing) -> SavedItem:
    item = shortlist.items.filter(**{thing.kind: thing.id}).first()
    if item is None:
        raise NotThere
    return item


def _item(shortlist: Shortlist, thing: Thing) -> SavedItem:
    """A new item; with note, tick and time if the thing is what was taken off last."""
    item = SavedItem(shortlist=shortlist, **{f"{thing.kind}_id": thing.id})
    before = shortlist.removed or {}
    if before.get("thing") == str(thing):
        visited, created = before["visited_at"], before["created_at"]
        item.note = before["note"]
        item.visited_at = datetime.fromisoformat(visited) if visited else None
        item.created_at = datetime.fromisoformat(created)
    return item


def _unite(known: SavedItem, other: SavedItem) -> None:
    """Add to an item what another one of the same thing says."""
    if other.note != known.note:
        known.note = "\n".join(filter(None, [known.note, other.note]))
    known.visited_at = min(filter(None, [known.visited_at, other.visited_at]), default=None)
    known.created_at = min(known.created_at, other.created_at)
    known.save(update_fields=["note", "visited_at", "created_at"])


def _keep(shortlist: Shortlist, removed: dict[str, str | None] | None = None) -> Shortlist:
    """Write a changed shortlist."""
    shortlist.version += 1
    shortlist.removed = removed
    shortlist.save()
    return shortlist

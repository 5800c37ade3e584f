"""Who asks, and what they have saved: a signed cookie tells, or the account they sign in with.

A visitor without either costs no query. The cookie also has the number of things saved, so that
the header of every page can show it.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property

from django.conf import settings
from django.db.models import Count
from django.http import HttpRequest, HttpResponseBase
from django.middleware.csrf import get_token

from exhibitors.models import Shortlist
from exhibitors.models.shortlist import KEPT_FOR, KINDS, ShortlistQuerySet
from exhibitors.my_expo.cookies import read_cookie, write_cookie
from exhibitors.my_expo.services import Holder, merge
from exhibitors.my_expo.things import Thing
from expo.models import Edition, User

YEAR = int(KEPT_FOR.total_seconds())


@dataclass(frozen=True)
class Card:
    """What the cookie says: whose shortlists these are, and how much is on them by edition."""

    key: str = ""
    user_id: int | None = None  # says only whose counts these are: it lets nobody in
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Saved:
    """What is on a visitor's shortlist, and which version of it this is."""

    things: frozenset[Thing] = frozenset()
    version: int = 0


class Visitor:
    """Whoever sent a request."""

    def __init__(self, request: HttpRequest) -> None:
        """Read the cookie; nothing is asked of the database before it is needed."""
        self._request = request
        self._given = _read(request)
        # Who signed out leaves nothing behind for whoever comes next.
        is_anothers = self._given.user_id not in (None, self._user and self._user.pk)
        self.card = Card() if is_anothers else self._given
        self._saved: dict[int, Saved] = {}

    @cached_property
    def holder(self) -> Holder:
        """Whose shortlists are theirs. With the first need after signing in, they are merged."""
        if self._user and self.card.user_id is None:
            self._take_over(self._user)
        return Holder(self.card.key, self.card.user_id)

    def shortlist(self, edition: Edition) -> Shortlist | None:
        """Theirs, if they have saved something."""
        return self._shortlists.in_edition(edition).first()

    def saved(self, edition: Edition) -> Saved:
        """What they have saved of an edition: one query for all of a page."""
        if edition.pk not in self._saved:
            self._saved[edition.pk] = self._read_saved(edition)
        return self._saved[edition.pk]

    def count(self, edition: Edition) -> int:
        """How much of it the cookie says they have saved: no query."""
        return self.card.counts.get(str(edition.pk), 0)

    def state(self, edition: Edition) -> str:
        """Another one whenever a page shows them something else of their own."""
        return repr((self.saved(edition).version, self.card, self._form_secret()))

    def keep(self, shortlist: Shortlist, number: int) -> None:
        """Have the cookie lead to a shortlist of theirs, and know how much is on it."""
        counts = {**self.card.counts, str(shortlist.edition_id): number}
        self.card = replace(self.card, key=shortlist.key, counts=counts)

    def forget(self, edition: Edition) -> None:
        """Have the cookie know nothing of an edition any more."""
        counts = {id_: n for id_, n in self.card.counts.items() if id_ != str(edition.pk)}
        is_needed = counts or self.card.user_id
        self.card = replace(self.card, counts=counts) if is_needed else Card()

    def write(self, response: HttpResponseBase) -> None:
        """Set the cookie where it has to say something else, for another year."""
        if self.card != self._given:
            value = asdict(self.card) if self.card != Card() else None
            write_cookie(response, settings.MY_EXPO_COOKIE_NAME, value, YEAR)

    @cached_property
    def _user(self) -> User | None:
        """Whoever is signed in, whom the middleware has looked up."""
        user = getattr(self._request, "user", None)
        return user if user and user.is_authenticated else None

    def _form_secret(self) -> str:
        """What a page's forms go by; a kept page whose secret is gone could send none of them."""
        if "Sec-Fetch-Mode" not in self._request.headers:  # not a browser, which would send forms
            return ""
        get_token(self._request)
        return str(self._request.META["CSRF_COOKIE"])

    @property
    def _shortlists(self) -> ShortlistQuerySet:
        return Shortlist.objects.held_by(key=self.holder.key, user_id=self.holder.user_id)

    def _read_saved(self, edition: Edition) -> Saved:
        if self.holder == Holder():
            return Saved()
        names = ("version", *(f"items__{kind}" for kind in KINDS))
        rows = list(self._shortlists.in_edition(edition).values_list(*names))
        things = {
            Thing(kind, id_)
            for _version, *ids in rows
            for kind, id_ in zip(KINDS, ids, strict=True)
            if id_ is not None
        }
        return Saved(frozenset(things), rows[0][0] if rows else 0)

    def _take_over(self, user: User) -> None:
        """Make a user's what was saved before they signed in, and count what they have."""
        for shortlist in Shortlist.objects.held_by(key=self.card.key, user_id=None):
            merge(shortlist=shortlist, user=user)
        own = Shortlist.objects.held_by(key="", user_id=user.pk)
        counts = own.order_by().values_list("edition").annotate(number=Count("items"))
        numbers = {str(id_): number for id_, number in counts}
        self.card = Card(user_id=user.pk, counts=numbers)


def visitor_of(request: HttpRequest) -> Visitor:
    """Whoever sent a request; what is read of them once stays with it."""
    visitor: Visitor | None = getattr(request, "visitor", None)
    if visitor is None:
        visitor = request.visitor = Visitor(request)  # type: ignore[attr-defined]
    return visitor


def _read(request: HttpRequest) -> Card:
    """What the cookie says; nothing if it isn't ours, or is too old."""
    try:
        return Card(**(read_cookie(request, settings.MY_EXPO_COOKIE_NAME, YEAR) or {}))
    except TypeError:  # of a release that wrote it in another way
        return Card()

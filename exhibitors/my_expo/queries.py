"""Reads things as visitors may see them now, with all that the pages of My expo show of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from exhibitors.models import Exhibitor, Product
from exhibitors.my_expo.things import Thing
from expo.models import Edition
from pavilions.models import Session

Listed = Exhibitor | Product | Session


@dataclass(frozen=True)
class Found:
    """The public ones among the things asked for, by id; of each product the exhibitor too."""

    exhibitors: dict[int, Exhibitor] = field(default_factory=dict)
    products: dict[int, Product] = field(default_factory=dict)
    sessions: dict[int, Session] = field(default_factory=dict)

    def get(self, thing: Thing) -> Listed | None:
        """What a thing is, if visitors may see it."""
        found: dict[str, Mapping[int, Listed]] = {
            "exhibitor": self.exhibitors,
            "product": self.products,
            "session": self.sessions,
        }
        return found[thing.kind].get(thing.id)

    def among(self, things: Iterable[Thing]) -> list[Listed]:
        """Those of the things that visitors may see, in their order."""
        return [listed for thing in things if (listed := self.get(thing))]


def find(edition: Edition, things: Iterable[Thing]) -> Found:
    """Read things of an edition: at most four queries, those that nothing asks for are left out."""
    ids: dict[str, set[int]] = {"exhibitor": set(), "product": set(), "session": set()}
    for thing in things:
        ids[thing.kind].add(thing.id)
    products = _products(edition, ids["product"])
    shown_by = {product.exhibitor_id for product in products.values()}
    exhibitors = _exhibitors(edition, ids["exhibitor"] | shown_by)
    for product in products.values():
        product.exhibitor = exhibitors[product.exhibitor_id]
    return Found(exhibitors, products, _sessions(edition, ids["session"]))


def _products(edition: Edition, ids: set[int]) -> dict[int, Product]:
    if not ids:
        return {}
    published = Product.objects.in_edition(edition).published()
    return published.select_related("category").in_bulk(ids)


def _exhibitors(edition: Edition, ids: set[int]) -> dict[int, Exhibitor]:
    """With their stands."""
    if not ids:
        return {}
    published = Exhibitor.objects.in_edition(edition).published()
    return (
        published.select_related("edition", "organisation").prefetch_related("stands").in_bulk(ids)
    )


def _sessions(edition: Edition, ids: set[int]) -> dict[int, Session]:
    """In the order of time."""
    if not ids:
        return {}
    sessions = Session.objects.in_edition(edition).select_related("stage__hall", "track")
    return {session.pk: session for session in sessions.filter(pk__in=ids)}

"""Straight to a booth: who stands where a visitor's code points."""

from exhibitors.catalogue.index import Catalogue
from exhibitors.catalogue.listings import Listing
from exhibitors.models import Exhibitor
from expo.search.port import Query
from pavilions.booth_codes import booth_key


def exhibitor_at(catalogue: Catalogue, text: str) -> Exhibitor | None:
    """The only exhibitor in the booth that a text names, however it is spelled; or None.

    `3-B012`, `3b12` and `3 b 012` are one booth; `B012` is, where no other hall has such a one.
    """
    key = booth_key(text)
    if not any(letter.isdecimal() for letter in key):
        return None
    there = Query(filters={"booth": frozenset([key])}, order=(), per_page=2)
    ids = catalogue.search(Listing.EXHIBITORS, there).ids
    if len(ids) != 1:
        return None
    return Exhibitor.objects.published().select_related("edition").filter(pk=ids[0]).first()

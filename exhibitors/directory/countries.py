"""Countries and pavilions: who is a partner where, and how many of a country stand there.

The numbers are the index's, the names the vocabulary's: no query.
"""

from dataclasses import dataclass

from django.utils.translation import get_language

from exhibitors.catalogue.index import Catalogue
from exhibitors.catalogue.listings import Listing
from exhibitors.catalogue.vocabulary import Vocabulary
from expo.countries import country_name
from expo.models import CountryGroupMember
from expo.search.port import Query
from expo.sorting import sort_key
from pavilions.models import Pavilion


@dataclass(frozen=True)
class Partner:
    """A partner country of a pavilion, with its number of exhibitors there."""

    country: str
    name: str
    since: str
    count: int


@dataclass(frozen=True)
class CountryPavilion:
    """A pavilion that a country has to do with, with its number of exhibitors there."""

    pavilion: Pavilion
    is_own: bool
    is_partner: bool
    count: int


def partners_of(pavilion: Pavilion, catalogue: Catalogue) -> list[Partner]:
    """A pavilion's partner countries by name."""
    if pavilion.partners is None:
        return []
    language = get_language() or "en"
    counts = _counts(catalogue, "pavilion", pavilion.slug, "country")
    partners = [
        Partner(country, country_name(country, language), member.since, counts.get(country, 0))
        for member in catalogue.vocabulary.members.get(pavilion.partners.slug, [])
        for country in [member.country]
    ]
    return sorted(partners, key=lambda partner: sort_key(partner.name))


def memberships_of(country: str, words: Vocabulary) -> list[CountryGroupMember]:
    """What a country belongs to."""
    groups = sorted(words.groups_of.get(country, ()))
    members = (member for group in groups for member in words.members[group])
    return [member for member in members if member.country == country]


def pavilions_with(country: str, catalogue: Catalogue) -> list[CountryPavilion]:
    """A country's own pavilions, those of which it is a partner, and those it exhibits in."""
    words = catalogue.vocabulary
    groups = words.groups_of.get(country, set())
    counts = _counts(catalogue, "country", country, "pavilion")
    entries = [
        CountryPavilion(
            pavilion,
            is_own=pavilion.country == country,
            is_partner=pavilion.partners is not None and pavilion.partners.slug in groups,
            count=counts.get(slug, 0),
        )
        for slug, pavilion in words.pavilions.items()
    ]
    told = [entry for entry in entries if entry.is_own or entry.is_partner or entry.count]
    return sorted(told, key=lambda entry: (not entry.is_own, not entry.is_partner))


def _counts(catalogue: Catalogue, facet: str, value: str, counted: str) -> dict[str, int]:
    """The number of exhibitors with a value, by the values of another facet."""
    query = Query("", {facet: frozenset([value])}, order=(), per_page=0, counted=(counted,))
    return dict(catalogue.search(Listing.EXHIBITORS, query).counts.get(counted, {}))

"""The edition's words for the values of facets: its categories, halls, pavilions and groups."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self

from django.db.models import Count

from exhibitors.models import Category, Exhibitor
from expo.models import CountryGroup, CountryGroupMember, Edition
from expo.regions import REGION_OF
from expo.text import Text
from pavilions.models import Hall, Level, Pavilion


def level_value(hall_code: str, ordinal: int) -> str:
    """How addresses call a level: its hall's code and its number."""
    return f"{hall_code}:{ordinal}"


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Names by the value that addresses use, each in its natural order."""

    categories: dict[str, Text] = field(default_factory=dict)
    halls: dict[str, Hall] = field(default_factory=dict)
    levels: dict[str, Level] = field(default_factory=dict)  # of halls that have several
    pavilions: dict[str, Pavilion] = field(default_factory=dict)
    groups: dict[str, CountryGroup] = field(default_factory=dict)
    members: dict[str, list[CountryGroupMember]] = field(default_factory=dict)  # by group
    groups_of: dict[str, set[str]] = field(default_factory=dict)  # by country
    # These two grow as documents are read.
    certificates: dict[str, str] = field(default_factory=dict)
    price_bands: dict[str, str] = field(default_factory=dict)  # a band -> its currency
    returning: frozenset[int] = frozenset()  # organisations that took part before
    # In each dimension that is a hierarchy, the value that a value stands within.
    parents: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, edition_id: int) -> Self:
        """Read an edition's vocabulary, in a fixed number of queries."""
        categories = list(Category.objects.filter(edition_id=edition_id))
        slugs = {category.pk: category.slug for category in categories}
        levels = {
            level_value(level.hall.code, level.ordinal): level
            for level in _several_levels(edition_id)
        }
        members: dict[str, list[CountryGroupMember]] = defaultdict(list)
        groups_of: dict[str, set[str]] = defaultdict(set)
        for member in CountryGroupMember.objects.select_related("group"):
            members[member.group.slug].append(member)
            groups_of[member.country].add(member.group.slug)
        price_bands: dict[str, str] = {}
        return cls(
            categories={category.slug: category.name for category in categories},
            halls={hall.code: hall for hall in Hall.objects.filter(edition_id=edition_id)},
            levels=levels,
            pavilions={pavilion.slug: pavilion for pavilion in _pavilions(edition_id)},
            groups={group.slug: group for group in CountryGroup.objects.all()},
            members=dict(members),
            groups_of=dict(groups_of),
            returning=_returning(edition_id),
            price_bands=price_bands,
            parents={
                "category": {c.slug: slugs[c.parent_id] for c in categories if c.parent_id},
                "hall": {value: level.hall.code for value, level in levels.items()},
                "country": REGION_OF,
                "price": price_bands,
            },
        )

    @property
    def grown(self) -> int:
        """How much has been added while documents were read."""
        return len(self.certificates) + len(self.price_bands)

    def branch(self, value: str, dimension: str = "category") -> Iterator[str]:
        """A value and all that it stands within, from itself to the root."""
        while value:
            yield value
            value = self.parents.get(dimension, {}).get(value, "")

    def innermost(self, values: frozenset[str], dimension: str) -> frozenset[str]:
        """Values without those that another one stands within: a child replaces its parent."""
        outer = {above for value in values for above in list(self.branch(value, dimension))[1:]}
        return values - outer

    def within(self, values: frozenset[str], outer: str, dimension: str) -> frozenset[str]:
        """Those of the values that stand within another one."""
        return frozenset(v for v in values if v != outer and outer in self.branch(v, dimension))

    def children(self, slug: str = "") -> list[str]:
        """A category's own children, or the roots."""
        parents = self.parents.get("category", {})
        return [child for child in self.categories if parents.get(child, "") == slug]


def _several_levels(edition_id: int) -> Iterator[Level]:
    """The levels of halls that have more than one: elsewhere the hall says it all."""
    halls = Hall.objects.filter(edition_id=edition_id).annotate(number=Count("levels"))
    several = halls.filter(number__gt=1).order_by().values("pk")
    return iter(Level.objects.filter(hall__in=several).select_related("hall"))


def _pavilions(edition_id: int) -> Iterator[Pavilion]:
    pavilions = Pavilion.objects.filter(edition_id=edition_id)
    return iter(pavilions.select_related("hall", "partners"))


def _returning(edition_id: int) -> frozenset[int]:
    """The organisations that were published in an edition that began earlier."""
    start = Edition.objects.filter(pk=edition_id).values("starts_on")
    before = Exhibitor.objects.published().filter(edition__starts_on__lt=start)
    return frozenset(before.order_by().values_list("organisation_id", flat=True))

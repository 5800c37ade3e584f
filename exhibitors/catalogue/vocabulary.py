"""The edition's words for the values of facets: its categories, halls and pavilions."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self

from exhibitors.models import Category
from expo.text import Text
from pavilions.models import Hall, Pavilion


@dataclass(frozen=True)
class Vocabulary:
    """Names by the value that addresses use, each in its natural order."""

    categories: dict[str, Text] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)  # a category's slug -> its parent's
    halls: dict[str, Hall] = field(default_factory=dict)
    pavilions: dict[str, Pavilion] = field(default_factory=dict)

    @classmethod
    def of(cls, edition_id: int) -> Self:
        """Read an edition's vocabulary: three queries."""
        categories = list(Category.objects.filter(edition_id=edition_id))
        slugs = {category.pk: category.slug for category in categories}
        return cls(
            categories={category.slug: category.name for category in categories},
            parents={c.slug: slugs[c.parent_id] for c in categories if c.parent_id},
            halls={hall.code: hall for hall in Hall.objects.filter(edition_id=edition_id)},
            pavilions={p.slug: p for p in Pavilion.objects.filter(edition_id=edition_id)},
        )

    def branch(self, slug: str) -> Iterator[str]:
        """A category and its ancestors, from itself to the root."""
        while slug:
            yield slug
            slug = self.parents.get(slug, "")

    def children(self, slug: str = "") -> list[str]:
        """A category's own children, or the roots."""
        return [child for child in self.categories if self.parents.get(child, "") == slug]

from collections import defaultdict
from collections.abc import Collection
from itertools import count

from exhibitors.exchange.writing import batches
from expo.models import FormerSlug, SluggedModel


class SlugPools:
    """Gives addresses that nothing else in their scope has or had."""

    def __init__(self, model: type[SluggedModel], scopes: Collection[int]) -> None:
        """Read what is taken in these scopes: editions, or for products exhibitors."""
        self._taken: dict[int, set[str]] = defaultdict(set)
        self._next: dict[tuple[int, str], int] = {}
        scope, kind = model.SLUG_SCOPE, model._meta.label_lower
        for ids in batches(scopes):
            own = model._default_manager.filter(**{f"{scope}__in": ids}).order_by()
            former = FormerSlug.objects.filter(kind=kind, scope_id__in=ids)
            for rows in (own.values_list(scope, "slug"), former.values_list("scope_id", "slug")):
                for id_, slug in rows:
                    self._taken[id_].add(slug)

    def take(self, scope: int, stem: str) -> str:
        """The first of `tea`, `tea-2`, `tea-3`… that is free."""
        taken, slug = self._taken[scope], stem
        if stem in taken:
            numbers = count(self._next.get((scope, stem), 2))
            number = next(number for number in numbers if f"{stem}-{number}" not in taken)
            self._next[scope, stem] = number + 1
            slug = f"{stem}-{number}"
        taken.add(slug)
        return slug

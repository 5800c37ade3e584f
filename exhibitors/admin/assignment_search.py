"""Finds the exhibitors that organisers give booths."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from exhibitors.models import Category, Exhibitor, Stand
from expo.admin.base import in_languages
from expo.countries import country_name
from expo.models import Edition
from expo.sorting import sort_key
from expo.text import Text

PER_PAGE = 20
WITHOUT, WITH = "without", "with"
_NAMES = [
    f"{path}__icontains"
    for path in ("ref", "organisation__aliases", *in_languages("organisation__name"))
]


class Tree(dict[int, Category]):
    """An edition's categories by id: one query."""

    def __init__(self, edition: Edition) -> None:
        """Read them."""
        super().__init__({category.pk: category for category in edition.categories.all()})

    def path(self, id_: int | None) -> list[int]:
        """The ids from the root down to a category."""
        path: list[int] = []
        while (category := self.get(id_ or 0)) and category.pk not in path:
            path.insert(0, category.pk)
            id_ = category.parent_id
        return path

    def choices(self) -> list[tuple[str, str]]:
        """Each by its way from the root, in the order of the names."""
        named = {id_: " › ".join(str(self[each]) for each in self.path(id_)) for id_ in self}
        return sorted(((str(id_), name) for id_, name in named.items()), key=_by_name)

    def within(self, id_: int) -> list[int]:
        """A category and all below it."""
        return [each for each in self if id_ in self.path(each)]


class SearchForm(forms.Form):
    """What organisers ask for; a value that isn't there is as none."""

    show = forms.ChoiceField(choices=[(WITHOUT, ""), (WITH, "")], required=False)
    q = forms.CharField(label=_("Name or reference"), required=False)
    category = forms.ChoiceField(label=_("Category"), required=False)
    country = forms.ChoiceField(label=_("Country"), required=False)

    def __init__(self, data: Mapping[str, Any], edition: Edition) -> None:
        """The choices are the edition's: two queries."""
        super().__init__(data)
        self.edition = edition
        self.tree = Tree(edition)
        blank = [("", _("All"))]
        self.fields["category"].choices = blank + self.tree.choices()  # type: ignore[attr-defined]
        self.fields["country"].choices = blank + self._countries()  # type: ignore[attr-defined]
        self.full_clean()
        self.cleaned_data: dict[str, str]

    @property
    def shown(self) -> str:
        """Whether those without a booth are shown, or those with one."""
        return self.cleaned_data.get("show") or WITHOUT

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many have a booth and how many don't, whatever else is asked for."""
        rows = _present(self.edition)
        return rows.aggregate(
            without=Count("pk", filter=Q(placed=False)), with_one=Count("pk", filter=Q(placed=True))
        )

    @cached_property
    def ids(self) -> list[int]:
        """All that was asked for, in the order of their names: one query."""
        asked = self.cleaned_data
        rows = _present(self.edition).filter(placed=self.shown == WITH)
        if country := asked.get("country"):
            rows = rows.filter(organisation__country=country)
        if category := asked.get("category"):
            within = Exhibitor.objects.filter(categories__in=self.tree.within(int(category)))
            rows = rows.filter(pk__in=within.values("pk"))
        if text := asked.get("q"):
            rows = rows.filter(Q(*((name, text) for name in _NAMES), _connector=Q.OR))
        names = rows.order_by().values_list("pk", "organisation__name")
        named = [(pk, str(Text(name))) for pk, name in names]
        return [pk for pk, _name in sorted(named, key=_by_name)]

    def page(self, number: str, chosen: int | None) -> Page:
        """A page of exhibitors with all that a row shows: two queries.

        Without a number it is the page of the exhibitor that is chosen.
        """
        if not number and chosen in self.ids:
            number = str(self.ids.index(chosen) // PER_PAGE + 1)
        page: Page = Paginator(self.ids, PER_PAGE).get_page(number)
        rows = Exhibitor.objects.select_related("organisation").prefetch_related("stands")
        found = rows.in_bulk(list(page.object_list))
        page.object_list = [found[id_] for id_ in page.object_list if id_ in found]
        return page

    def after(self, chosen: int | None) -> int | None:
        """Whose turn it is after an exhibitor, or before the last one."""
        if chosen is None or chosen not in self.ids:
            return None
        at = self.ids.index(chosen)
        return next(iter([*self.ids[at + 1 : at + 2], *self.ids[:at][-1:]]), None)

    def _countries(self) -> list[tuple[str, str]]:
        rows = self.edition.exhibitors.exclude(organisation__country="").order_by()
        codes = rows.values_list("organisation__country", flat=True).distinct()
        language = get_language() or "en"
        return sorted(((code, country_name(code, language)) for code in codes), key=_by_name)


def _present(edition: Edition) -> QuerySet[Any]:
    """Those that take part; `placed`: whether a booth is known, more than the hall alone."""
    numbered = Stand.objects.filter(exhibitor=OuterRef("pk")).exclude(booth__code="")
    rows = Exhibitor.objects.in_edition(edition).exclude(status=Exhibitor.Status.WITHDRAWN)
    return rows.annotate(placed=Exists(numbered))


def _by_name(pair: tuple[Any, str]) -> str:
    return sort_key(pair[1])

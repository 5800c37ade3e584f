"""Filters of the organisers' lists. Each class names the way from a row to what it filters by."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from expo.countries import country_name
from expo.models import Edition

ALL = "all"


class EditionFilter(admin.SimpleListFilter):
    """The current edition, unless another one or all are asked for."""

    title = _("edition")
    parameter_name = "edition"
    path = "edition"

    def lookups(self, _request: HttpRequest, _admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        """All editions, by slug."""
        editions = list(Edition.objects.all())
        self.current = next((edition.slug for edition in editions if edition.is_current), ALL)
        return [*((edition.slug, str(edition)) for edition in editions), (ALL, str(_("All")))]

    def value(self) -> str:
        """The slug of the edition that is shown, or 'all'."""
        return super().value() or self.current

    def queryset(self, _request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """What belongs to the edition."""
        if self.value() == ALL:
            return queryset
        return queryset.filter(**{f"{self.path}__slug": self.value()})

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        """Without Django's own first choice, which would be all of them."""
        choices = super().choices(changelist)
        next(choices)
        yield from choices


class CountryFilter(admin.SimpleListFilter):
    """The countries that occur, by name."""

    title = _("country")
    parameter_name = "country"
    path = "country"

    def lookups(
        self, _request: HttpRequest, model_admin: admin.ModelAdmin
    ) -> list[tuple[str, str]]:
        """Each country once."""
        rows = model_admin.model._default_manager.exclude(**{self.path: ""}).order_by()
        codes = rows.values_list(self.path, flat=True).distinct()
        names = ((code, country_name(code, get_language() or "en")) for code in codes)
        return sorted(names, key=lambda pair: pair[1])

    def queryset(self, _request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Those of one country."""
        return queryset.filter(**{self.path: self.value()}) if self.value() else queryset

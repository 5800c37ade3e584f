from typing import Any

from django.contrib import admin
from django.db.models import Count
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from expo.admin.base import EditionWideAdmin, InEditionAdmin, SluggedAdmin, in_languages
from expo.admin.filters import EditionFilter


class CategoryAdmin(InEditionAdmin, SluggedAdmin, EditionWideAdmin):
    """Categories."""

    list_display = ["__str__", "parent", "slug", "exhibitors", "position"]
    list_filter = [EditionFilter, ("parent", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["parent"]
    search_fields = ["slug", *in_languages("name")]
    autocomplete_fields = ["parent"]
    fields = ["edition", "parent", "name", "slug", "position"]

    def get_queryset(self, request: HttpRequest) -> Any:
        """With the number of exhibitors."""
        return super().get_queryset(request).annotate(exhibitor_count=Count("exhibitors"))

    @admin.display(description=_("exhibitors"), ordering="exhibitor_count")
    def exhibitors(self, category: Any) -> int:
        """How many exhibitors name it themselves."""
        return int(category.exhibitor_count)

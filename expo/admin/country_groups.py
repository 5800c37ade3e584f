from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.db.models import Count
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from expo.admin.base import IndexedAdmin, in_languages
from expo.admin.rows import RowInline
from expo.models import CountryGroupMember, Edition
from expo.search import changes


class MemberInline(RowInline):
    """The countries of a group."""

    model = CountryGroupMember


class CountryGroupAdmin(IndexedAdmin):
    """Groups of countries."""

    list_display = ["__str__", "slug", "members"]
    search_fields = ["slug", *in_languages("name")]
    inlines = [MemberInline]

    def get_queryset(self, request: HttpRequest) -> Any:
        """With the number of members."""
        return super().get_queryset(request).annotate(member_count=Count("members"))

    def record_change(self, things: Sequence[Any]) -> None:
        """Groups are of no edition: every edition's facets have them."""
        for edition_id in Edition.objects.values_list("pk", flat=True):
            changes.record(edition_id=edition_id)

    @admin.display(description=_("members"), ordering="member_count")
    def members(self, group: Any) -> int:
        """How many countries belong to it."""
        return int(group.member_count)

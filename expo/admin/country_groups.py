from typing import Any

from django.contrib import admin
from django.db.models import Count
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from expo.admin.base import ExpoAdmin, in_languages
from expo.admin.rows import RowInline
from expo.models import CountryGroupMember


class MemberInline(RowInline):
    """The countries of a group."""

    model = CountryGroupMember


class CountryGroupAdmin(ExpoAdmin):
    """Groups of countries."""

    list_display = ["__str__", "slug", "members"]
    search_fields = ["slug", *in_languages("name")]
    inlines = [MemberInline]

    def get_queryset(self, request: HttpRequest) -> Any:
        """With the number of members."""
        return super().get_queryset(request).annotate(member_count=Count("members"))

    @admin.display(description=_("members"), ordering="member_count")
    def members(self, group: Any) -> int:
        """How many countries belong to it."""
        return int(group.member_count)

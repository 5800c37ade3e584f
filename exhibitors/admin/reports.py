from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from exhibitors.admin.base import ExhibitorEditionFilter
from exhibitors.models import ListingReport
from exhibitors.reports import services
from expo.admin.base import ExpoAdmin, in_languages


class HandledFilter(admin.SimpleListFilter):
    """Open or handled."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, _request: HttpRequest, _admin: admin.ModelAdmin) -> list[tuple[str, Any]]:
        """Both."""
        return [("open", _("open")), ("handled", _("handled"))]

    def queryset(self, _request: HttpRequest, queryset: QuerySet) -> QuerySet:
        """Those in one state."""
        if self.value() is None:
            return queryset
        return queryset.filter(handled_at__isnull=self.value() == "open")


class ListingReportAdmin(ExpoAdmin):
    """What visitors report; organisers read it, and write nothing into it."""

    list_display = ["listing", "reason", "beginning", "email", "sent_at", "handled_at"]
    list_display_links = ["reason"]
    list_filter = [ExhibitorEditionFilter, HandledFilter, "reason"]
    search_fields = ["text", "email", *in_languages("exhibitor__organisation__name")]
    readonly_fields = ["listing", "reason", "text", "email", "sent_at", "handled_at"]
    fields = [*readonly_fields]
    actions = ["mark_as_handled"]

    def get_queryset(self, request: HttpRequest) -> Any:
        """With the exhibitors' names."""
        return super().get_queryset(request).select_related("exhibitor__organisation")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Visitors write them."""
        return False

    @admin.display(description=_("exhibitor"))
    def listing(self, report: ListingReport) -> SafeString:
        """The exhibitor, where it is put right."""
        address = reverse("admin:exhibitors_exhibitor_change", args=[report.exhibitor_id])
        return format_html('<a href="{}">{}</a>', address, report.exhibitor)

    @admin.display(description=_("what is wrong"))
    def beginning(self, report: ListingReport) -> str:
        """What a row has room for of the text."""
        return Truncator(report.text).chars(120)

    @admin.action(description=_("Mark the chosen reports as handled"), permissions=["change"])
    def mark_as_handled(self, request: HttpRequest, queryset: QuerySet[ListingReport]) -> None:
        """Note that they are dealt with."""
        number = services.mark_as_handled(reports=queryset)
        text = ngettext("%(n)d report handled.", "%(n)d reports handled.", number)
        self.message_user(request, text % {"n": number}, messages.SUCCESS)

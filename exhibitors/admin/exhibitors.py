from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from exhibitors import services
from exhibitors.admin.documents import DocumentInline
from exhibitors.admin.hostings import HostingInline
from exhibitors.admin.inlines import ProductInline, StandInline
from exhibitors.models import Exhibitor, Visibility
from exhibitors.models.hours import days_outside
from expo.admin.base import (
    IndexedAdmin,
    InEditionAdmin,
    SluggedAdmin,
    in_languages,
    keep_to_edition,
)
from expo.admin.filters import CountryFilter, EditionFilter
from expo.text import Text


class OrganisationCountryFilter(CountryFilter):
    """By the organisation's country."""

    path = "organisation__country"


class VisibilityFilter(admin.SimpleListFilter):
    """By what visitors see now."""

    title = _("visible")
    parameter_name = "visible"

    def lookups(self, _request: HttpRequest, _admin: admin.ModelAdmin) -> list[tuple[str, Any]]:
        """Every state."""
        return list(Visibility.choices)

    def queryset(self, _request: HttpRequest, queryset: Any) -> Any:
        """Those in one state."""
        states: dict[str | None, Any] = {
            Visibility.PUBLISHED: queryset.published,
            Visibility.SCHEDULED: queryset.scheduled,
            Visibility.OVER: queryset.over,
            Visibility.DRAFT: queryset.unpublished,
        }
        return states.get(self.value(), queryset.all)()


class ExhibitorForm(forms.ModelForm):
    """An exhibitor, with categories and pavilions of its own edition."""

    def clean(self) -> dict[str, Any]:
        """Keep to the edition."""
        data = super().clean() or {}
        if edition := data.get("edition"):
            keep_to_edition(self, edition.pk, ["categories", "pavilions"])
            if outside := days_outside(data.get("hours") or {}, edition):
                days = ", ".join(outside)
                self.add_error("hours", _("The expo isn't on: %(days)s.") % {"days": days})
        return data


class ExhibitorAdmin(InEditionAdmin, SluggedAdmin, IndexedAdmin):
    """Exhibitors, with their stands and products."""

    form = ExhibitorForm
    list_display = ["__str__", "booths", "country", "visible", "ref", "updated_at"]
    list_filter = [
        EditionFilter,
        "status",
        VisibilityFilter,
        "tier",
        "pavilions",
        OrganisationCountryFilter,
    ]
    search_fields = [
        "slug",
        "ref",
        "city",
        "email",
        *in_languages("organisation__name"),
        "organisation__aliases",
    ]
    autocomplete_fields = ["organisation", "categories", "pavilions"]
    readonly_fields = ["created_at", "updated_at"]
    fieldsets = [
        (None, {"fields": ["edition", "organisation", "slug", "ref"]}),
        (
            _("Publication"),
            {
                "fields": ["status", ("publish_at", "withdraw_at"), "tier"],
                "description": _("Times are in UTC, not in the venue's time zone."),
            },
        ),
        (_("What visitors read"), {"fields": ["tagline", "description", "tags"]}),
        (_("At the booth"), {"fields": ["hours", "languages"]}),
        (_("Where it belongs"), {"fields": ["categories", "pavilions"]}),
        (_("Trade"), {"fields": ["offers", "seeks", "certificates"]}),
        (_("Contact"), {"fields": ["email", "phone", "address", "city", "socials"]}),
        (_("Dates"), {"fields": [("created_at", "updated_at")]}),
    ]
    inlines = [StandInline, ProductInline, HostingInline, DocumentInline]
    actions = ["publish", "withdraw"]

    def get_queryset(self, request: HttpRequest) -> Any:
        """With all that a row shows."""
        exhibitors = super().get_queryset(request).select_related("edition", "organisation")
        return exhibitors.prefetch_related("stands")

    @admin.display(description=_("booths"))
    def booths(self, exhibitor: Exhibitor) -> str:
        """The signs of its booths."""
        labels = ((stand.booth.label,) for stand in exhibitor.stands.all())
        return format_html_join(", ", '<b dir="ltr">{}</b>', labels)

    @admin.display(description=_("visible"), ordering="status")
    def visible(self, exhibitor: Exhibitor) -> str:
        """Whether visitors see it now; of those that no time will show, how far they are."""
        waits = exhibitor.visibility == Visibility.DRAFT
        return exhibitor.get_status_display() if waits else str(exhibitor.visibility.label)

    @admin.display(description=_("country"))
    def country(self, exhibitor: Exhibitor) -> str:
        """Its organisation's."""
        return exhibitor.organisation.get_country_display()

    def name_for_slug(self, thing: Exhibitor) -> Text:
        """The organisation's name."""
        name: Text = thing.organisation.name
        return name

    def record_change(self, things: Sequence[Exhibitor]) -> None:
        """Record the exhibitors."""
        services.record_exhibitors((thing.edition_id, thing.pk) for thing in things)

    def view_on_site(self, exhibitor: Exhibitor) -> str | None:
        """Its page, if visitors may see it."""
        public = exhibitor.visibility == Visibility.PUBLISHED
        return exhibitor.get_absolute_url() if public else None

    @admin.action(description=_("Publish the chosen exhibitors"), permissions=["change"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Exhibitor]) -> None:
        """Show them to visitors."""
        number = services.publish(exhibitors=queryset)
        text = ngettext("%(n)d exhibitor published.", "%(n)d exhibitors published.", number)
        self.message_user(request, text % {"n": number}, messages.SUCCESS)

    @admin.action(description=_("Withdraw the chosen exhibitors"), permissions=["change"])
    def withdraw(self, request: HttpRequest, queryset: QuerySet[Exhibitor]) -> None:
        """Take them off the site."""
        number = services.withdraw(exhibitors=queryset)
        text = ngettext("%(n)d exhibitor withdrawn.", "%(n)d exhibitors withdrawn.", number)
        self.message_user(request, text % {"n": number}, messages.SUCCESS)

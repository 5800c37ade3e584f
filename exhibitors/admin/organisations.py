from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from exhibitors.models import Exhibitor, Picture
from exhibitors.pictures.quota import check_logo
from exhibitors.services import record_exhibitors
from expo.admin.base import IndexedAdmin, in_languages
from expo.admin.filters import CountryFilter


class OrganisationForm(forms.ModelForm):
    """An organisation, with a logo for which its exhibitors have room."""

    def clean_logo(self) -> Picture | None:
        """Keep to what an exhibitor may have of pictures."""
        logo: Picture | None = self.cleaned_data["logo"]
        if logo and self.instance.pk and "logo" in self.changed_data:
            check_logo(organisation=self.instance, logo=logo)
        return logo


class OrganisationAdmin(IndexedAdmin):
    """Organisations, of all editions."""

    form = OrganisationForm
    list_display = ["__str__", "country", "website", "founded", "editions"]
    list_filter = [CountryFilter]
    search_fields = ["aliases", "website", *in_languages("name")]
    autocomplete_fields = ["logo"]
    fieldsets = [
        (None, {"fields": ["name", "aliases", "logo"]}),
        (_("Facts"), {"fields": ["country", "website", "founded"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> Any:
        """With the number of editions."""
        return super().get_queryset(request).annotate(edition_count=Count("exhibitors"))

    @admin.display(description=_("editions"), ordering="edition_count")
    def editions(self, organisation: Any) -> int:
        """In how many editions it takes or took part."""
        return int(organisation.edition_count)

    def record_change(self, things: Sequence[Any]) -> None:
        """Record all that they are in any edition."""
        exhibitors = Exhibitor.objects.filter(organisation__in=things)
        record_exhibitors(exhibitors.values_list("edition_id", "id"))

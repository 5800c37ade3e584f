from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from exhibitors.admin.base import ExhibitorEditionFilter, OfExhibitorAdmin
from exhibitors.models import Exhibitor, Picture, Product, Visibility
from exhibitors.pictures.quota import check_product
from expo.admin.base import SluggedAdmin, in_languages, keep_to_edition
from expo.admin.filters import CountryFilter


class OriginFilter(CountryFilter):
    """By country of origin."""

    title = _("country of origin")
    path = "origin"


class ProductForm(forms.ModelForm):
    """A product, with a category of its exhibitor's edition."""

    def clean(self) -> dict[str, Any]:
        """Keep to the edition, and to what an exhibitor may have of pictures."""
        data = super().clean() or {}
        if exhibitor := data.get("exhibitor"):
            keep_to_edition(self, exhibitor.edition_id, ["category"])
            if "pictures" in self.changed_data and "pictures" in data:
                self._check_pictures(exhibitor, data["pictures"])
        return data

    def _check_pictures(self, exhibitor: Exhibitor, pictures: Iterable[Picture]) -> None:
        product = self.instance if self.instance.pk else None
        try:
            check_product(exhibitor=exhibitor, pictures=pictures, product=product)
        except forms.ValidationError as error:
            self.add_error("pictures", error)


class ProductAdmin(SluggedAdmin, OfExhibitorAdmin):
    """Products."""

    form = ProductForm
    list_display = ["__str__", "exhibitor", "category", "kind", "origin", "price_", "sample"]
    list_filter = [ExhibitorEditionFilter, "kind", "sample", OriginFilter]
    search_fields = ["ref", "hs_code", *in_languages("name", "exhibitor__organisation__name")]
    autocomplete_fields = ["exhibitor", "category", "pictures"]
    readonly_fields = ["created_at", "updated_at"]
    fieldsets = [
        (None, {"fields": ["exhibitor", "name", "slug", "ref", "description"]}),
        (_("Kind"), {"fields": [("kind", "category"), ("origin", "hs_code")]}),
        (
            _("Terms"),
            {
                "fields": [
                    ("price", "currency"),
                    ("minimum_order", "lead_time_days"),
                    "unit",
                    "incoterms",
                    "certificates",
                    "sample",
                ]
            },
        ),
        (_("Provenance"), {"fields": ["farm", "base", "batch", "provenance"]}),
        (_("Pictures"), {"fields": ["pictures"]}),
        (_("Dates"), {"fields": [("created_at", "updated_at")]}),
    ]

    def get_queryset(self, request: HttpRequest) -> Any:
        """With all that a row shows."""
        return super().get_queryset(request).select_related("exhibitor__organisation", "category")

    @admin.display(description=_("price"), ordering="price")
    def price_(self, product: Product) -> str:
        """With its currency."""
        return "" if product.price is None else f"{product.price} {product.currency}".strip()

    def view_on_site(self, product: Product) -> str | None:
        """Its page, if visitors may see it."""
        public = product.exhibitor.visibility == Visibility.PUBLISHED
        return product.get_absolute_url() if public else None

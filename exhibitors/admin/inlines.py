from typing import Any

from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest

from exhibitors.admin.products import ProductForm
from exhibitors.admin.stands import StandForm
from exhibitors.models import Product, Stand
from exhibitors.services import move_stand
from expo.admin.rows import RowForm, RowInline
from expo.slugs import free_slug


class StandRow(StandForm, RowForm):
    """A booth that the page's exhibitor stands in."""


class StandFormSet(BaseInlineFormSet):
    """Stands, of which some are given another booth."""

    def save_existing(self, form: Any, obj: Any, commit: bool = True) -> Any:
        """Move those whose booth was changed."""
        if "booth" in form.changed_data:
            move_stand(stand=obj, booth=obj.booth)
            return obj
        return super().save_existing(form, obj, commit)


class StandInline(RowInline):
    """The booths of an exhibitor."""

    model = Stand
    form = StandRow
    formset = StandFormSet
    fields = ["booth", "role", "moved_from"]
    readonly_fields = ["moved_from"]
    autocomplete_fields = ["booth"]

    def get_queryset(self, request: HttpRequest) -> Any:
        """With what a row is called."""
        return super().get_queryset(request).select_related("exhibitor__organisation")


class ProductRow(ProductForm, RowForm):
    """The chief facts of a product that the page's exhibitor shows."""


class ProductFormSet(BaseInlineFormSet):
    """Products, whose addresses are made of their names."""

    def save_new(self, form: Any, commit: bool = True) -> Any:
        """Find the slug when the products before it are saved."""
        form.instance.slug = free_slug(form.instance, form.instance.name)
        return super().save_new(form, commit)


class ProductInline(RowInline):
    """The products of an exhibitor; all else about them is on their own pages."""

    model = Product
    form = ProductRow
    formset = ProductFormSet
    fields = ["name", "category", "kind", "sample"]
    autocomplete_fields = ["category"]
    show_change_link = True
    view_on_site = False

    def get_queryset(self, request: HttpRequest) -> Any:
        """With the categories' names."""
        return super().get_queryset(request).select_related("category")

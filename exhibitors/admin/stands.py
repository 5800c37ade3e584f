from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from exhibitors.admin.assignment import AssigningAdmin
from exhibitors.admin.base import ExhibitorEditionFilter, OfExhibitorAdmin
from exhibitors.models import Stand
from exhibitors.services import move_stand
from expo.admin.base import in_languages


class StandForm(forms.ModelForm):
    """A stand in a booth of its exhibitor's edition."""

    def clean(self) -> dict[str, Any]:
        """Keep to the edition."""
        data = super().clean() or {}
        booth, exhibitor = data.get("booth"), data.get("exhibitor")
        if booth and exhibitor and booth.hall.edition_id != exhibitor.edition_id:
            self.add_error("booth", _("This booth belongs to another edition of the expo."))
        return data


class StandAdmin(AssigningAdmin, OfExhibitorAdmin):
    """Who stands where, and the page on which booths are assigned."""

    form = StandForm
    list_display = ["exhibitor", "booth", "role"]
    list_filter = [ExhibitorEditionFilter, "role"]
    search_fields = [
        "booth__code",
        "booth__hall__code",
        *in_languages("exhibitor__organisation__name"),
    ]
    autocomplete_fields = ["exhibitor", "booth"]
    fields = ["exhibitor", "booth", "role", "moved_from"]
    readonly_fields = ["moved_from"]

    def get_queryset(self, request: HttpRequest) -> Any:
        """With all that a row shows."""
        return super().get_queryset(request).select_related("exhibitor__organisation")

    def save_model(
        self, request: HttpRequest, obj: Stand, form: forms.ModelForm, change: bool
    ) -> None:
        """Move it when its booth was changed."""
        if change and "booth" in form.changed_data:
            move_stand(stand=obj, booth=obj.booth)
        else:
            super().save_model(request, obj, form, change)

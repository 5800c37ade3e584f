from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from expo.admin import admin_site
from expo.admin.filters import EditionFilter
from pavilions.admin.places import LevelChoiceField, OnPlanAdmin
from pavilions.models import Level, Link


class LinkEditionFilter(EditionFilter):
    """By the edition of the hall where it begins."""

    path = "start__hall__edition"


class LinkForm(forms.ModelForm):
    """A way between two levels of one edition, with its ends within their walls."""

    def clean(self) -> dict[str, Any]:
        """Check the ends."""
        data = super().clean() or {}
        start, end = data.get("start"), data.get("end")
        if start and end and start == end:
            self.add_error("end", _("A link leads to another level or another hall."))
        elif start and end and start.hall.edition_id != end.hall.edition_id:
            self.add_error("end", _("This level belongs to another edition of the expo."))
        for name, level in (("start", start), ("end", end)):
            for axis, length in (("x", level and level.width_m), ("y", level and level.height_m)):
                field = f"{name}_{axis}_m"
                at = data.get(field)
                if length and at is not None and not 0 <= at <= length:
                    message = _("The level ends at %(length)s m.") % {"length": f"{length:g}"}
                    self.add_error(field, message)
        return data


@admin.register(Link, site=admin_site)
class LinkAdmin(OnPlanAdmin):
    """Stairs, lifts, ramps and walkways between levels and halls."""

    edition_attribute = "start.hall.edition_id"
    form = LinkForm
    list_display = ["kind", "start_place", "end_place", "length_m"]
    list_filter = [LinkEditionFilter, "kind"]
    list_select_related = ["start__hall", "end__hall"]
    search_fields = ["start__hall__code", "end__hall__code"]
    fieldsets = [
        (None, {"fields": ["kind", "length_m"]}),
        (_("From"), {"fields": ["start", ("start_x_m", "start_y_m")]}),
        (_("To"), {"fields": ["end", ("end_x_m", "end_y_m")]}),
    ]

    @admin.display(description=_("from level"), ordering="start")
    def start_place(self, link: Link) -> str:
        """Where it begins."""
        return f"{link.start.hall} · {link.start}"

    @admin.display(description=_("to level"), ordering="end")
    def end_place(self, link: Link) -> str:
        """Where it leads."""
        return f"{link.end.hall} · {link.end}"

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey, request: HttpRequest, **options: Any
    ) -> Any:
        """Name levels with their halls."""
        if db_field.name in {"start", "end"}:
            options["form_class"] = LevelChoiceField
            options["queryset"] = Level.objects.select_related("hall")
        return super().formfield_for_foreignkey(db_field, request, **options)

    def levels_of(self, things: Sequence[Any]) -> Iterable[int | None]:
        """Those at both ends."""
        return [id_ for link in things for id_ in (link.start_id, link.end_id)]

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from expo.admin import admin_site
from expo.admin.base import (
    EditionWideAdmin,
    InEditionAdmin,
    SluggedAdmin,
    in_languages,
    keep_to_edition,
)
from expo.admin.filters import EditionFilter
from expo.admin.rows import RowForm, RowInline
from pavilions.admin.plan import editor_urls
from pavilions.admin.plan_versions import publishing_urls
from pavilions.models import Booth, Hall, Level, Pavilion
from pavilions.plan.writing import renew_stamp


class HallEditionFilter(EditionFilter):
    """By the hall's edition."""

    path = "hall__edition"


class OnPlanAdmin(EditionWideAdmin):
    """An admin of what plans show: with each write the levels concerned get another stamp."""

    def levels_of(self, things: Sequence[Any]) -> Iterable[int | None]:
        """The ids of the levels whose plans show these things."""
        raise NotImplementedError

    def record_change(self, things: Sequence[Any]) -> None:
        """Tell those who read plans, too."""
        super().record_change(things)
        for level_id in filter(None, set(self.levels_of(things))):
            renew_stamp(level_id=level_id)


class LevelRow(RowForm):
    """A floor, which may be the ground as it stands there."""

    def has_changed(self) -> bool:
        """Save a new row even if nobody typed in it."""
        return self.instance.pk is None or super().has_changed()


class LevelInline(RowInline):
    """A hall's floors; at least one. Each is deleted on its own page, which names its booths."""

    model = Level
    form = LevelRow
    min_num = 1
    can_delete = False
    show_change_link = True


@admin.register(Hall, site=admin_site)
class HallAdmin(InEditionAdmin, OnPlanAdmin):
    """Halls."""

    list_display = ["__str__", "code", "hue", "booths", "position"]
    list_filter = [EditionFilter]
    search_fields = ["code", *in_languages("name")]
    fieldsets = [
        (None, {"fields": ["edition", "code", "name", "description", ("opens_at", "closes_at")]}),
        (_("Signs"), {"fields": [("hue", "position")]}),
        (_("On the site"), {"fields": [("x_m", "y_m")]}),
    ]
    inlines = [LevelInline]

    def levels_of(self, things: Sequence[Any]) -> Iterable[int | None]:
        """All of theirs."""
        return Level.objects.filter(hall__in=things).values_list("pk", flat=True)

    def get_queryset(self, request: HttpRequest) -> Any:
        """With the number of booths."""
        return super().get_queryset(request).annotate(booth_count=Count("booths"))

    @admin.display(description=_("booths"), ordering="booth_count")
    def booths(self, hall: Any) -> int:
        """How many booths it has."""
        return int(hall.booth_count)


@admin.register(Level, site=admin_site)
class LevelAdmin(OnPlanAdmin):
    """The floors of all halls, and their plans."""

    edition_attribute = "hall.edition_id"
    fixed_fields = ["hall"]
    list_display = ["__str__", "hall", "ordinal", "width_m", "height_m"]
    list_filter = [HallEditionFilter]
    list_select_related = ["hall"]
    search_fields = ["hall__code", *in_languages("name", "hall__name")]
    autocomplete_fields = ["hall"]
    fields = ["hall", "ordinal", "name", ("width_m", "height_m")]

    def get_urls(self) -> list[Any]:
        """With the plan editor's."""
        return [*editor_urls(), *publishing_urls(), *super().get_urls()]

    def levels_of(self, things: Sequence[Any]) -> Iterable[int | None]:
        """Themselves."""
        return [level.pk for level in things]


class LevelChoiceField(forms.ModelChoiceField):
    """Levels, by hall."""

    def label_from_instance(self, level: Any) -> str:
        """Hall and level."""
        return f"{level.hall} · {level}"


class BoothForm(forms.ModelForm):
    """A booth, whose hall is the level's."""

    def clean(self) -> dict[str, Any]:
        """Set the hall; keep to its edition."""
        data = super().clean() or {}
        if level := data.get("level"):
            if self.instance.pk and self.instance.hall.edition_id != level.hall.edition_id:
                self.add_error("level", _("This level belongs to another edition of the expo."))
            self.instance.hall = level.hall
            keep_to_edition(self, level.hall.edition_id, ["pavilion"])
        return data

    def validate_unique(self) -> None:
        """Check the code within the hall, which the form doesn't show."""
        super().validate_unique()
        try:
            if "level" in self.cleaned_data:
                self.instance.validate_constraints()
        except ValidationError as error:
            self.add_error(None, error)


@admin.register(Booth, site=admin_site)
class BoothAdmin(OnPlanAdmin):
    """Booths."""

    edition_attribute = "hall.edition_id"
    form = BoothForm
    list_display = ["__str__", "hall", "level", "kind", "pavilion"]
    list_filter = [HallEditionFilter, "kind", ("hall", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["code", "hall__code", *in_languages("hall__name")]
    autocomplete_fields = ["pavilion"]
    fields = ["level", "code", "kind", "pavilion"]

    def levels_of(self, things: Sequence[Any]) -> Iterable[int | None]:
        """Where they stand."""
        return [booth.level_id for booth in things]

    def save_related(
        self, request: HttpRequest, form: forms.ModelForm, formsets: Any, change: bool
    ) -> None:
        """The level that a booth has left shows it no more."""
        super().save_related(request, form, formsets, change)
        if change and "level" in form.changed_data:
            renew_stamp(level_id=form.initial["level"])

    def get_queryset(self, request: HttpRequest) -> Any:
        """With all that a label and a row show."""
        return super().get_queryset(request).select_related("hall", "level", "pavilion")

    def get_search_results(
        self, request: HttpRequest, queryset: Any, search_term: str
    ) -> tuple[QuerySet[Booth], bool]:
        """Find what the sign says, `3.2-B025`, too."""
        found, may_have_duplicates = super().get_search_results(request, queryset, search_term)
        if search_term:
            found |= queryset.labelled(search_term)
        return found, may_have_duplicates

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey, request: HttpRequest, **options: Any
    ) -> Any:
        """Name levels with their halls."""
        if db_field.name == "level":
            options["form_class"] = LevelChoiceField
            options["queryset"] = Level.objects.select_related("hall")
        return super().formfield_for_foreignkey(db_field, request, **options)


class PavilionForm(forms.ModelForm):
    """A pavilion, with hall and figures of its own edition."""

    def clean(self) -> dict[str, Any]:
        """Keep to the edition."""
        data = super().clean() or {}
        if edition := data.get("edition"):
            keep_to_edition(self, edition.pk, ["hall", "figures"])
        return data


@admin.register(Pavilion, site=admin_site)
class PavilionAdmin(InEditionAdmin, SluggedAdmin, OnPlanAdmin):
    """Pavilions."""

    form = PavilionForm
    list_display = ["__str__", "slug", "hall", "country", "booths", "position"]
    list_filter = [EditionFilter, ("hall", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["hall"]
    search_fields = ["slug", *in_languages("name", "theme")]
    autocomplete_fields = ["hall", "partners", "figures"]
    fieldsets = [
        (None, {"fields": ["edition", "name", "slug", "theme", "description"]}),
        (_("Place"), {"fields": [("hall", "position")]}),
        (_("Countries and figures"), {"fields": ["country", "partners", "figures"]}),
    ]

    def levels_of(self, things: Sequence[Any]) -> Iterable[int | None]:
        """Where their booths stand."""
        return Booth.objects.filter(pavilion__in=things).values_list("level", flat=True)

    def get_queryset(self, request: HttpRequest) -> Any:
        """With the number of booths."""
        return super().get_queryset(request).annotate(booth_count=Count("booths"))

    @admin.display(description=_("booths"), ordering="booth_count")
    def booths(self, pavilion: Any) -> int:
        """How many booths stand in it."""
        return int(pavilion.booth_count)

"""What the rooms' admins have in common."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

from django import forms
from django.contrib import admin
from django.db import IntegrityError, models, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from expo.languages import CONTENT_LANGUAGES
from expo.models import Edition, SluggedModel
from expo.search import changes
from expo.slugs import free_slug
from expo.text import Text


def in_languages(*paths: str) -> list[str]:
    """Search fields for translated texts: `name` gives `name__en` and so on."""
    return [f"{path}__{code}" for path in paths for code in CONTENT_LANGUAGES]


def keep_to_edition(form: forms.ModelForm, edition_id: int | None, fields: Iterable[str]) -> None:
    """Add an error to each of the fields in which something of another edition is chosen."""
    for name in fields:
        chosen = form.cleaned_data.get(name)
        things: Iterable[Any] = [chosen] if isinstance(chosen, models.Model) else chosen or ()
        if any(thing.edition_id != edition_id for thing in things):
            form.add_error(name, _("This belongs to another edition of the expo."))


class ExpoAdmin(admin.ModelAdmin):
    """A list and a form for organisers."""

    list_per_page = 50
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    fixed_fields: Sequence[str] = ()  # chosen when a thing is added, and not changed afterwards

    def get_ordering(self, request: HttpRequest) -> Any:
        """The model's own, in so many words: Django drops it where a query counts."""
        return super().get_ordering(request) or self.opts.ordering

    def changeform_view(self, request: HttpRequest, *args: Any, **options: Any) -> HttpResponse:
        """Show or save the form; when somebody else is faster, check it again.

        What the database refuses although the form let it pass was written in between: now the
        form sees it and says so.
        """
        try:
            return super().changeform_view(request, *args, **options)
        except IntegrityError:
            return super().changeform_view(request, *args, **options)

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **options: Any
    ) -> type[forms.ModelForm]:
        """Disable the fixed fields: unlike read-only ones they take part in validation."""
        form = super().get_form(request, obj, change=change, **options)
        for name in form.base_fields.keys() & set(self.fixed_fields if obj else ()):
            form.base_fields[name].disabled = True
        return form


class SluggedAdmin(ExpoAdmin):
    """An admin of things with an address, which is made of the name when it is left blank."""

    def formfield_for_dbfield(
        self, db_field: models.Field, request: HttpRequest, **options: Any
    ) -> Any:
        """Let the slug be blank."""
        field = super().formfield_for_dbfield(db_field, request, **options)
        if field and db_field.name == "slug":
            field.required = False
            field.help_text = _(
                "The last part of its address. Left blank, it is made from the name."
            )
        return field

    def name_for_slug(self, thing: Any) -> Text:
        """What the slug is made of."""
        name: Text = thing.name
        return name

    def save_model(
        self, request: HttpRequest, obj: SluggedModel, form: forms.ModelForm, change: bool
    ) -> None:
        """Fill in the slug."""
        obj.slug = obj.slug or free_slug(obj, self.name_for_slug(obj))
        super().save_model(request, obj, form, change)


class InEditionAdmin(ExpoAdmin):
    """An admin of things that belong to an edition: at first the current one."""

    fixed_fields = ["edition"]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Propose the current edition."""
        return {"edition": Edition.objects.current()} | super().get_changeform_initial_data(request)


class IndexedAdmin(ExpoAdmin):
    """An admin of what the search index reads; each write is recorded in its own transaction."""

    def record_change(self, things: Sequence[Any]) -> None:
        """Record what the index has to read again after a change of these things."""
        raise NotImplementedError

    def save_related(
        self, request: HttpRequest, form: forms.ModelForm, formsets: Any, change: bool
    ) -> None:
        """Save the rest of the page and record the change."""
        super().save_related(request, form, formsets, change)
        self.record_change([form.instance])

    def delete_model(self, request: HttpRequest, obj: models.Model) -> None:
        """Delete one, recorded while it is still there."""
        self.record_change([obj])
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet) -> None:
        """Delete several, recorded while they are still there."""
        with transaction.atomic():
            self.record_change(list(queryset))
            super().delete_queryset(request, queryset)


class EditionWideAdmin(IndexedAdmin):
    """An admin of what concerns a whole edition's index: a hall's name is in many documents."""

    edition_attribute = "edition_id"

    def record_change(self, things: Sequence[Any]) -> None:
        """Record that everything in the editions is to be read again."""
        for edition_id in set(map(attrgetter(self.edition_attribute), things)):
            changes.record(edition_id=edition_id)

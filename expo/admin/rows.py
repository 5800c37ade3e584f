"""Rows of inlines whose number doesn't add to the page's queries."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.db import models
from django.http import HttpRequest


class RowAutocomplete(AutocompleteSelect):
    """An autocomplete that knows the stored choice, where Django's would read it for each row."""

    stored: models.Model | None = None

    def optgroups(
        self, name: str, value: Sequence[str], attrs: dict[str, Any] | None = None
    ) -> Any:
        """The chosen option, and a blank one if none need be chosen."""
        chosen = [text for text in map(str, value) if text and text != "None"]
        if chosen and (self.stored is None or chosen != [str(self.stored.pk)]):
            return super().optgroups(name, value, attrs)
        options = [("", "")] if not self.is_required else []
        if chosen and self.stored:
            options.append((str(self.stored.pk), str(self.stored)))
        created = [
            self.create_option(name, key, label, key in chosen, index)
            for index, (key, label) in enumerate(options)
        ]
        return [(None, created, 0)]


class RowForm(forms.ModelForm):
    """A row's form; the inline's queryset has read what its autocompletes show."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(widget, RowAutocomplete) and getattr(self.instance, f"{name}_id"):
                widget.stored = getattr(self.instance, name)


class RowInline(admin.TabularInline):
    """An inline as a table."""

    form = RowForm
    extra = 0

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey, request: HttpRequest, **options: Any
    ) -> Any:
        """Take autocompletes that don't read."""
        if db_field.name in self.get_autocomplete_fields(request):
            options["widget"] = RowAutocomplete(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **options)

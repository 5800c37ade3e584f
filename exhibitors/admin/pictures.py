"""Organisers add, replace and delete pictures."""

from contextlib import suppress
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminFileWidget
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from exhibitors.models import Picture
from exhibitors.models.picture import UprightImageField
from exhibitors.pictures.admission import RefusedPictureError, admit
from exhibitors.pictures.forms import PictureField
from exhibitors.pictures.quota import check_file
from exhibitors.pictures.services import delete_pictures, save_picture
from expo.admin.base import ExpoAdmin, in_languages


class PictureForm(forms.ModelForm):
    """A picture; those who show it must have room for a new file."""

    def clean_file(self) -> Any:
        """Keep to what an exhibitor may have."""
        file = self.cleaned_data["file"]
        if "file" in self.changed_data:
            check_file(picture=self.instance, size=file.size)
        return file


class PictureAdmin(ExpoAdmin):
    """Pictures of products and logos; several things may show the same."""

    form = PictureForm
    formfield_overrides = {
        **ExpoAdmin.formfield_overrides,
        UprightImageField: {"form_class": PictureField, "widget": AdminFileWidget},
    }
    list_display = ["thumbnail", "__str__", "width", "height"]
    list_display_links = ["thumbnail", "__str__"]
    search_fields = ["file", *in_languages("alt")]
    readonly_fields = ["thumbnail", "width", "height"]
    fields = ["file", "thumbnail", ("width", "height"), "alt"]

    def changeform_view(self, request: HttpRequest, *args: Any, **options: Any) -> HttpResponse:
        """Decode what is sent before the transaction, in which other writers would wait for it."""
        upload = request.FILES.get("file")
        if upload and (self.has_add_permission(request) or self.has_change_permission(request)):
            with suppress(RefusedPictureError):
                admit(upload)
        return super().changeform_view(request, *args, **options)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Only a picture that nothing shows any more."""
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or not obj.products.exists())

    def save_model(
        self, request: HttpRequest, obj: Picture, form: forms.ModelForm, change: bool
    ) -> None:
        """Save it; the worker makes its smaller versions."""
        save_picture(picture=obj)

    def delete_model(self, request: HttpRequest, obj: Picture) -> None:
        """Delete it with its files."""
        delete_pictures(pictures=Picture.objects.filter(pk=obj.pk))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Picture]) -> None:
        """Delete several with their files."""
        delete_pictures(pictures=queryset)

    @admin.display(description=_("picture"))
    def thumbnail(self, picture: Picture) -> SafeString | str:
        """The picture, small."""
        if not picture.file:
            return ""
        return format_html('<img src="{}" alt="" width="80" height="60">', picture.small_url)

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from exhibitors.models import Picture
from exhibitors.pictures.services import delete_pictures, save_picture
from expo.admin.base import ExpoAdmin, in_languages


class PictureAdmin(ExpoAdmin):
    """Pictures of products and logos; several things may show the same."""

    list_display = ["thumbnail", "__str__", "width", "height"]
    list_display_links = ["thumbnail", "__str__"]
    search_fields = ["file", *in_languages("alt")]
    readonly_fields = ["thumbnail", "width", "height"]
    fields = ["file", "thumbnail", ("width", "height"), "alt"]

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

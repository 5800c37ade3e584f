from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from exhibitors.models import Picture
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

    @admin.display(description=_("picture"))
    def thumbnail(self, picture: Picture) -> SafeString | str:
        """The picture, small."""
        if not picture.file:
            return ""
        return format_html('<img src="{}" alt="" width="80" height="60">', picture.file.url)

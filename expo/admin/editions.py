from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from expo.admin.base import EditionWideAdmin, InEditionAdmin, in_languages
from expo.admin.filters import EditionFilter
from expo.models import Edition


class EditionAdmin(EditionWideAdmin):
    """Editions. One that was announced stays for the record: archive it instead."""

    edition_attribute = "pk"
    list_display = ["__str__", "starts_on", "ends_on", "phase", "is_current"]
    list_filter = ["phase"]
    search_fields = ["slug", *in_languages("name")]
    fieldsets = [
        (None, {"fields": ["name", "slug", "theme", "note", ("phase", "is_current")]}),
        (
            _("Place and time"),
            {
                "fields": [
                    "venue",
                    ("starts_on", "ends_on"),
                    ("opens_at", "closes_at"),
                    "time_zone",
                    "getting_there",
                ]
            },
        ),
        (_("Contact"), {"fields": ["contact_email"]}),
    ]

    def has_delete_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        """Only drafts can be deleted."""
        deletable = obj is None or obj.phase == Edition.Phase.DRAFT
        return deletable and super().has_delete_permission(request, obj)


class FigureAdmin(InEditionAdmin):
    """Figures, each with its source."""

    list_display = ["__str__", "as_of", "source", "on_home", "position"]
    list_filter = [EditionFilter, "on_home"]
    search_fields = ["value", "source", *in_languages("label")]
    fieldsets = [
        (None, {"fields": ["edition", "label", "value", "unit"]}),
        (_("Where it comes from"), {"fields": ["period", "as_of", "source", "source_url"]}),
        (_("Where it is shown"), {"fields": ["on_home", "position"]}),
    ]

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from exhibitors.models import Hosting
from expo.admin.rows import RowForm, RowInline


class HostingRow(RowForm):
    """A session of the exhibitor's own edition."""

    def clean(self) -> dict[str, Any]:
        """Keep to the edition."""
        data = super().clean() or {}
        session, exhibitor = data.get("session"), data.get("exhibitor")
        if session and exhibitor and session.edition_id != exhibitor.edition_id:
            self.add_error("session", _("This session belongs to another edition of the expo."))
        return data


class HostingInline(RowInline):
    """The sessions that an exhibitor hosts."""

    model = Hosting
    form = HostingRow
    autocomplete_fields = ["session"]

    def get_queryset(self, request: HttpRequest) -> Any:
        """With what a row is called."""
        return super().get_queryset(request).select_related("session", "exhibitor__organisation")

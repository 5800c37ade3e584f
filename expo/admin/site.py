from typing import Any

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _

from expo.models import Edition

# The autocompletes write style attributes; the public site allows none.
with_inline_styles = csp_update({"style-src": [SELF, UNSAFE_INLINE]})


class OrganisersSite(admin.AdminSite):
    """Where organisers work: the rooms' models, in the rooms' order."""

    site_title = _("Expo organisers")
    site_header = _("Expo organisers")
    index_title = _("All that the expo shows")

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Any page for organisers."""
        return with_inline_styles(super().admin_view(view, cacheable))

    @method_decorator(with_inline_styles)
    @login_not_required
    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The page where they sign in with a password."""
        return super().login(request, extra_context)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """Add the current edition, whose name every page bears."""
        return super().each_context(request) | {"edition": Edition.objects.current()}

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """The rooms from the top down, their models in the order in which they were registered."""
        rooms = self._build_app_dict(request, app_label)
        return [rooms[app.label] for app in apps.get_app_configs() if app.label in rooms]


admin_site = OrganisersSite(name="admin")

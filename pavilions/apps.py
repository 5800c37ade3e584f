from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PavilionsConfig(AppConfig):
    """The places of the expo."""

    name = "pavilions"
    verbose_name = _("Halls and pavilions")
    default_auto_field = "django.db.models.BigAutoField"

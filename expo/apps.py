from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExpoConfig(AppConfig):
    """The edition of the expo and all that every room stands on."""

    name = "expo"
    verbose_name = _("Expo")
    default_auto_field = "django.db.models.BigAutoField"

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from expo.models import Edition


class ImportRun(models.Model):
    """A list that an organiser brought in, and what became of its rows."""

    class Kind(models.TextChoices):
        EXHIBITORS = "exhibitors", _("exhibitors")
        PRODUCTS = "products", _("products")

    edition = models.ForeignKey(
        Edition, models.CASCADE, verbose_name=_("edition"), related_name="import_runs"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.EXHIBITORS)
    file_name = models.CharField(_("file"), max_length=200)
    options = models.JSONField(_("options"), default=dict, blank=True)
    counts = models.JSONField(_("counts"), default=dict, blank=True)
    problems = models.JSONField(_("problems"), default=list, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        verbose_name=_("by"),
        related_name="+",
        null=True,
        blank=True,
    )
    started_at = models.DateTimeField(_("started"), auto_now_add=True)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-started_at"]

    def __str__(self) -> str:
        """The file and when."""
        return f"{self.file_name}, {self.started_at:%Y-%m-%d %H:%M}"

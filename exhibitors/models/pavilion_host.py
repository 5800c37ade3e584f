from django.db import models
from django.utils.translation import gettext_lazy as _

from exhibitors.models.organisation import Organisation
from pavilions.models import Pavilion


class PavilionHost(models.Model):
    """An organisation that runs a pavilion."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, verbose_name=_("organisation"), related_name="hosted"
    )
    pavilion = models.ForeignKey(
        Pavilion, models.CASCADE, verbose_name=_("pavilion"), related_name="hosts"
    )

    class Meta:
        verbose_name = _("pavilion's host")
        verbose_name_plural = _("pavilion's hosts")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "pavilion"], name="host_once_in_pavilion"
            )
        ]

    def __str__(self) -> str:
        """Who runs which."""
        return f"{self.organisation} · {self.pavilion}"

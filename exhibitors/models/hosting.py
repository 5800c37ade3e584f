from django.db import models
from django.utils.translation import gettext_lazy as _

from exhibitors.models.exhibitor import Exhibitor
from pavilions.models import Session


class Hosting(models.Model):
    """An exhibitor as the host of a session."""

    exhibitor = models.ForeignKey(
        Exhibitor, models.CASCADE, verbose_name=_("exhibitor"), related_name="hostings"
    )
    session = models.ForeignKey(
        Session, models.CASCADE, verbose_name=_("session"), related_name="hostings"
    )

    class Meta:
        verbose_name = _("host")
        verbose_name_plural = _("hosts")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["exhibitor", "session"], name="host_once_in_session")
        ]

    def __str__(self) -> str:
        """Who hosts what."""
        return f"{self.exhibitor} · {self.session}"

from django.db import models
from django.utils.translation import gettext_lazy as _

from exhibitors.models.exhibitor import Exhibitor
from pavilions.models import Booth


class StandManager(models.Manager["Stand"]):
    """Reads each stand with its booth's sign, which nearly every use of a stand shows."""

    def get_queryset(self) -> models.QuerySet["Stand"]:
        """Join booth, hall and pavilion."""
        return super().get_queryset().select_related("booth__hall", "booth__pavilion")


class Stand(models.Model):
    """An exhibitor in a booth."""

    class Role(models.TextChoices):
        HOST = "host", _("host")
        CO_EXHIBITOR = "co-exhibitor", _("co-exhibitor")
        SHARED = "shared", _("shares the stand")

    exhibitor = models.ForeignKey(
        Exhibitor, models.CASCADE, verbose_name=_("exhibitor"), related_name="stands"
    )
    booth = models.ForeignKey(Booth, models.CASCADE, verbose_name=_("booth"), related_name="stands")
    role = models.CharField(_("role"), max_length=12, choices=Role, default=Role.HOST)

    objects = StandManager()

    class Meta:
        verbose_name = _("stand")
        verbose_name_plural = _("stands")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["exhibitor", "booth"], name="exhibitor_once_in_booth"),
            models.UniqueConstraint(
                fields=["booth"],
                condition=models.Q(role="host"),
                name="booth_one_host",
                violation_error_message=_("This booth has a host already."),
            ),
        ]

    def __str__(self) -> str:
        """Who stands where."""
        return f"{self.exhibitor} · {self.booth}"

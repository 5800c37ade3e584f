import datetime
from zoneinfo import ZoneInfo

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exhibitors.models.exhibitor import Exhibitor
from expo.models import Edition
from pavilions.models import Booth

NOTICE_DAYS = 30  # for at least so long visitors are told that a stand has moved


class StandManager(models.Manager["Stand"]):
    """Reads each stand with its booth's sign, which nearly every use of a stand shows."""

    def get_queryset(self) -> models.QuerySet["Stand"]:
        """Join booth, hall, level and pavilion."""
        return (
            super().get_queryset().select_related("booth__hall", "booth__level", "booth__pavilion")
        )


class Stand(models.Model):
    """An exhibitor in a booth."""

    class Role(models.TextChoices):
        HOST = "host", _("host")
        CO_EXHIBITOR = "co-exhibitor", _("co-exhibitor")
        SHARED = "shared", _("shares the stand")

    exhibitor = models.ForeignKey(
        Exhibitor, models.CASCADE, verbose_name=_("exhibitor"), related_name="stands"
    )
    # A booth in which somebody stands doesn't vanish with its plan; it does with its edition.
    booth = models.ForeignKey(
        Booth, models.RESTRICT, verbose_name=_("booth"), related_name="stands"
    )
    role = models.CharField(_("role"), max_length=12, choices=Role, default=Role.HOST)

    moved_from = models.CharField(
        _("moved from"), max_length=110, blank=True, help_text=_("The booth it had before.")
    )
    moved_at = models.DateTimeField(_("moved at"), null=True, blank=True, editable=False)

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

    @property
    def former_booth(self) -> str:
        """The booth to say that it moved from, or nothing."""
        if not self.moved_from or self.moved_at is None:
            return ""
        return self.moved_from if is_notice_due(self.moved_at, self.exhibitor.edition) else ""


def is_notice_due(moved_at: datetime.datetime, edition: Edition) -> bool:
    """Whether to tell visitors that a stand has moved.

    Until the edition's last day at the venue, and for 30 days in any case: whoever noted the old
    booth looks for it there as long as the expo lasts.
    """
    now = timezone.now()
    lasts = now.astimezone(ZoneInfo(edition.time_zone)).date() <= edition.ends_on
    return lasts or now - moved_at < datetime.timedelta(days=NOTICE_DAYS)

from django.db import models
from django.utils.translation import gettext_lazy as _

from exhibitors.models.exhibitor import Exhibitor


class ListingReport(models.Model):
    """A visitor's word that something about a listing is wrong."""

    class Reason(models.TextChoices):
        WRONG = "wrong", _("Something is wrong or out of date")
        GONE = "gone", _("Nobody is at the booth")
        COPY = "copy", _("It shows what belongs to others")
        OFFENCE = "offence", _("It is offensive or forbidden")
        OTHER = "other", _("Something else")

    exhibitor = models.ForeignKey(
        Exhibitor, models.CASCADE, verbose_name=_("exhibitor"), related_name="reports"
    )
    reason = models.CharField(_("reason"), max_length=10, choices=Reason)
    text = models.TextField(_("what is wrong"), max_length=2000, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    sender = models.CharField(max_length=64, editable=False)  # a keyed hash of the address
    sent_at = models.DateTimeField(_("sent"), auto_now_add=True)
    handled_at = models.DateTimeField(_("handled"), null=True, blank=True)

    class Meta:
        verbose_name = _("reported listing")
        verbose_name_plural = _("reported listings")
        ordering = ["-sent_at"]
        indexes = [models.Index(fields=["sender", "sent_at"], name="report_by_sender")]

    def __str__(self) -> str:
        """Who and why."""
        return f"{self.exhibitor}: {self.get_reason_display()}"

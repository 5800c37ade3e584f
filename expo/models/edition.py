import datetime
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from expo.text import TextField


def validate_time_zone(name: str) -> None:
    """Refuse a zone that the IANA database doesn't have."""
    if name not in available_timezones():
        raise ValidationError(_("%(name)s is not a time zone."), params={"name": name})


class EditionQuerySet(models.QuerySet["Edition"]):
    """Editions of the expo."""

    def current(self) -> "Edition | None":
        """The edition at the site's root, if there is one."""
        return self.filter(is_current=True).first()


class Edition(models.Model):
    """One holding of the expo."""

    class Phase(models.TextChoices):
        DRAFT = "draft", _("draft")
        ANNOUNCED = "announced", _("announced")
        OPEN = "open", _("open")
        CLOSED = "closed", _("closed")
        ARCHIVED = "archived", _("archived")

    slug = models.SlugField(_("slug"), unique=True)
    name = TextField(_("name"))
    theme = TextField(_("theme"), blank=True)
    venue = TextField(_("venue"), blank=True)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    opens_at = models.TimeField(_("opens at"), default=datetime.time(9))
    closes_at = models.TimeField(_("closes at"), default=datetime.time(17))
    time_zone = models.CharField(
        _("time zone"), max_length=64, default="UTC", validators=[validate_time_zone]
    )
    getting_there = TextField(_("getting there"), blank=True, long=True)
    note = TextField(
        _("note"), blank=True, long=True, help_text=_("Stands at the foot of every page.")
    )
    contact_email = models.EmailField(_("organiser's e-mail address"), blank=True)
    phase = models.CharField(_("phase"), max_length=10, choices=Phase, default=Phase.DRAFT)
    is_current = models.BooleanField(
        _("current"), default=False, help_text=_("The edition that the site's first page shows.")
    )

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["-starts_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["is_current"],
                condition=models.Q(is_current=True),
                name="edition_one_current",
                violation_error_message=_("Another edition is the current one."),
            ),
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")),
                name="edition_ends_after_start",
                violation_error_message=_("The last day is before the first."),
            ),
        ]

    def __str__(self) -> str:
        """Its name."""
        return str(self.name) or self.slug

from uuid import uuid4

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from expo.models import Edition
from expo.text import TextField

HUES = 8  # the look has so many hall colours, each with a pattern


def new_stamp() -> str:
    """A stamp that no plan had before."""
    return uuid4().hex


class Hall(models.Model):
    """A hall of the fairground."""

    edition = models.ForeignKey(
        Edition, models.CASCADE, verbose_name=_("edition"), related_name="halls"
    )
    code = models.CharField(_("code"), max_length=60, help_text=_("As on the signs: 3.2."))
    name = TextField(_("name"), blank=True)
    description = TextField(_("description"), blank=True, long=True)
    hue = models.PositiveSmallIntegerField(
        _("colour"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(HUES)],
        help_text=_("1 to 8: the colour and pattern of its signs."),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    # Where they aren't the expo's own; both or neither.
    opens_at = models.TimeField(_("opens at"), null=True, blank=True)
    closes_at = models.TimeField(_("closes at"), null=True, blank=True)
    x_m = models.FloatField(
        _("from the left in metres"),
        null=True,
        blank=True,
        help_text=_("Where its lower left corner is on the site; blank: beside the other halls."),
    )
    y_m = models.FloatField(_("from below in metres"), null=True, blank=True)

    class Meta:
        verbose_name = _("hall")
        verbose_name_plural = _("halls")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "code"], name="hall_code_unique"),
            models.CheckConstraint(
                condition=models.Q(hue__gte=1, hue__lte=HUES), name="hall_hue_known"
            ),
            models.CheckConstraint(
                condition=models.Q(opens_at__isnull=True, closes_at__isnull=True)
                | models.Q(
                    opens_at__isnull=False,
                    closes_at__isnull=False,
                    opens_at__lt=models.F("closes_at"),
                ),
                name="hall_closes_after_it_opens",
            ),
        ]

    def __str__(self) -> str:
        """Its name, or the word hall and its code."""
        return str(self.name) or gettext("Hall %(code)s") % {"code": self.code}


class Level(models.Model):
    """A floor of a hall."""

    hall = models.ForeignKey(Hall, models.CASCADE, verbose_name=_("hall"), related_name="levels")
    ordinal = models.SmallIntegerField(_("level"), default=0, help_text=_("0 is the ground."))
    name = TextField(_("name"), blank=True)
    width_m = models.FloatField(_("width in metres"), null=True, blank=True)
    height_m = models.FloatField(_("depth in metres"), null=True, blank=True)
    # Another one with every change of the plan: what is reckoned from the plan is kept by it.
    plan_stamp = models.CharField(max_length=32, default=new_stamp, editable=False)

    class Meta:
        verbose_name = _("level")
        verbose_name_plural = _("levels")
        ordering = ["hall__position", "ordinal"]
        constraints = [
            models.UniqueConstraint(fields=["hall", "ordinal"], name="level_once_in_hall")
        ]

    def __str__(self) -> str:
        """Its name; else the ground floor, or the word level and its number."""
        if not self.name and not self.ordinal:
            return gettext("Ground floor")
        return str(self.name) or gettext("Level %(number)s") % {"number": self.ordinal}

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from expo.models import Edition
from pavilions.booth_codes import booth_label
from pavilions.models.hall import Hall, Level
from pavilions.models.pavilion import Pavilion
from pavilions.shapes import validate_polygon

MOST_SIDES = 4


class BoothQuerySet(models.QuerySet["Booth"]):
    """Booths."""

    def in_edition(self, edition: Edition) -> "BoothQuerySet":
        """Those of an edition's halls."""
        return self.filter(hall__edition=edition)

    def labelled(self, label: str) -> "BoothQuerySet":
        """Those that a sign calls `3.2-B025`; hall and booth codes may hold hyphens themselves."""
        parts = label.split("-")
        splits = models.Q(hall__code=label, code="")
        for i in range(1, len(parts)):
            splits |= models.Q(hall__code="-".join(parts[:i]), code="-".join(parts[i:]))
        return self.filter(splits)


class Booth(models.Model):
    """A place to stand in a hall. Without a code: somewhere in it, the number is not known yet."""

    class Kind(models.TextChoices):
        INLINE = "inline", _("inline")
        CORNER = "corner", _("corner")
        ISLAND = "island", _("island")
        PENINSULA = "peninsula", _("peninsula")
        MEETING = "meeting", _("meeting room")

    # The hall is the level's own: here too, since a code is unique within its hall.
    hall = models.ForeignKey(Hall, models.CASCADE, verbose_name=_("hall"), related_name="booths")
    level = models.ForeignKey(Level, models.CASCADE, verbose_name=_("level"), related_name="booths")
    pavilion = models.ForeignKey(
        Pavilion,
        models.SET_NULL,
        verbose_name=_("pavilion"),
        related_name="booths",
        null=True,
        blank=True,
    )
    code = models.CharField(
        _("code"), max_length=40, blank=True, help_text=_("Within the hall: B025.")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.INLINE)
    open_sides = models.PositiveSmallIntegerField(
        _("open sides"), default=1, validators=[MaxValueValidator(MOST_SIDES)]
    )
    polygon = models.JSONField(
        _("outline"),
        null=True,
        blank=True,
        validators=[validate_polygon],
        help_text=_("Its place on the plan; blank while it isn't known."),
    )

    objects = BoothQuerySet.as_manager()

    class Meta:
        verbose_name = _("booth")
        verbose_name_plural = _("booths")
        ordering = ["hall__position", "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["hall", "code"],
                name="booth_code_once_in_hall",
                violation_error_message=_("This hall has a booth of that code already."),
            )
        ]

    def __str__(self) -> str:
        """As its sign says."""
        return self.label

    def save(self, **options: Any) -> None:
        """Take the hall from the level."""
        self.hall_id = self.level.hall_id
        super().save(**options)

    @property
    def label(self) -> str:
        """Hall and code, `3.2-B025`."""
        return booth_label(self.hall.code, self.code)

    def clean(self) -> None:
        """A booth stands on one of its hall's levels."""
        if self.level_id and self.hall_id and self.level.hall_id != self.hall_id:
            raise ValidationError({"level": _("This level is in another hall.")})

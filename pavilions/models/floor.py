"""What stands and leads somewhere on a level, besides its booths; shapes and places in metres."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from expo.text import TextField
from pavilions.models.hall import Level
from pavilions.shapes import validate_polygon


class Obstacle(models.Model):
    """What one can't walk through."""

    class Kind(models.TextChoices):
        COLUMN = "column", _("column")
        WALL = "wall", _("wall")
        CLOSED = "closed", _("closed area")
        SEATS = "seats", _("seating")

    level = models.ForeignKey(
        Level, models.CASCADE, verbose_name=_("level"), related_name="obstacles"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.COLUMN)
    name = TextField(_("name"), blank=True)
    polygon = models.JSONField(_("outline"), validators=[validate_polygon])

    class Meta:
        verbose_name = _("obstacle")
        verbose_name_plural = _("obstacles")
        ordering = ["id"]

    def __str__(self) -> str:
        """Its name, or what it is."""
        return str(self.name) or str(self.get_kind_display())


class Spot(models.Model):
    """A point of a level."""

    level = models.ForeignKey(
        Level, models.CASCADE, verbose_name=_("level"), related_name="%(class)ss"
    )
    name = TextField(_("name"), blank=True)
    x_m = models.FloatField(_("from the left in metres"))
    y_m = models.FloatField(_("from below in metres"))

    class Meta:
        abstract = True


class Entrance(Spot):
    """Where one comes into a hall."""

    code = models.CharField(_("code"), max_length=20, help_text=_("Within the hall: N, S2."))

    class Meta:
        verbose_name = _("entrance")
        verbose_name_plural = _("entrances")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["level", "code"], name="entrance_code_once_on_level")
        ]

    def __str__(self) -> str:
        """Its name or code."""
        return str(self.name) or self.code


class Amenity(Spot):
    """What visitors look for besides booths."""

    class Kind(models.TextChoices):
        TOILET = "toilet", _("toilets")
        FIRST_AID = "first-aid", _("first aid")
        PRAYER = "prayer", _("prayer room")
        LIFT = "lift", _("lift")
        FOOD = "food", _("food and drink")
        INFO = "info", _("information")

    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    level = models.ForeignKey(
        Level, models.CASCADE, verbose_name=_("level"), related_name="amenities"
    )

    class Meta:
        verbose_name = _("amenity")
        verbose_name_plural = _("amenities")
        ordering = ["id"]

    def __str__(self) -> str:
        """Its name, or what it is."""
        return str(self.name) or str(self.get_kind_display())


class Link(models.Model):
    """A way from a point of one level to a point of another, or of another hall; both ways."""

    class Kind(models.TextChoices):
        STAIRS = "stairs", _("stairs")
        LIFT = "lift", _("lift")
        RAMP = "ramp", _("ramp")
        WALKWAY = "walkway", _("walkway")

    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    start = models.ForeignKey(
        Level, models.CASCADE, verbose_name=_("from level"), related_name="links_out"
    )
    start_x_m = models.FloatField(_("from the left in metres"))
    start_y_m = models.FloatField(_("from below in metres"))
    end = models.ForeignKey(
        Level, models.CASCADE, verbose_name=_("to level"), related_name="links_in"
    )
    end_x_m = models.FloatField(_("there from the left in metres"))
    end_y_m = models.FloatField(_("there from below in metres"))
    length_m = models.FloatField(
        _("length in metres"), default=20, help_text=_("What it costs to take it, as a walk.")
    )

    class Meta:
        verbose_name = _("link between levels")
        verbose_name_plural = _("links between levels")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(length_m__gte=0), name="link_length_not_negative"
            ),
            models.CheckConstraint(
                condition=~models.Q(start=models.F("end")), name="link_between_two_levels"
            ),
        ]

    def __str__(self) -> str:
        """What it is, from where to where."""
        return f"{self.get_kind_display()}: {self.start.hall} – {self.end.hall}"

    @property
    def is_step_free(self) -> bool:
        """Whether wheels can take it."""
        return self.kind != self.Kind.STAIRS

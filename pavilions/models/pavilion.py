from django.db import models
from django.utils.translation import gettext_lazy as _

from expo.fields import CountryField, valid_country
from expo.models import CountryGroup, Edition, Figure, SluggedModel
from expo.text import TextField
from pavilions.models.hall import Hall


class Pavilion(SluggedModel):
    """A part of the expo under one roof of meaning: a theme, a country, a trade route."""

    edition = models.ForeignKey(
        Edition, models.CASCADE, verbose_name=_("edition"), related_name="pavilions"
    )
    name = TextField(_("name"))
    theme = TextField(_("theme"), blank=True)
    description = TextField(_("description"), blank=True, long=True)
    hall = models.ForeignKey(
        Hall,
        models.SET_NULL,
        verbose_name=_("hall"),
        related_name="pavilions",
        null=True,
        blank=True,
    )
    country = CountryField(_("country"), blank=True)
    partners = models.ForeignKey(
        CountryGroup, models.SET_NULL, verbose_name=_("partner countries"), null=True, blank=True
    )
    figures = models.ManyToManyField(
        Figure, verbose_name=_("figures"), related_name="pavilions", blank=True
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("pavilion")
        verbose_name_plural = _("pavilions")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "slug"], name="pavilion_slug_unique"),
            valid_country("country", "pavilion_country_known"),
        ]

    def __str__(self) -> str:
        """Its name."""
        return str(self.name) or self.slug

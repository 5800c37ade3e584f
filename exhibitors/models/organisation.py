from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from exhibitors.models.picture import Picture
from expo.fields import CountryField, WordListField, valid_country
from expo.text import TextField


class Organisation(models.Model):
    """A company, association or authority; it stays while editions pass."""

    name = TextField(_("name"))
    country = CountryField(_("country"), blank=True)
    website = models.URLField(
        _("website"), max_length=300, blank=True, validators=[URLValidator(["http", "https"])]
    )
    logo = models.ForeignKey(
        Picture, models.SET_NULL, verbose_name=_("logo"), related_name="+", null=True, blank=True
    )
    founded = models.PositiveSmallIntegerField(_("founded in"), null=True, blank=True)
    aliases = WordListField(
        _("other names"), help_text=_("Former names and brands, between semicolons.")
    )

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["id"]
        constraints = [valid_country("country", "organisation_country_known")]

    def __str__(self) -> str:
        """Its name."""
        return str(self.name)

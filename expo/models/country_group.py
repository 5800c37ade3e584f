from django.db import models
from django.utils.translation import gettext_lazy as _

from expo.fields import CountryField, valid_country
from expo.text import TextField


class CountryGroup(models.Model):
    """Countries that belong together, for example the members of ASEAN."""

    slug = models.SlugField(_("slug"), unique=True)
    name = TextField(_("name"))
    note = TextField(_("note"), blank=True, help_text=_("The sources of this list."))

    class Meta:
        verbose_name = _("country group")
        verbose_name_plural = _("country groups")
        ordering = ["slug"]

    def __str__(self) -> str:
        """Its name."""
        return str(self.name) or self.slug


class CountryGroupMember(models.Model):
    """A country's membership in a group."""

    group = models.ForeignKey(CountryGroup, models.CASCADE, related_name="members")
    country = CountryField(_("country"))
    since = models.CharField(
        _("since"), max_length=10, blank=True, help_text=_("Year, month or day: 2016-11.")
    )
    source = models.CharField(_("source"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("member country")
        verbose_name_plural = _("member countries")
        ordering = ["country"]
        constraints = [
            models.UniqueConstraint(fields=["group", "country"], name="country_once_in_group"),
            valid_country("country", "group_member_country_known"),
        ]

    def __str__(self) -> str:
        """The country's name."""
        return self.get_country_display()

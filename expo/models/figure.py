from django.db import models
from django.utils.translation import gettext_lazy as _

from expo.models.edition import Edition
from expo.text import TextField


class Figure(models.Model):
    """A number worth telling, with where it comes from."""

    edition = models.ForeignKey(
        Edition, models.CASCADE, verbose_name=_("edition"), related_name="figures"
    )
    label = TextField(_("label"))
    value = TextField(_("value"), help_text=_("As it is shown: 1.7 trillion."))
    unit = TextField(_("unit"), blank=True)
    period = TextField(_("period"), blank=True)
    as_of = models.DateField(_("as of"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=200)
    source_url = models.URLField(_("source's address"), blank=True)
    on_home = models.BooleanField(_("on the first page"), default=False)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["position", "id"]

    def __str__(self) -> str:
        """Its label and value."""
        return f"{self.label}: {self.value}"

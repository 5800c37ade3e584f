import secrets
from pathlib import PurePath

from django.db import models
from django.utils.translation import gettext_lazy as _

from expo.text import TextField


def random_name(picture: "Picture", name: str) -> str:
    """A path that tells nothing and can't be guessed."""
    token = secrets.token_hex(12)
    return f"pictures/{token[:2]}/{token}{PurePath(name).suffix.lower()}"


class Picture(models.Model):
    """A picture; several products may show the same."""

    file = models.ImageField(
        _("file"),
        upload_to=random_name,
        width_field="width",
        height_field="height",
        db_index=True,  # pictures are served by their path
    )
    width = models.PositiveIntegerField(editable=False, default=0)
    height = models.PositiveIntegerField(editable=False, default=0)
    alt = TextField(_("alternative text"), blank=True)

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["id"]

    def __str__(self) -> str:
        """What it shows."""
        return str(self.alt) or self.file.name

from django.db import models
from django.utils.translation import gettext_lazy as _

from expo.models.edition import Edition


class IndexChange(models.Model):
    """A change that the search index has to follow, written in the change's own transaction."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="+")
    # The exhibitor whose documents changed; null: everything in the edition.
    exhibitor_id = models.PositiveBigIntegerField(null=True)
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("index change")
        verbose_name_plural = _("index changes")
        indexes = [models.Index(fields=["edition", "id"], name="index_change_by_edition")]

    def __str__(self) -> str:
        """What changed."""
        return f"{self.exhibitor_id or 'everything'} in {self.edition_id}"

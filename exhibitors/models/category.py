from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from expo.models import Edition, SluggedModel
from expo.text import TextField


class Category(SluggedModel):
    """A kind of goods or services, in a tree."""

    edition = models.ForeignKey(
        Edition, models.CASCADE, verbose_name=_("edition"), related_name="categories"
    )
    parent = models.ForeignKey(
        "self",
        models.CASCADE,
        verbose_name=_("within"),
        related_name="children",
        null=True,
        blank=True,
    )
    name = TextField(_("name"))
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "slug"], name="category_slug_unique"),
            models.CheckConstraint(
                condition=~models.Q(parent=models.F("id")), name="category_not_its_own_parent"
            ),
        ]

    def __str__(self) -> str:
        """Its name."""
        return str(self.name) or self.slug

    def clean(self) -> None:
        """Keep the tree a tree, and within one edition."""
        ancestor = self.parent
        while ancestor:
            if ancestor.pk == self.pk:
                raise ValidationError({"parent": _("A category can't be its own parent.")})
            if ancestor.edition_id != self.edition_id:
                raise ValidationError({"parent": _("This category is of another edition.")})
            ancestor = ancestor.parent

from typing import Any, Self

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _


class FormerSlug(models.Model):
    """An address that a thing had once, so that old links still lead to it."""

    kind = models.CharField(_("kind"), max_length=50)  # the model's label: "exhibitors.exhibitor"
    scope_id = models.PositiveBigIntegerField()  # of what the slug is unique in
    slug = models.SlugField(_("slug"), max_length=120, allow_unicode=True)
    object_id = models.PositiveBigIntegerField()

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        constraints = [
            models.UniqueConstraint(fields=["kind", "scope_id", "slug"], name="former_slug_unique")
        ]

    def __str__(self) -> str:
        """The kind and the slug."""
        return f"{self.kind} {self.slug}"


class SluggedModel(models.Model):
    """A model with an address of its own; when it changes, the old one is remembered."""

    SLUG_SCOPE = "edition_id"

    slug = models.SlugField(_("slug"), max_length=120)

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, **options: Any) -> None:
        """Save, and remember the slug that this replaces."""
        stored = type(self)._default_manager.filter(pk=self.pk).values_list("slug", flat=True)
        former = None if self._state.adding else stored.first()
        super().save(**options)
        if former and former != self.slug:
            self._remember(former)

    @classmethod
    def renamed(cls, *, scope_id: int, slug: str) -> Self | None:
        """The one whose address was `slug` once."""
        former = FormerSlug.objects.filter(kind=cls._meta.label_lower, scope_id=scope_id, slug=slug)
        return cls._default_manager.filter(pk__in=former.values("object_id")).first()

    def _remember(self, former: str) -> None:
        scope = {"kind": self._meta.label_lower, "scope_id": getattr(self, self.SLUG_SCOPE)}
        FormerSlug.objects.update_or_create(**scope, slug=former, defaults={"object_id": self.pk})
        # The new address is nobody's former one any more.
        FormerSlug.objects.filter(**scope, slug=self.slug).delete()

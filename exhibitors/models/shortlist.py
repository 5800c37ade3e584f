"""What a visitor keeps of an edition: exhibitors, products and sessions, with notes and ticks."""

import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exhibitors.models.exhibitor import Exhibitor
from exhibitors.models.product import Product
from expo.models import Edition
from pavilions.models import Session

KEPT_FOR = datetime.timedelta(days=365)  # after its last change, for a visitor without an account
KINDS = ("exhibitor", "product", "session")  # the foreign keys of which an item has one


class ShortlistQuerySet(models.QuerySet["Shortlist"]):
    """Shortlists."""

    def in_edition(self, edition: Edition) -> "ShortlistQuerySet":
        """Those of an edition."""
        return self.filter(edition=edition)

    def held_by(self, *, key: str, user_id: int | None) -> "ShortlistQuerySet":
        """Those of a user, or else of whoever has the key; none without either."""
        if user_id:
            return self.filter(user=user_id)
        return self.filter(key=key) if key else self.none()

    def shared_at(self, token: str) -> "ShortlistQuerySet":
        """The one that a link shows; none for a link that was revoked."""
        return self.filter(token=token) if token else self.none()

    def forgotten(self) -> "ShortlistQuerySet":
        """Those whose visitor has no account, and by now no cookie that leads here either."""
        return self.filter(user=None, changed_at__lt=timezone.now() - KEPT_FOR)


class Shortlist(models.Model):
    """What one visitor has saved of one edition.

    It is held by a user, or by whoever has the key, which stands in a signed cookie.
    """

    edition = models.ForeignKey(
        Edition, models.CASCADE, verbose_name=_("edition"), related_name="shortlists"
    )
    key = models.CharField(max_length=43, blank=True, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        verbose_name=_("user"),
        related_name="shortlists",
        null=True,
        blank=True,
    )
    # What stands in the link that shows it to others; null: nobody else sees it.
    token = models.CharField(max_length=43, null=True, unique=True, editable=False)  # noqa: DJ001
    version = models.PositiveIntegerField(default=0, editable=False)  # grows with each change
    # The last item that was taken off, so that saving it once more brings its note back.
    removed = models.JSONField(null=True, editable=False)
    changed_at = models.DateTimeField(_("changed"), auto_now=True)

    objects = ShortlistQuerySet.as_manager()

    class Meta:
        verbose_name = _("shortlist")
        verbose_name_plural = _("shortlists")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(key="", user__isnull=False) | (~Q(key="") & Q(user=None)),
                name="shortlist_has_one_holder",
            ),
            models.UniqueConstraint(
                fields=["key", "edition"], condition=~Q(key=""), name="shortlist_once_a_key"
            ),
            models.UniqueConstraint(fields=["user", "edition"], name="shortlist_once_a_user"),
        ]
        indexes = [models.Index(fields=["changed_at"], name="shortlist_by_change")]

    def __str__(self) -> str:
        """Its number: whose it is stays out of logs."""
        return f"{self.pk}"


def _one_thing() -> Q:
    """An item is of exactly one kind."""
    condition = Q()
    for kind in KINDS:
        condition |= Q(**{f"{each}__isnull": each != kind for each in KINDS})
    return condition


class SavedItem(models.Model):
    """An exhibitor, a product or a session on a shortlist."""

    shortlist = models.ForeignKey(Shortlist, models.CASCADE, related_name="items")
    exhibitor = models.ForeignKey(Exhibitor, models.CASCADE, related_name="+", null=True)
    product = models.ForeignKey(Product, models.CASCADE, related_name="+", null=True)
    session = models.ForeignKey(Session, models.CASCADE, related_name="+", null=True)
    note = models.TextField(_("note"), blank=True)
    visited_at = models.DateTimeField(_("visited"), null=True)
    created_at = models.DateTimeField(_("saved"), default=timezone.now)

    class Meta:
        verbose_name = _("saved entry")
        verbose_name_plural = _("saved entries")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=_one_thing(), name="item_is_one_thing"),
            *(
                models.UniqueConstraint(fields=["shortlist", kind], name=f"{kind}_saved_once")
                for kind in KINDS
            ),
        ]

    def __str__(self) -> str:
        """Kind and number of what it is."""
        return f"{self.kind} {self.thing_id}"

    @property
    def kind(self) -> str:
        """One of KINDS."""
        return next(kind for kind in KINDS if getattr(self, f"{kind}_id") is not None)

    @property
    def thing_id(self) -> int:
        """The id of what is saved."""
        id_: Any = getattr(self, f"{self.kind}_id")
        return int(id_)

from typing import TYPE_CHECKING

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from exhibitors.models.category import Category
from exhibitors.models.organisation import Organisation
from expo.fields import WordListField
from expo.models import Edition, SluggedModel
from expo.text import TextField
from pavilions.models import Pavilion

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager

    from exhibitors.models.stand import Stand


class Trade(models.TextChoices):
    """What an exhibitor offers or seeks."""

    GOODS = "goods", _("Goods")
    SERVICES = "services", _("Services")
    AGENTS = "agents", _("Agents")
    DISTRIBUTORS = "distributors", _("Distributors")
    BUYERS = "buyers", _("Buyers")


class ExhibitorQuerySet(models.QuerySet["Exhibitor"]):
    """Exhibitors."""

    def in_edition(self, edition: Edition) -> "ExhibitorQuerySet":
        """Those of an edition."""
        return self.filter(edition=edition)

    def published(self) -> "ExhibitorQuerySet":
        """Those that visitors may see."""
        return self.filter(status=Exhibitor.Status.PUBLISHED)

    def for_rows(self) -> "ExhibitorQuerySet":
        """With all that a row of a list shows: four queries."""
        return self.select_related("organisation").prefetch_related(
            "stands", "categories", "pavilions"
        )

    def for_documents(self) -> "ExhibitorQuerySet":
        """With all that the search index reads, the products too."""
        return self.for_rows().prefetch_related("products__category")


class Exhibitor(SluggedModel):
    """An organisation's presence in one edition."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("draft")
        SUBMITTED = "submitted", _("submitted")
        PUBLISHED = "published", _("published")
        WITHDRAWN = "withdrawn", _("withdrawn")

    edition = models.ForeignKey(
        Edition, models.CASCADE, verbose_name=_("edition"), related_name="exhibitors"
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name=_("organisation"),
        related_name="exhibitors",
    )
    ref = models.CharField(
        _("reference"), max_length=100, blank=True, help_text=_("The organiser's own key.")
    )
    tagline = TextField(_("tagline"), blank=True)
    description = TextField(_("description"), blank=True, long=True)
    offers = WordListField(_("offers"), codes=Trade)
    seeks = WordListField(_("seeks"), codes=Trade)
    languages = WordListField(
        _("languages spoken"), help_text=_("ISO 639 codes between semicolons: en; zh; es.")
    )
    certificates = WordListField(_("certificates"))
    tags = WordListField(_("tags"))
    socials = WordListField(_("social media"), help_text=_("Addresses between semicolons."))
    address = models.CharField(_("address"), max_length=300, blank=True)
    city = models.CharField(_("city"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)
    categories = models.ManyToManyField(
        Category, verbose_name=_("categories"), related_name="exhibitors", blank=True
    )
    pavilions = models.ManyToManyField(
        Pavilion, verbose_name=_("pavilions"), related_name="exhibitors", blank=True
    )
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    objects = ExhibitorQuerySet.as_manager()

    if TYPE_CHECKING:
        stands: "RelatedManager[Stand]"

    class Meta:
        verbose_name = _("exhibitor")
        verbose_name_plural = _("exhibitors")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "slug"], name="exhibitor_slug_unique"),
            models.UniqueConstraint(
                fields=["edition", "organisation"],
                name="organisation_once_in_edition",
                violation_error_message=_("This organisation takes part in this edition already."),
            ),
            models.UniqueConstraint(
                fields=["edition", "ref"],
                condition=~models.Q(ref=""),
                name="exhibitor_ref_unique",
                violation_error_message=_("Another exhibitor of this edition has this reference."),
            ),
        ]
        indexes = [models.Index(fields=["edition", "status"], name="exhibitor_by_status")]

    def __str__(self) -> str:
        """The organisation's name."""
        return str(self.organisation)

    @property
    def offered(self) -> list[str]:
        """What it offers, in the reader's language."""
        return [str(Trade(code).label) for code in self.offers]

    @property
    def sought(self) -> list[str]:
        """What it seeks, in the reader's language."""
        return [str(Trade(code).label) for code in self.seeks]

    def all_pavilions(self) -> list[Pavilion]:
        """The pavilions that it belongs to itself, and those that its booths stand in."""
        booths = (stand.booth.pavilion for stand in self.stands.all())
        return list(dict.fromkeys([*self.pavilions.all(), *filter(None, booths)]))

    def get_absolute_url(self) -> str:
        """Its page, in the active language."""
        return reverse("exhibitor", args=[self.slug])

import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from exhibitors.models.category import Category
from exhibitors.models.hours import HoursField
from exhibitors.models.organisation import Organisation
from expo.editions import page_address
from expo.fields import WordListField
from expo.models import Edition, SluggedModel
from expo.text import TextField
from pavilions.models import Pavilion


class Trade(models.TextChoices):
    """What an exhibitor offers or seeks."""

    GOODS = "goods", _("Goods")
    SERVICES = "services", _("Services")
    AGENTS = "agents", _("Agents")
    DISTRIBUTORS = "distributors", _("Distributors")
    BUYERS = "buyers", _("Buyers")


class Tier(models.IntegerChoices):
    """How much an exhibitor supports the expo, the more the higher."""

    NONE = 0, _("exhibitor")
    SUPPORTER = 1, _("supporter")
    SPONSOR = 2, _("sponsor")
    PARTNER = 3, _("strategic partner")


class Visibility(models.TextChoices):
    """Whether visitors see a listing at a moment."""

    PUBLISHED = "published", _("published")
    SCHEDULED = "scheduled", _("scheduled")
    OVER = "over", _("over")
    DRAFT = "draft", _("not published")


class ExhibitorQuerySet(models.QuerySet["Exhibitor"]):
    """Exhibitors."""

    def in_edition(self, edition: Edition) -> "ExhibitorQuerySet":
        """Those of an edition."""
        return self.filter(edition=edition)

    def published(self) -> "ExhibitorQuerySet":
        """Those that visitors may see now."""
        now = timezone.now()
        return self.filter(
            models.Q(publish_at=None) | models.Q(publish_at__lte=now),
            models.Q(withdraw_at=None) | models.Q(withdraw_at__gt=now),
            status=Exhibitor.Status.PUBLISHED,
        )

    def scheduled(self) -> "ExhibitorQuerySet":
        """Those that visitors will see from a set time on."""
        return self.filter(status=Exhibitor.Status.PUBLISHED, publish_at__gt=timezone.now())

    def over(self) -> "ExhibitorQuerySet":
        """Those that visitors saw until a set time."""
        return self.filter(status=Exhibitor.Status.PUBLISHED, withdraw_at__lte=timezone.now())

    def unpublished(self) -> "ExhibitorQuerySet":
        """Those that no time will show, since no organiser has published them."""
        return self.exclude(status=Exhibitor.Status.PUBLISHED)

    def turned(self, *, after: datetime.datetime, until: datetime.datetime) -> "ExhibitorQuerySet":
        """Those that the clock published or withdrew in a span of time."""
        return self.filter(
            models.Q(publish_at__gt=after, publish_at__lte=until)
            | models.Q(withdraw_at__gt=after, withdraw_at__lte=until),
            status=Exhibitor.Status.PUBLISHED,
        )

    def next_turn(self, *, after: datetime.datetime) -> datetime.datetime | None:
        """When the clock publishes or withdraws the first of them; None if it never does."""
        moments = self.filter(status=Exhibitor.Status.PUBLISHED).aggregate(
            opening=models.Min("publish_at", filter=models.Q(publish_at__gt=after)),
            closing=models.Min("withdraw_at", filter=models.Q(withdraw_at__gt=after)),
        )
        return min(filter(None, moments.values()), default=None)

    def of_organisation_at(self, edition: Edition, slug: str) -> "ExhibitorQuerySet":
        """The one of that slug, and its organisation in other announced editions, newest first."""
        there = Exhibitor.objects.filter(edition=edition, slug=slug).values("organisation")
        announced = self.exclude(edition__phase=Edition.Phase.DRAFT).filter(organisation__in=there)
        return announced.order_by("-edition__starts_on")

    def for_rows(self) -> "ExhibitorQuerySet":
        """With all that a row of a list shows: three queries."""
        return self.select_related("edition", "organisation__logo").prefetch_related(
            "stands", "categories"
        )

    def for_documents(self) -> "ExhibitorQuerySet":
        """With all that the search index reads, the products too."""
        return self.for_rows().prefetch_related("pavilions", "products__category")


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
    hours = HoursField(
        _("hours"),
        help_text=_(
            "A line for each day that differs from the expo's own hours, in the venue's time: "
            "2023-11-23 10:00–16:30, or 2023-11-27 closed."
        ),
    )
    categories = models.ManyToManyField(
        Category, verbose_name=_("categories"), related_name="exhibitors", blank=True
    )
    pavilions = models.ManyToManyField(
        Pavilion, verbose_name=_("pavilions"), related_name="exhibitors", blank=True
    )
    tier = models.PositiveSmallIntegerField(
        _("sponsor tier"), choices=Tier, default=Tier.NONE, help_text=_("Shown with its name.")
    )
    publish_at = models.DateTimeField(
        _("publish at"), null=True, blank=True, help_text=_("Published listings show from then on.")
    )
    withdraw_at = models.DateTimeField(
        _("withdraw at"), null=True, blank=True, help_text=_("Published listings show until then.")
    )
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    objects = ExhibitorQuerySet.as_manager()

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
            models.CheckConstraint(
                condition=models.Q(publish_at=None)
                | models.Q(withdraw_at=None)
                | models.Q(withdraw_at__gt=models.F("publish_at")),
                name="exhibitor_withdrawn_after_published",
                violation_error_message=_("The listing would be withdrawn before it is published."),
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

    @property
    def visibility(self) -> Visibility:
        """Whether visitors see it now: as `.published()`, `.scheduled()` and `.over()` say."""
        now = timezone.now()
        if self.status != Exhibitor.Status.PUBLISHED:
            return Visibility.DRAFT
        if self.publish_at and self.publish_at > now:
            return Visibility.SCHEDULED
        if self.withdraw_at and self.withdraw_at <= now:
            return Visibility.OVER
        return Visibility.PUBLISHED

    def all_pavilions(self) -> list[Pavilion]:
        """The pavilions that it belongs to itself, and those that its booths stand in."""
        booths = (stand.booth.pavilion for stand in self.stands.all())
        return list(dict.fromkeys([*self.pavilions.all(), *filter(None, booths)]))

    def get_absolute_url(self) -> str:
        """Its page, in the active language."""
        return page_address(self.edition, "exhibitor", self.slug)

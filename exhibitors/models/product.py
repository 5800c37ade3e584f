from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from exhibitors.models.category import Category
from exhibitors.models.exhibitor import Exhibitor
from exhibitors.models.picture import Picture
from expo.editions import page_address
from expo.fields import CountryField, WordListField, valid_country
from expo.models import Edition, SluggedModel
from expo.text import Text, TextField


class Incoterm(models.TextChoices):
    """Who bears carriage, risk and duty: the eleven rules of Incoterms 2020."""

    EXW = "EXW", _("EXW, ex works")
    FCA = "FCA", _("FCA, free carrier")
    CPT = "CPT", _("CPT, carriage paid to")
    CIP = "CIP", _("CIP, carriage and insurance paid to")
    DAP = "DAP", _("DAP, delivered at place")
    DPU = "DPU", _("DPU, delivered at place unloaded")
    DDP = "DDP", _("DDP, delivered duty paid")
    FAS = "FAS", _("FAS, free alongside ship")
    FOB = "FOB", _("FOB, free on board")
    CFR = "CFR", _("CFR, cost and freight")
    CIF = "CIF", _("CIF, cost, insurance and freight")


class ProductQuerySet(models.QuerySet["Product"]):
    """Products."""

    def in_edition(self, edition: Edition) -> "ProductQuerySet":
        """Those of an edition's exhibitors."""
        return self.filter(exhibitor__edition=edition)

    def published(self) -> "ProductQuerySet":
        """Those that visitors may see: their exhibitor's page is public."""
        return self.filter(exhibitor__in=Exhibitor.objects.published())

    def for_cards(self) -> "ProductQuerySet":
        """With all that a card on its exhibitor's page shows: two queries."""
        return self.select_related("exhibitor__edition", "category").prefetch_related("pictures")

    def for_rows(self) -> "ProductQuerySet":
        """With all that a card of a list shows: three queries."""
        return self.select_related(
            "exhibitor__edition", "exhibitor__organisation__logo", "category"
        ).prefetch_related("exhibitor__stands", "pictures")


class Product(SluggedModel):
    """Goods or a service that an exhibitor shows."""

    SLUG_SCOPE = "exhibitor_id"

    class Kind(models.TextChoices):
        GOODS = "goods", _("Goods")
        SERVICE = "service", _("Service")

    exhibitor = models.ForeignKey(
        Exhibitor, models.CASCADE, verbose_name=_("exhibitor"), related_name="products"
    )
    ref = models.CharField(
        _("reference"), max_length=100, blank=True, help_text=_("The organiser's own key.")
    )
    name = TextField(_("name"))
    description = TextField(_("description"), blank=True, long=True)
    category = models.ForeignKey(
        Category,
        models.SET_NULL,
        verbose_name=_("category"),
        related_name="products",
        null=True,
        blank=True,
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.GOODS)
    origin = CountryField(_("country of origin"), blank=True)
    hs_code = models.CharField(_("HS code"), max_length=12, blank=True)
    price = models.DecimalField(
        _("price"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    currency = models.CharField(_("currency"), max_length=3, blank=True)
    minimum_order = models.PositiveIntegerField(_("minimum order"), null=True, blank=True)
    unit = TextField(_("unit"), blank=True, help_text=_("The unit of price and minimum order."))
    lead_time_days = models.PositiveSmallIntegerField(_("lead time in days"), null=True, blank=True)
    incoterms = WordListField(_("incoterms"), codes=Incoterm)
    certificates = WordListField(_("certificates"))
    farm = TextField(_("farm or works"), blank=True, help_text=_("Who grows or makes it."))
    base = TextField(_("base"), blank=True, help_text=_("Where it is grown or made."))
    batch = models.CharField(_("batch"), max_length=60, blank=True)
    provenance = TextField(_("provenance"), blank=True, long=True)
    pictures = models.ManyToManyField(
        Picture, verbose_name=_("pictures"), related_name="products", blank=True
    )
    sample = models.BooleanField(_("sample available"), default=False)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    objects = ProductQuerySet.as_manager()

    class Meta:
        verbose_name = _("product")
        verbose_name_plural = _("products")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["exhibitor", "slug"], name="product_slug_unique"),
            models.UniqueConstraint(
                fields=["exhibitor", "ref"],
                condition=~models.Q(ref=""),
                name="product_ref_unique",
                violation_error_message=_("Another product here has this reference."),
            ),
            models.CheckConstraint(
                condition=models.Q(price__isnull=True) | models.Q(price__gte=0),
                name="product_price_not_negative",
            ),
            valid_country("origin", "product_origin_known"),
        ]

    def __str__(self) -> str:
        """Its name."""
        return str(self.name)

    @property
    def category_name(self) -> Text | None:
        """What kind of goods or service it is, if that is known."""
        return self.category.name if self.category else None

    @property
    def cover(self) -> Picture | None:
        """Its first picture."""
        return next(iter(self.pictures.all()), None)

    def get_absolute_url(self) -> str:
        """Its page, in the active language."""
        shown_by = self.exhibitor
        return page_address(shown_by.edition, "product", shown_by.slug, self.slug)

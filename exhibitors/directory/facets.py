"""The facets of both lists, in the order of addresses, and the names of their values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from babel import Locale, numbers
from django.utils.functional import Promise
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from exhibitors.catalogue.bands import ORDER_LIMITS, band_limits
from exhibitors.catalogue.listings import Listing
from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.models import Product, Trade
from exhibitors.trade.certificates import certificate_name
from exhibitors.trade.hs import SECTIONS, section_title
from expo.countries import CODES, country_name
from expo.languages import language_tag
from expo.regions import REGIONS
from expo.sorting import sort_key

Names = Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Facet:
    """A way to narrow a list. `names` makes the names of all its values in a language."""

    key: str
    label: Promise
    names: Callable[[Vocabulary, str], Names]
    natural: bool = False  # values keep the order of `names` instead of going by their counts
    # What the search index calls it. Two facets may share a dimension, as country and region do:
    # then a value of one replaces the value of the other that it stands within.
    dimension: str = ""

    def __post_init__(self) -> None:
        """Usually the index calls it as addresses do."""
        object.__setattr__(self, "dimension", self.dimension or self.key)

    def values(self, vocabulary: Vocabulary, language: str) -> Names:
        """All values with their names: in natural order, or else from A to Z."""
        return _values(self, vocabulary, vocabulary.grown, language)


@lru_cache(maxsize=512)
def _values(facet: Facet, vocabulary: Vocabulary, grown: int, language: str) -> Names:
    """Kept, since naming and sorting takes longer than all else on a page of results."""
    names = facet.names(vocabulary, language)
    if facet.natural:
        return names
    return dict(sorted(names.items(), key=lambda item: (sort_key(item[1]), item[0])))


def _locale(language: str) -> Locale:
    return Locale.parse(language_tag(language), sep="-")


def _categories(vocabulary: Vocabulary, language: str) -> Names:
    return {slug: name.read(language) for slug, name in vocabulary.categories.items()}


def _halls(vocabulary: Vocabulary, language: str) -> Names:
    """Halls, and those of their levels that have to be told apart."""
    with override(language):
        halls = {code: str(hall) for code, hall in vocabulary.halls.items()}
        levels = {value: str(level) for value, level in vocabulary.levels.items()}
        return halls | levels


def _pavilions(vocabulary: Vocabulary, language: str) -> Names:
    return {slug: pavilion.name.read(language) for slug, pavilion in vocabulary.pavilions.items()}


def _groups(vocabulary: Vocabulary, language: str) -> Names:
    return {slug: group.name.read(language) for slug, group in vocabulary.groups.items()}


@lru_cache(maxsize=64)
def _country_names(language: str) -> Names:
    return {code: country_name(code, language) for code in CODES}


def _countries(vocabulary: Vocabulary, language: str) -> Names:
    return _country_names(language)


@lru_cache(maxsize=64)
def _language_names(language: str) -> Names:
    return {code: name for code, name in _locale(language).languages.items() if len(code) == 2}


def _languages(vocabulary: Vocabulary, language: str) -> Names:
    return _language_names(language)


def _certificates(vocabulary: Vocabulary, language: str) -> Names:
    with override(language):
        return {value: certificate_name(name) for value, name in vocabulary.certificates.items()}


def _hs_sections(vocabulary: Vocabulary, language: str) -> Names:
    with override(language):
        return {numeral.lower(): section_title(numeral) for numeral in SECTIONS}


def _prices(vocabulary: Vocabulary, language: str) -> Names:
    """Each currency, and after it its bands from the lowest."""
    bands = sorted(vocabulary.price_bands, key=lambda band: band_limits(band)[:2])
    names: dict[str, str] = {}
    for band in bands:
        currency, low, high = band_limits(band)
        names.setdefault(currency, currency.upper())
        names[band] = _band_name(currency.upper(), low, high, language)
    return names


def _band_name(currency: str, low: int, high: int | None, language: str) -> str:
    """`USD 10–50` or `over USD 10,000`."""
    locale = _locale(language)
    amounts = [numbers.format_decimal(amount, locale=locale) for amount in (low, high or 0)]
    with override(language):
        if high is None:
            values = {"currency": currency, "low": amounts[0]}
            return gettext("%(currency)s %(low)s and more") % values
        return f"{currency} {amounts[0]}–{amounts[1]}"


def _minimum_orders(vocabulary: Vocabulary, language: str) -> Names:
    with override(language):
        return {
            str(limit): gettext("up to %(number)s")
            % {"number": numbers.format_decimal(limit, locale=_locale(language))}
            for limit in ORDER_LIMITS
        }


def _fixed(choices: Mapping[str, Promise]) -> Callable[[Vocabulary, str], Names]:
    """Names that don't depend on the edition."""

    def names(vocabulary: Vocabulary, language: str) -> Names:
        with override(language):
            return {value: str(name) for value, name in choices.items()}

    return names


CATEGORY = Facet("category", _("Category"), _categories)
HALL = Facet("hall", _("Hall"), _halls, natural=True)
COUNTRY = Facet("country", _("Country"), _countries)
REGION = Facet("region", _("Region"), _fixed(REGIONS), dimension="country")
PAVILION = Facet("pavilion", _("Pavilion"), _pavilions)
KIND = Facet("kind", _("Goods or service"), _fixed(dict(Product.Kind.choices)))
SAMPLE = Facet(
    "sample", _("Sample"), _fixed({"1": _("Sample available"), "0": _("No sample")}), natural=True
)
ORIGIN = Facet("origin", _("Origin of products"), _countries)
OFFERS = Facet("offers", _("Offers"), _fixed(dict(Trade.choices)))
SEEKS = Facet("seeks", _("Seeks"), _fixed(dict(Trade.choices)))
LANGUAGE = Facet("language", _("Language spoken"), _languages)
CERTIFICATE = Facet("certificate", _("Certificate"), _certificates)
GROUP = Facet("group", _("Country group"), _groups)
PRICE = Facet("price", _("Price"), _prices, natural=True)
MOQ = Facet("moq", _("Minimum order"), _minimum_orders, natural=True)
NEW = Facet(
    "new",
    _("Participation"),
    _fixed({"1": _("New this edition"), "0": _("Took part before")}),
    natural=True,
)
HS = Facet("hs", _("HS section"), _hs_sections, natural=True)

FACETS: Mapping[Listing, tuple[Facet, ...]] = {
    Listing.EXHIBITORS: (
        CATEGORY, HALL, COUNTRY, REGION, PAVILION, ORIGIN, OFFERS, SEEKS, LANGUAGE, CERTIFICATE,
        GROUP, NEW,
    ),
    Listing.PRODUCTS: (
        CATEGORY, HALL, COUNTRY, REGION, PAVILION, KIND, SAMPLE, ORIGIN, OFFERS, SEEKS, LANGUAGE,
        CERTIFICATE, GROUP, PRICE, MOQ, HS, NEW,
    ),
}  # fmt: skip

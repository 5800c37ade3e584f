"""The facets of both lists, in the order of addresses, and the names of their values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from exhibitors.catalogue.index import Listing
from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.models import Product, Trade
from expo.countries import CODES, country_name

Names = Mapping[str, str]


@dataclass(frozen=True)
class Facet:
    """A way to narrow a list. `names` gives all its values by their name in a language."""

    key: str
    label: Promise
    names: Callable[[Vocabulary, str], Names]
    natural: bool = False  # values keep the order of `names` instead of going by their counts


def _categories(vocabulary: Vocabulary, language: str) -> Names:
    return {slug: name.read(language) for slug, name in vocabulary.categories.items()}


def _halls(vocabulary: Vocabulary, language: str) -> Names:
    with override(language):
        return {code: str(hall) for code, hall in vocabulary.halls.items()}


def _pavilions(vocabulary: Vocabulary, language: str) -> Names:
    return {slug: pavilion.name.read(language) for slug, pavilion in vocabulary.pavilions.items()}


@lru_cache(maxsize=64)
def _country_names(language: str) -> Names:
    return {code: country_name(code, language) for code in CODES}


def _countries(vocabulary: Vocabulary, language: str) -> Names:
    return _country_names(language)


def _fixed(choices: Mapping[str, Promise]) -> Callable[[Vocabulary, str], Names]:
    """Names that don't depend on the edition."""

    def names(vocabulary: Vocabulary, language: str) -> Names:
        with override(language):
            return {value: str(name) for value, name in choices.items()}

    return names


CATEGORY = Facet("category", _("Category"), _categories)
COUNTRY = Facet("country", _("Country"), _countries)
HALL = Facet("hall", _("Hall"), _halls, natural=True)
PAVILION = Facet("pavilion", _("Pavilion"), _pavilions)
KIND = Facet("kind", _("Goods or service"), _fixed(dict(Product.Kind.choices)))
SAMPLE = Facet(
    "sample", _("Sample"), _fixed({"1": _("Sample available"), "0": _("No sample")}), natural=True
)
ORIGIN = Facet("origin", _("Origin"), _countries)
OFFERS = Facet("offers", _("Offers"), _fixed(dict(Trade.choices)))

FACETS: Mapping[Listing, tuple[Facet, ...]] = {
    Listing.EXHIBITORS: (CATEGORY, HALL, COUNTRY, PAVILION, OFFERS),
    Listing.PRODUCTS: (CATEGORY, HALL, COUNTRY, PAVILION, KIND, SAMPLE, ORIGIN, OFFERS),
}

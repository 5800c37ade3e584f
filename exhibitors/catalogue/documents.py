"""What is searched of an exhibitor and of a product, and the values they have in the facets."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from exhibitors.catalogue.vocabulary import Vocabulary
from exhibitors.models import Exhibitor, Product
from expo.countries import country_name
from expo.languages import CONTENT_LANGUAGES
from expo.search.port import Document
from expo.search.tokens import document_tokens
from expo.sorting import sort_key
from expo.text import Text
from pavilions.booth_codes import booth_key, booth_order


def exhibitor_document(exhibitor: Exhibitor, vocabulary: Vocabulary) -> Document:
    """The document of an exhibitor that was read with `for_documents`."""
    organisation, products = exhibitor.organisation, exhibitor.products.all()
    categories = [category.slug for category in exhibitor.categories.all()]
    return Document(
        id=exhibitor.pk,
        tokens={
            "name": _tokens(organisation.name),
            "booth": _booth_tokens(exhibitor),
            "brand": _tokens(*organisation.aliases),
            "product": _tokens(*(product.name for product in products)),
            "category": _tokens(
                *_category_names(categories, vocabulary), *_country_names(organisation.country)
            ),
            "description": _tokens(exhibitor.tagline, exhibitor.description, *exhibitor.tags),
        },
        facets={
            **_shared_facets(exhibitor),
            "category": {slug for leaf in categories for slug in vocabulary.branch(leaf)},
        },
        sort=_sort_keys(organisation.name, exhibitor),
    )


def product_document(product: Product, exhibitor: Exhibitor, vocabulary: Vocabulary) -> Document:
    """The document of a product and the exhibitor that shows it."""
    categories = [product.category.slug] if product.category else []
    return Document(
        id=product.pk,
        tokens={
            "name": _tokens(product.name),
            "booth": _booth_tokens(exhibitor),
            "brand": _tokens(exhibitor.organisation.name, *exhibitor.organisation.aliases),
            "category": _tokens(
                *_category_names(categories, vocabulary), *_country_names(product.origin)
            ),
            "description": _tokens(product.description),
        },
        facets={
            **_shared_facets(exhibitor),
            "category": {slug for leaf in categories for slug in vocabulary.branch(leaf)},
            "kind": [product.kind],
            "sample": [str(int(product.sample))],
            "origin": _known(product.origin),
        },
        sort=_sort_keys(product.name, exhibitor),
    )


def _shared_facets(exhibitor: Exhibitor) -> Mapping[str, Iterable[str]]:
    """The facets that a product has from its exhibitor."""
    return {
        "hall": {stand.booth.hall.code for stand in exhibitor.stands.all()},
        "country": _known(exhibitor.organisation.country),
        "pavilion": {pavilion.slug for pavilion in exhibitor.all_pavilions()},
        "offers": exhibitor.offers,
    }


def _sort_keys(name: Text, exhibitor: Exhibitor) -> Mapping[str, Any]:
    """Keys by name in each language, by booth (those without one last) and by novelty."""
    booths = sorted(booth_order(stand.booth.label) for stand in exhibitor.stands.all())
    return {
        **{f"name.{code}": sort_key(name.read(code)) for code in CONTENT_LANGUAGES},
        "booth": (not booths, booths[:1]),
        "new": -exhibitor.created_at.timestamp(),
    }


def _tokens(*texts: Text | str) -> list[str]:
    """The tokens of all the texts in all their languages."""
    plain = (
        part for text in texts for part in (text.values() if isinstance(text, Text) else [text])
    )
    return [token for part in plain for token in document_tokens(part)]


def _booth_tokens(exhibitor: Exhibitor) -> list[str]:
    """Each booth as its sign has it, in one piece with and without its hall."""
    booths = [stand.booth for stand in exhibitor.stands.all()]
    keys = [booth_key(spelling) for booth in booths for spelling in (booth.label, booth.code)]
    return [*keys, *_tokens(*(booth.label for booth in booths))]


def _category_names(slugs: Iterable[str], vocabulary: Vocabulary) -> Iterator[Text]:
    """The names of categories and of all that they stand within."""
    for leaf in slugs:
        yield from (vocabulary.categories[slug] for slug in vocabulary.branch(leaf))


def _country_names(code: str) -> list[str]:
    """A country's names in the content languages."""
    return [country_name(code, language) for language in CONTENT_LANGUAGES] if code else []


def _known(value: str) -> list[str]:
    """A facet's only value, if there is one."""
    return [value] if value else []

"""What is searched of an exhibitor and of a product, and the values they have in the facets."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.utils.text import slugify

from exhibitors.catalogue.bands import order_values, price_values
from exhibitors.catalogue.vocabulary import Vocabulary, level_value
from exhibitors.models import Exhibitor, Product
from exhibitors.trade.hs import section
from expo.countries import country_name
from expo.languages import CONTENT_LANGUAGES
from expo.search.port import Document
from expo.search.tokens import document_tokens, name_tokens, words
from expo.sorting import sort_key
from expo.text import Text
from pavilions.booth_codes import booth_key, booth_order

# The facets of both lists, those of products alone, and by what else documents are picked.
SHARED_FACETS = (
    *("category", "hall", "country", "pavilion", "offers", "seeks", "language", "origin"),
    *("certificate", "group", "new"),
)
PRODUCT_FACETS = (*SHARED_FACETS, "kind", "sample", "price", "moq", "hs")
KEYS = ("booth", "exhibitor")
LAST = "\U0010ffff"  # a sort key after all others
LATEST = 10**11 - 1  # a moment in seconds that none will pass
SORTS = (*(f"name.{code}" for code in CONTENT_LANGUAGES), "booth", "new")


Documents = tuple[Document, list[Document]]  # of an exhibitor and of its products


def read_documents(ids: Iterable[int], vocabulary: Vocabulary) -> Iterator[Documents]:
    """The documents of those of some exhibitors that visitors may see now."""
    exhibitors = Exhibitor.objects.filter(pk__in=ids).published()
    for exhibitor in exhibitors.for_documents():
        yield documents_of(exhibitor, vocabulary)


def documents_of(exhibitor: Exhibitor, vocabulary: Vocabulary) -> Documents:
    """The document of an exhibitor that was read with `for_documents`, and those of its products.

    What all of them share is made once, and so are their words: some exhibitors show thousands.
    """
    organisation = exhibitor.organisation
    shared = Document(
        id=0,
        tokens={"booth": _booth_tokens(exhibitor), "brand": _name_tokens(*organisation.aliases)},
        facets=_shared_facets(exhibitor, vocabulary),
        sort=_place_keys(exhibitor),
        words=_words(organisation.name),
    )
    names = _name_tokens(organisation.name)
    of_products = [
        _product_document(product, shared, names, vocabulary)
        for product in exhibitor.products.all()
    ]
    return _exhibitor_document(exhibitor, shared, names, of_products, vocabulary), of_products


def _exhibitor_document(
    exhibitor: Exhibitor,
    shared: Document,
    names: list[str],
    products: Sequence[Document],
    vocabulary: Vocabulary,
) -> Document:
    organisation = exhibitor.organisation
    categories = [category.slug for category in exhibitor.categories.all()]
    texts = (exhibitor.tagline, exhibitor.description, *exhibitor.tags)
    return Document(
        id=exhibitor.pk,
        tokens={
            **shared.tokens,
            "name": names,
            "product": {token for each in products for token in each.tokens["name"]},
            "category": _tokens(
                *_category_names(categories, vocabulary), *_country_names(organisation.country)
            ),
            "description": {
                token for each in products for token in each.tokens["description"]
            }.union(_tokens(*texts)),
        },
        facets={
            **shared.facets,
            "category": _branches(categories, "category", vocabulary),
            "origin": {value for each in products for value in each.facets["origin"]},
            "certificate": _certificates(vocabulary, *exhibitor.certificates).union(
                value for each in products for value in each.facets["certificate"]
            ),
        },
        sort={**_name_keys(organisation.name), **shared.sort},
        words=_words(exhibitor.tagline, exhibitor.description).union(shared.words),
    )


def _product_document(
    product: Product, shared: Document, names: list[str], vocabulary: Vocabulary
) -> Document:
    categories = [product.category.slug] if product.category else []
    return Document(
        id=product.pk,
        tokens={
            **shared.tokens,
            "name": _tokens(product.name),
            "brand": [*names, *shared.tokens["brand"]],
            "category": _tokens(
                *_category_names(categories, vocabulary), *_country_names(product.origin)
            ),
            "description": _tokens(product.description),
        },
        facets={
            **shared.facets,
            "exhibitor": [str(product.exhibitor_id)],
            "category": _branches(categories, "category", vocabulary),
            "kind": [product.kind],
            "sample": [str(int(product.sample))],
            "origin": _known(product.origin),
            "certificate": _certificates(vocabulary, *product.certificates),
            "price": _prices(product, vocabulary),
            "moq": order_values(product.minimum_order),
            "hs": _known(section(product.hs_code).lower()),
        },
        sort={**_name_keys(product.name), **shared.sort},
        words=_words(product.name, product.description).union(shared.words),
    )


def _shared_facets(exhibitor: Exhibitor, vocabulary: Vocabulary) -> Mapping[str, Iterable[str]]:
    """The facets that a product has from its exhibitor."""
    country = exhibitor.organisation.country
    booths = [stand.booth for stand in exhibitor.stands.all()]
    levels = {level_value(booth.hall.code, booth.level.ordinal) for booth in booths}
    return {
        "hall": {booth.hall.code for booth in booths} | (levels & vocabulary.levels.keys()),
        "country": _branches(_known(country), "country", vocabulary),
        "pavilion": {pavilion.slug for pavilion in exhibitor.all_pavilions()},
        "offers": exhibitor.offers,
        "seeks": exhibitor.seeks,
        "language": exhibitor.languages,
        "group": vocabulary.groups_of.get(country, ()),
        "new": [str(int(exhibitor.organisation_id not in vocabulary.returning))],
        "booth": {*_booth_keys(exhibitor)},
    }


def _branches(values: Iterable[str], dimension: str, vocabulary: Vocabulary) -> set[str]:
    """Values with all that they stand within."""
    return {value for leaf in values for value in vocabulary.branch(leaf, dimension)}


def _certificates(vocabulary: Vocabulary, *names: str) -> set[str]:
    """The values of certificates, whose names are noted in the vocabulary."""
    values = {slugify(name, allow_unicode=True): name for name in names}
    values.pop("", None)
    for value, name in values.items():
        vocabulary.certificates.setdefault(value, name)
    return set(values)


def _prices(product: Product, vocabulary: Vocabulary) -> list[str]:
    """A price's band and currency, noted in the vocabulary."""
    values = price_values(product.price, product.currency)
    if values:
        band, currency = values
        vocabulary.price_bands[band] = currency
    return values


def _name_keys(name: Text) -> dict[str, str]:
    """Keys by name in each language."""
    return {f"name.{code}": sort_key(name.read(code)) for code in CONTENT_LANGUAGES}


def _place_keys(exhibitor: Exhibitor) -> dict[str, str]:
    """Keys by booth (those without one last) and by novelty."""
    booths = (booth_order(stand.booth.label) for stand in exhibitor.stands.all())
    return {
        "booth": min(booths, default=LAST),
        "new": f"{LATEST - int(exhibitor.created_at.timestamp()):011}",
    }


def _texts(*texts: Text | str) -> Iterator[tuple[str, str]]:
    """All the texts in all their languages, each with its language, or '' where none is known."""
    for text in texts:
        if isinstance(text, Text):
            yield from ((value, code) for code, value in text.items())
        else:
            yield text, ""


def _tokens(*texts: Text | str) -> list[str]:
    return [token for text, code in _texts(*texts) for token in document_tokens(text, code)]


def _name_tokens(*names: Text | str) -> list[str]:
    return [token for name, code in _texts(*names) for token in name_tokens(name, code)]


def _words(*texts: Text | str) -> set[str]:
    return {word for text, _ in _texts(*texts) for word in words(text)}


def _booth_keys(exhibitor: Exhibitor) -> Iterator[str]:
    """Each booth's key, with and without its hall."""
    for stand in exhibitor.stands.all():
        yield from filter(None, (booth_key(stand.booth.label), booth_key(stand.booth.code)))


def _booth_tokens(exhibitor: Exhibitor) -> list[str]:
    """Each booth as its sign has it, and in one piece."""
    labels = _tokens(*(stand.booth.label for stand in exhibitor.stands.all()))
    return [*_booth_keys(exhibitor), *labels]


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

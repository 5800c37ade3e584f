"""What the search box suggests while a visitor is typing."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache

from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.utils.cache import patch_cache_control
from django.utils.formats import localize
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from exhibitors.catalogue.index import Catalogue, NotReadyError, catalogue_of
from exhibitors.catalogue.listings import Listing
from exhibitors.directory.front import everything
from exhibitors.directory.selection import MOST_TEXT
from exhibitors.models import Exhibitor, Product
from expo.access import access, public
from expo.editions import in_edition, page_address
from expo.languages import language_tag
from expo.models import Edition
from expo.search.port import RELEVANCE, Query, Results
from expo.search.tokens import fold, is_spaced
from expo.sorting import sort_key
from expo.text import Text
from pavilions.booth_codes import booth_key, booth_label, booth_order

MOST = 8
SHARES = (2, 3, 3, 2)  # of booths, exhibitors, products, categories; others take what is left
CANDIDATES = 24  # exhibitors whose booths are compared with what was typed
FRESH = 60  # seconds that a browser may show the same again

_fold = lru_cache(maxsize=8_192)(fold)  # the names of categories, at every letter


@dataclass(frozen=True)
class Suggestion:
    """A page to go to: what it is, in words, its name, and what tells it from others.

    `lang` and `detail_lang` are BCP 47 tags; '' where the language is nobody's, as a booth's code.
    """

    kind: str
    label: str
    name: str
    lang: str
    detail: str
    detail_lang: str
    url: str


@dataclass(frozen=True)
class Presence:
    """What a suggestion says of an exhibitor, with its booths as pairs of hall and code."""

    slug: str
    name: Text
    booths: list[tuple[str, str]] = field(default_factory=list)

    def booth_begun(self, key: str) -> str:
        """The sign of its first booth whose key, with or without the hall, begins so; or ''."""
        signs = [
            booth_label(hall, code)
            for hall, code in self.booths
            if any(booth_key(each).startswith(key) for each in (booth_label(hall, code), code))
        ]
        return min(signs, key=booth_order, default="")


@access(public)
@in_edition
def suggest(request: HttpRequest, edition: Edition) -> HttpResponseBase:
    """Suggestions for what was typed so far, as data."""
    text = " ".join(request.GET.get("q", "").replace("\0", " ").split())[:MOST_TEXT]
    try:
        found = suggestions(edition, catalogue_of(edition), text) if text else []
    except NotReadyError:
        found = []
    number = ngettext("%(n)s suggestion", "%(n)s suggestions", len(found)) % {"n": len(found)}
    data = {"suggestions": [asdict(each) for each in found], "status": number if found else ""}
    response = JsonResponse(data, json_dumps_params={"ensure_ascii": False})
    patch_cache_control(response, private=True, max_age=FRESH)
    return response


def suggestions(edition: Edition, catalogue: Catalogue, text: str) -> list[Suggestion]:
    """At most 8, some of each kind; those of a mended spelling only where there are no others.

    Two queries. Raises NotReadyError.
    """
    exhibitors, products = (_found(catalogue, listing, text) for listing in Listing)
    key = begun_key(text)
    there = _candidates(catalogue, key)
    read = _presences(edition, {*there, *exhibitors.ids})
    booths = list(_booths(edition, (read[id_] for id_ in there if id_ in read), key))
    companies = [_exhibitor(edition, read[id_]) for id_ in exhibitors.ids if id_ in read]
    shown = _products(edition, products.ids)
    as_typed = (
        booths,
        [] if exhibitors.corrected else companies,
        [] if products.corrected else shown,
        _categories(edition, catalogue, text),
    )
    return mixed(as_typed) or mixed(([], companies, shown, []))


def mixed(kinds: Sequence[Sequence[Suggestion]]) -> list[Suggestion]:
    """Of each kind its share, then of any kind what is left, each page once and kinds together."""
    chosen: dict[str, int] = {}  # the kind's number by address
    for shares in (SHARES, (MOST,) * len(kinds)):
        for number, (kind, share) in enumerate(zip(kinds, shares, strict=True)):
            for each in kind[:share]:
                if len(chosen) < MOST:
                    chosen.setdefault(each.url, number)
    numbered = ((number, each) for number, kind in enumerate(kinds) for each in kind)
    return [each for number, each in numbered if chosen.get(each.url) == number]


def _found(catalogue: Catalogue, listing: Listing, text: str) -> Results:
    """The best of a list, none of which has only a part of the words."""
    order = (RELEVANCE, f"name.{get_language()}")
    results = catalogue.search(listing, Query(text, order=order, per_page=MOST))
    return replace(results, ids=[]) if results.partial else results


# Booths


def begun_key(text: str) -> str:
    """How the keys of the booths that a text may mean begin; '' where it means none."""
    if not any(letter.isdecimal() for letter in text):
        return ""
    # `3-B0` is the beginning of `3-B012`, whose key is `3b12`.
    return re.sub(r"(?<!\d)0$", "", booth_key(text))


def _candidates(catalogue: Catalogue, key: str) -> list[int]:
    """The ids of exhibitors whose booths may begin with a key."""
    if not key:
        return []
    exactly = Query(filters={"booth": frozenset([key])}, order=("booth",), per_page=MOST)
    # A key is one word of the index, unless it has a point: then the code's own key is another.
    words = re.sub(r"\.|(?<=\d)(?=[^\W\d])", " ", key) if "." in key else key
    begun = Query(words, order=(RELEVANCE, "booth"), per_page=CANDIDATES)
    results = (catalogue.search(Listing.EXHIBITORS, query) for query in (exactly, begun))
    return list(dict.fromkeys(id_ for result in results for id_ in result.ids))


def _booths(edition: Edition, there: Iterable[Presence], key: str) -> Iterator[Suggestion]:
    """The first booth of each that begins with a key, in the order of their signs."""
    begun = [(sign, presence) for presence in there if (sign := presence.booth_begun(key))]
    for sign, presence in sorted(begun, key=lambda each: booth_order(each[0])):
        url = page_address(edition, "exhibitor", presence.slug)
        name, lang = presence.name.read(), presence.name.lang
        yield Suggestion("booth", _("Booth"), sign, "", name, lang, url)


# Exhibitors and products


def _presences(edition: Edition, ids: Iterable[int]) -> Mapping[int, Presence]:
    """Published exhibitors with their booths, by id: one query, or none for none."""
    published = Exhibitor.objects.in_edition(edition).published().filter(pk__in=ids)
    rows = published.order_by("stands__id").values_list(
        "pk", "slug", "organisation__name", "stands__booth__hall__code", "stands__booth__code"
    )
    presences: dict[int, Presence] = {}
    for id_, slug, name, hall, code in rows:
        presence = presences.setdefault(id_, Presence(slug, name))
        if hall is not None:
            presence.booths.append((hall, code))
    return presences


def _exhibitor(edition: Edition, presence: Presence) -> Suggestion:
    signs = " · ".join(booth_label(hall, code) for hall, code in presence.booths)
    name, url = presence.name, page_address(edition, "exhibitor", presence.slug)
    return Suggestion("exhibitor", _("Exhibitor"), name.read(), name.lang, signs, "", url)


def _products(edition: Edition, ids: Sequence[int]) -> list[Suggestion]:
    """Published products with who shows them: one query, or none for none."""
    published = Product.objects.in_edition(edition).published()
    read = published.select_related("exhibitor__edition", "exhibitor__organisation").in_bulk(ids)
    return [_product(read[id_]) for id_ in ids if id_ in read]


def _product(product: Product) -> Suggestion:
    name, by = product.name, product.exhibitor.organisation.name
    detail, lang = by.read(), by.lang
    url = product.get_absolute_url()
    return Suggestion("product", _("Product"), name.read(), name.lang, detail, lang, url)


# Categories


def _categories(edition: Edition, catalogue: Catalogue, text: str) -> list[Suggestion]:
    """Those with a word, in any language, that begins with the text; the fullest first."""
    begun = fold(text)
    counts = everything(catalogue).counts.get("category", {})
    found = [
        (-counts[slug], sort_key(name.read()), slug)
        for slug, name in catalogue.vocabulary.categories.items()
        if counts.get(slug) and any(begins_a_word(begun, _fold(each)) for each in name.values())
    ]
    return [_category(edition, catalogue, slug, -count) for count, _key, slug in sorted(found)]


def _category(edition: Edition, catalogue: Catalogue, slug: str, count: int) -> Suggestion:
    name = catalogue.vocabulary.categories[slug]
    number = ngettext("%(n)s exhibitor", "%(n)s exhibitors", count) % {"n": localize(count)}
    url, lang = page_address(edition, "category", slug), language_tag(get_language() or "en")
    return Suggestion("category", _("Category"), name.read(), name.lang, number, lang, url)


def begins_a_word(begun: str, name: str) -> bool:
    """Whether a word of a name begins so; every Chinese character begins one. Both are folded."""
    at = name.find(begun) if begun else -1
    while at > 0 and name[at - 1].isalnum() and is_spaced(name[at - 1 : at + 1]):
        at = name.find(begun, at + 1)
    return at >= 0

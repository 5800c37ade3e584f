"""Mends typing errors and leaves right words alone: `python -m tests.bench.typos`.

Words of the demo's product names are typed with one slip and searched: the answer must have what
the right word finds. Words, and pairs of them, that stand in a product's texts must be searched
as they are. On both engines.
"""

import os
import random
import re
from collections.abc import Collection, Iterable, Iterator
from string import ascii_lowercase

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
django.setup()

from exhibitors.catalogue.index import Catalogue  # noqa: E402 - after the setup
from exhibitors.catalogue.listings import Listing  # noqa: E402
from exhibitors.models import Exhibitor, Product  # noqa: E402
from expo.models import Edition  # noqa: E402
from expo.search.port import Query, Results  # noqa: E402
from expo.search.stems import stems  # noqa: E402
from expo.search.tokens import document_tokens  # noqa: E402
from tests.bench.checks import Outcome, catalogues, run  # noqa: E402

SLIPS, EXACT = 1_000, 2_000  # questions
SHORTEST = 4  # letters of what is typed: a shorter word is taken as it stands
WORD = re.compile(rf"\b[a-z]{{{SHORTEST},}}\b")
MENDED = 0.95  # is due
SEED = 20_260_921


def check(edition: Edition) -> Iterator[Outcome]:
    """Ask both engines the same."""
    slips = list(some_slips(product_names(edition), words_of(edition), SLIPS))
    exact = list(some_exact(edition, EXACT))
    for engine, catalogue in catalogues(edition).items():
        yield mended(catalogue, slips, f"slips mended, {engine}")
        yield untouched(catalogue, exact, f"right words left alone, {engine}")


def mended(catalogue: Catalogue, slips: Collection[tuple[str, str]], what: str) -> Outcome:
    """How many words with a slip find what the right word does, of (right, wrong) pairs."""
    wrong = []
    for right, typed in slips:
        wanted, found = _ask(catalogue, right), _ask(catalogue, typed)
        if not (wanted.ids and set(wanted.ids) <= set(found.ids)):
            wrong.append(f"{typed} for {right}: searched as {found.corrected}, {found.total} found")
    return Outcome(what, len(slips) - len(wrong), len(slips), MENDED, wrong)


def untouched(catalogue: Catalogue, texts: Collection[str], what: str) -> Outcome:
    """How many texts that stand in a document are found as they are."""
    wrong = []
    for text in texts:
        found = _ask(catalogue, text)
        if not found.total or found.partial or found.corrected is not None:
            wrong.append(f"{text}: searched as {found.corrected}, {found.total} found")
    return Outcome(what, len(texts) - len(wrong), len(texts), 1, wrong)


def _ask(catalogue: Catalogue, text: str) -> Results:
    return catalogue.search(Listing.PRODUCTS, Query(text))


def some_slips(
    names: Iterable[str], known: Collection[str], number: int
) -> Iterator[tuple[str, str]]:
    """Words of names with a slip each that makes no form or beginning of a word that is known."""
    chance = random.Random(SEED)
    words = sorted({word for name in names for word in WORD.findall(name.lower())})
    beginnings = {word[:length] for word in known for length in range(1, len(word) + 1)}
    given: set[str] = set()
    while len(given) < number:
        right = chance.choice(words)
        typed = slip(right, chance)
        known_form = not beginnings.isdisjoint(stems(typed, "en", "es"))
        if len(typed) >= SHORTEST and not known_form and typed not in given:
            given.add(typed)
            yield right, typed


def slip(word: str, chance: random.Random) -> str:
    """The word with a letter left out, more, doubled or another, or two in the wrong order."""
    place = chance.randrange(len(word))
    before, letter, after = word[:place], word[place], word[place + 1 :]
    other = chance.choice(ascii_lowercase)
    ways = [before + after, before + letter * 2 + after, before + letter + other + after]
    ways.append(before + other + after)
    if after:
        ways.append(before + after[0] + letter + after[1:])
    return chance.choice([way for way in ways if way != word])


def product_names(edition: Edition) -> list[str]:
    """The names of an edition's products in all languages."""
    products = Product.objects.in_edition(edition).published().order_by("pk")
    return [name for product in products for name in product.name.values()]


def words_of(edition: Edition) -> set[str]:
    """All words that an edition's lists show."""
    return {token for text in _texts(edition) for token in document_tokens(text)}


def _texts(edition: Edition) -> Iterator[str]:
    for product in Product.objects.in_edition(edition).published():
        yield from (*product.name.values(), *product.description.values())
    exhibitors = Exhibitor.objects.in_edition(edition).published().select_related("organisation")
    for each in exhibitors:
        yield from each.organisation.name.values()
        yield from (*each.tagline.values(), *each.description.values(), *each.tags)


def some_exact(edition: Edition, number: int) -> Iterator[str]:
    """Single words and pairs of words that stand in the texts of one product."""
    chance = random.Random(SEED)
    products = list(Product.objects.in_edition(edition).published().order_by("pk"))
    for count in range(number):
        product = chance.choice(products)
        own = chance.choice([product.name, product.description])
        words = [w for w in chance.choice(list(own.values())).split() if any(map(str.isalnum, w))]
        yield " ".join(chance.sample(words, min(len(words), 1 + count % 2)))


if __name__ == "__main__":
    run([check])

"""What stands in the demo is found in it; `make check-search` asks for much more, of all of it."""

import random

import pytest

from exhibitors.catalogue.index import catalogue_of
from exhibitors.catalogue.listings import Listing
from exhibitors.demo.seed import seed
from expo.models import Edition
from tests.bench import pinyin, recall, typos

WORDS = 400  # of each list, of some thousand
SLIPS = 100

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["memory", "tantivy"])
def demo(request: pytest.FixtureRequest, settings, tmp_path) -> Edition:
    """A small demo, on each engine."""
    settings.SEARCH_DIR = tmp_path if request.param == "tantivy" else None
    return seed(exhibitors=60, products=180, varieties=60)


def test_what_stands_in_it_is_found(demo: Edition) -> None:
    catalogue = catalogue_of(demo)
    for listing, texts in recall.texts_of(demo).items():
        words = recall.words(texts)
        some = dict(random.Random(1).sample(sorted(words.items()), WORDS))
        assert recall.recall(catalogue, listing, some).wrong == []

    assert [outcome.wrong for outcome in pinyin.check(demo)] == [[], []]

    exact = typos.some_exact(demo, WORDS)
    assert typos.untouched(catalogue, list(exact), "right words").wrong == []
    slips = list(typos.some_slips(typos.product_names(demo), typos.words_of(demo), SLIPS))
    assert typos.mended(catalogue, slips, "slips").is_reached


def test_a_word_that_is_not_found_is_noticed(demo: Edition) -> None:
    catalogue = catalogue_of(demo)
    outcome = recall.recall(catalogue, Listing.EXHIBITORS, {"猫狗": {1}})
    assert (outcome.right, outcome.of, outcome.is_reached) == (0, 1, False)

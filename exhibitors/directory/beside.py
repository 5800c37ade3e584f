"""What else matches a text: pavilions and sessions, as a strip above the results."""

from collections.abc import Iterator, Sequence
from itertools import islice

from exhibitors.catalogue.vocabulary import Vocabulary
from expo.models import Edition
from expo.search.tokens import QueryToken, name_tokens
from expo.text import Text
from pavilions.models import Pavilion, Session

MOST = 3  # of each


def pavilions_beside(vocabulary: Vocabulary, tokens: Sequence[QueryToken]) -> list[Pavilion]:
    """The first pavilions with all the words in their names or themes."""
    pavilions = vocabulary.pavilions.values()
    return list(islice((p for p in pavilions if _has(tokens, p.name, p.theme)), MOST))


def sessions_beside(edition: Edition, tokens: Sequence[QueryToken]) -> list[Session]:
    """The first sessions with all the words in their titles: one query."""
    if not tokens:
        return []
    sessions = Session.objects.filter(edition=edition).order_by("starts_at", "id")
    return list(islice((s for s in sessions if _has(tokens, s.title)), MOST))


def _has(tokens: Sequence[QueryToken], *texts: Text) -> bool:
    there = set(_tokens(texts))
    return bool(tokens) and all(
        there.intersection(token.any_of)
        or (token.prefix and any(other.startswith(token.text) for other in there))
        for token in tokens
    )


def _tokens(texts: Sequence[Text]) -> Iterator[str]:
    for text in texts:
        for language, value in text.items():
            yield from name_tokens(value, language)

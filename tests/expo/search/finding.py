"""Whether a question finds a text, as every engine has it."""

from expo.search.tokens import document_tokens, query_tokens


def finds(question: str, text: str, language: str = "") -> bool:
    """Whether each word of the question, taken as a whole word, is among the text's tokens."""
    tokens = set(document_tokens(text, language))
    return all(tokens & set(wanted.any_of) for wanted in query_tokens(question))


def assert_found(question: str, text: str, language: str = "") -> None:
    assert finds(question, text, language), f"{question[:80]!r} doesn't find {text[:80]!r}"

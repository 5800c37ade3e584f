"""Small tags that every page uses."""

from collections.abc import Iterable, Sequence

from babel import Locale
from babel.dates import format_interval
from django import template
from django.template import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from expo.countries import country_name
from expo.editions import page_address
from expo.languages import language_tag
from expo.models import Edition
from expo.search.marks import spans
from expo.search.tokens import QueryToken
from expo.text import Text

register = template.Library()


@register.simple_tag(takes_context=True)
def page(context: Context, name: str, *args: object) -> str:
    """The address of a page of the edition that this page is about."""
    return page_address(context["edition"], name, *args)


@register.filter
def bdi(text: Text) -> SafeString:
    """A name that keeps its own language and direction wherever it stands."""
    return format_html('<bdi lang="{}">{}</bdi>', text.lang, text)


@register.simple_tag(takes_context=True)
def marked(context: Context, text: Text) -> SafeString:
    """The same; on a page of results, with the words marked that the search was for."""
    tokens: Sequence[QueryToken] = getattr(context.get("page"), "tokens", ())
    if not tokens:
        return bdi(text)
    shown, at, parts = str(text), 0, []
    for start, end in spans(shown, tokens, text.language()):
        parts.append(format_html("{}<mark>{}</mark>", shown[at:start], shown[start:end]))
        at = end
    marks = format_html_join("", "{}", ((part,) for part in (*parts, shown[at:])))
    return format_html('<bdi lang="{}">{}</bdi>', text.lang, marks)


@register.filter
def country(code: str) -> str:
    """A country's name in the reader's language."""
    return country_name(code, get_language() or "en") if code else ""


@register.filter
def dates(edition: Edition) -> str:
    """An edition's days as its readers write them: `Nov 23 – 27, 2023`."""
    locale = language_tag(get_language() or "en")
    return format_interval(
        edition.starts_on, edition.ends_on, "yMMMd", locale=Locale.parse(locale, sep="-")
    )


@register.filter
def paragraphs(text: Text) -> SafeString:
    """A long text, each of its lines a paragraph, in its own language and direction.

    A text that isn't in the reader's language says first which one it is in.
    """
    lines = [line for line in str(text).splitlines() if line.strip()]
    shown = format_html_join(
        "\n", '<p lang="{}" dir="{}">{}</p>', ((text.lang, text.dir, line) for line in lines)
    )
    return format_html("{}{}", _language_note(text), shown)


def _language_note(text: Text) -> SafeString:
    """`in English` before a text that the reader's own language lacks, or nothing."""
    reader, language = get_language() or "en", text.language()
    if language in ("", reader):
        return SafeString("")
    # Translators: stands above a text that isn't there in the reader's language; a language's name.
    note = gettext("in %(language)s") % {"language": spoken(language_tag(language))}
    return format_html('<p class="language-note">{}</p>', note)


@register.filter
def listed(words: Iterable[object]) -> str:
    """Words one after the other, between the marks that the reader's language uses."""
    # Translators: what stands between the words of a list.
    return gettext(", ").join(map(str, words))


@register.filter
def monogram(name: Text) -> str:
    """What stands for a missing logo: the first letter or character of a name."""
    return next((letter for letter in str(name) if letter.isalnum()), "·").upper()


@register.filter
def spoken(code: str) -> str:
    """A spoken language's name in the reader's language; the code itself when it has none."""
    locale = Locale.parse(language_tag(get_language() or "en"), sep="-")
    return str(locale.languages.get(code.replace("-", "_"), code))

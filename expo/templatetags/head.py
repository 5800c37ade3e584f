"""What the head of a page tells search engines, and those who are sent its address."""

import html
from collections.abc import Mapping, Sequence
from typing import Any

from django import template
from django.template import Context, NodeList
from django.template.base import Node, Parser, Token
from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from expo.structured import Crumb, as_script, breadcrumbs

register = template.Library()


class CaptureNode(Node):
    """Keeps what stands between its tags under a name."""

    def __init__(self, name: str, nodelist: NodeList) -> None:
        """What to call it."""
        self.name, self.nodelist = name, nodelist

    def render(self, context: Context) -> str:
        """Say nothing yet."""
        context[self.name] = mark_safe(self.nodelist.render(context).strip())  # noqa: S308 - rendered
        return ""


@register.tag
def capture(parser: Parser, token: Token) -> CaptureNode:
    """Keep what stands between as a variable: so a block can stand in several places."""
    _tag, name = token.split_contents()
    nodelist = parser.parse(("endcapture",))
    parser.delete_first_token()
    return CaptureNode(name, nodelist)


@register.filter
def plain(markup: str) -> str:
    """The text of some markup on one line, without its tags and entities."""
    return " ".join(html.unescape(strip_tags(markup)).split())


@register.filter
def cut(text: str, most: int) -> str:
    """A text of so many characters at most, ended on a word where it has words."""
    if len(text) <= most:
        return text
    whole, _space, _part = text[:most].rpartition(" ")
    # Chinese has no spaces: there the last one may be far away.
    short = whole if len(whole) > most // 2 else text[: most - 1]
    return short.rstrip(" ,.;:，。、；：") + "…"


@register.simple_tag
def structured_data(data: Mapping[str, Any]) -> SafeString:
    """A thing in schema.org's terms."""
    script = mark_safe(as_script(data))  # noqa: S308 - no markup is left in it
    return format_html('<script type="application/ld+json">{}</script>', script)


@register.simple_tag(takes_context=True)
def breadcrumb_data(context: Context, name: str) -> SafeString:
    """The way from the first page to this one, which is called so."""
    request = context["request"]
    above: Sequence[Crumb] = context.get("trail") or ()
    first, last = Crumb(gettext("Home"), context["home"]), Crumb(name, context["canonical"])
    way = [first, *above, last]
    return structured_data(breadcrumbs(way, request.build_absolute_uri))

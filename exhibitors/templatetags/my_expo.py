"""What the visitor has saved, for the buttons that save it."""

from django import template
from django.template import Context

from exhibitors.my_expo.things import Thing
from exhibitors.my_expo.visitors import visitor_of
from expo.models import Edition

register = template.Library()


@register.filter
def thing(id_: int, kind: str) -> Thing:
    """An exhibitor, a product or a session as forms call it: `exhibitor-12`."""
    return Thing(kind, id_)


@register.simple_tag(takes_context=True)
def is_saved(context: Context, thing: Thing) -> bool:
    """Whether the visitor has saved it. The first button of a page asks for all of them."""
    edition: Edition = context["edition"]
    return thing in visitor_of(context["request"]).saved(edition).things

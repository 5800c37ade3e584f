"""Addresses of a route with a stop more or less."""

from django import template

from exhibitors.my_expo.route.asked import Asked

register = template.Library()


@register.simple_tag
def skip(asked: Asked, label: str) -> str:
    """The route without the stop at this booth."""
    return asked.query(skipped=(*asked.skipped, label))


@register.simple_tag
def unskip(asked: Asked, label: str) -> str:
    """The route with the stop again; at least `?`, since an empty address would keep the old."""
    return asked.query(skipped=tuple(each for each in asked.skipped if each != label)) or "?"

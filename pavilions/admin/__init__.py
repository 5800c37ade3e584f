"""The pavilions' slice of the organisers' site: places, what ties them, then the programme."""

from pavilions.admin import links, places, programme

__all__ = ["links", "places", "programme"]

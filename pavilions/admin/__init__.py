"""The pavilions' slice of the organisers' site: places, then the programme."""

from pavilions.admin import places, programme

__all__ = ["places", "programme"]

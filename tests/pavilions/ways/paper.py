"""Writes docs/walking-routes.md: `python -m tests.pavilions.ways.paper`."""

import os
from collections.abc import Iterator
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 - after the setup
from django.utils.translation import override  # noqa: E402

from expo.languages import AUTONYMS, direction, language_tag  # noqa: E402
from expo.models import Edition  # noqa: E402
from pavilions.ways.network import Network, Spot, network_of  # noqa: E402
from pavilions.ways.words import steps_of  # noqa: E402
from tests.pavilions.ways.fairground import lay_out_demo  # noqa: E402

PAPER = Path(__file__).parents[3] / "docs" / "walking-routes.md"
HEAD = """\
# Walking routes

Twenty routes through the demo's halls as a visitor reads them, in the four languages. They are
written by

    python -m tests.pavilions.ways.paper

and a test holds this paper to what the site says.

"""
# From where to where, and whether without stairs
ROUTES = [
    ("1-S", "1-F003"),
    ("1-A010", "1-H013"),
    ("2-W", "2-G006"),
    ("2-A001", "2-H004"),
    ("3-N", "3-C005"),
    ("3-E010", "lab"),
    ("4-S", "4-F026"),
    ("4-A019", "4-C017"),
    ("silk-road", "4-S"),
    ("5-E", "5-A028"),
    ("5-H006", "5-B027"),
    ("6-F021", "6-A001"),
    ("6-D009", "6-D010"),
    ("6-G018", "6-G001"),
    ("4-E", "4-H028"),
    ("4-E", "4-H028", "step-free"),
    ("4-H055", "4-B009", "step-free"),
    ("1-C009", "3-D003"),
    ("main", "6-C012"),
    ("4-H010", "5-F004"),
]


def written(edition: Edition) -> str:
    """The whole paper."""
    network = network_of(edition)
    routes = (_route(network, number, *route) for number, route in enumerate(ROUTES, 1))
    return HEAD + "\n".join(line for route in routes for line in route)


def _route(network: Network, number: int, start: str, end: str, way: str = "") -> Iterator[str]:
    one, other = _spot(network, start), _spot(network, end)
    leg = network.leg(one, other, step_free=bool(way))
    assert leg, f"there is no way from {start} to {end}"
    more = f", {way}" if way else ""
    yield f"## {number}. From {_name(one)} to {_name(other)}, {leg.metres:.0f} m{more}\n"
    for language in AUTONYMS:
        tag, side = language_tag(language), direction(language)
        yield f'<ol lang="{tag}" dir="{side}">'
        with override(language):
            yield from [f"<li>{step.text}</li>" for step in steps_of(leg, network)]
        yield "</ol>\n"


def _spot(network: Network, label: str) -> Spot:
    spot = network.booth(label) or network.entrance(label) or network.stage(label)
    assert spot, f"there is no {label}"
    return spot


def _name(spot: Spot) -> str:
    return spot.label if spot.kind == "booth" else f"{spot.kind} {spot.label}"


def main() -> None:
    """Lay out the demo in a place of its own, and write."""
    call_command("migrate", verbosity=0)
    PAPER.write_text(written(lay_out_demo()), encoding="utf-8")


if __name__ == "__main__":
    main()

"""The demo's halls with all their booths and stages, without anybody who stands there."""

from exhibitors.demo.fairground import Fairground
from exhibitors.demo.floor import seed_floor
from exhibitors.demo.generate import generate
from exhibitors.demo.programme import seed_programme
from expo.models import Edition


def lay_out_demo() -> Edition:
    """The edition that `seed_demo` makes, as far as one walks through it."""
    edition = Fairground(generate()).edition
    seed_programme(edition)
    seed_floor(edition)
    return edition

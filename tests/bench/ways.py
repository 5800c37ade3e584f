"""Measures the walks through the halls, and writes their figures: `python -m tests.bench.ways`.

It lays out the demo's halls, with all their booths, in a place of its own that goes away.
"""

import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 - after the setup

from expo.models import Edition  # noqa: E402
from pavilions.models import Level  # noqa: E402
from pavilions.plan.content import label_of  # noqa: E402
from pavilions.plan.writing import renew_stamp  # noqa: E402
from pavilions.ways.ground import Ground  # noqa: E402
from pavilions.ways.network import Network, forget_networks, network_of  # noqa: E402
from pavilions.ways.order import best_order, walk_length  # noqa: E402
from pavilions.ways.route import Route, plan_route  # noqa: E402
from tests.bench.paper import replace_section  # noqa: E402
from tests.bench.run import PAPER  # noqa: E402
from tests.bench.timing import Times, table  # noqa: E402
from tests.pavilions.ways.fairground import lay_out_demo  # noqa: E402
from tests.pavilions.ways.instances import FEW, MANY, Instance, instances  # noqa: E402
from tests.pavilions.ways.plans import aisles  # noqa: E402

STOPS, ROUTES, COLD, SEED = 10, 200, 10, 20_261_124
AISLES, ON_A_SIDE = 20, 20  # 800 booths


def main() -> None:
    """Lay out, measure, print, write."""
    call_command("migrate", verbosity=0)
    parts = list(figures(lay_out_demo()))
    sys.stdout.writelines(f"{part}\n" for part in parts)
    replace_section(PAPER, "ways", "\n".join(parts))


def figures(edition: Edition) -> Iterator[str]:
    """The parts of the section."""
    network = network_of(edition)
    halls = {floor.hall_id for floor in network.levels.values()}
    yield (
        f"The demo: {len(labels_of(network))} booths in {len(halls)} halls on"
        f" {len(network.levels)} levels, and {STOPS} random stops for each route.\n"
    )
    yield speed(edition)
    network = network_of(edition)
    savings = [_saving(walk(network, number)) for number in range(ROUTES)]
    yield (
        f"Over {ROUTES} such routes, the stops in their random order are"
        f" {statistics.mean(savings):.2f} times as long a walk as in the route's.\n"
    )
    yield excess()
    ground = Ground(aisles(AISLES, ON_A_SIDE), ())
    milliseconds = 1e3 * _seconds(lambda: ground.mesh)
    booths = 2 * AISLES * ON_A_SIDE
    yield f"The ways of a level of {booths} booths are found in {milliseconds:.0f} ms."


def speed(edition: Edition) -> str:
    """How long a route takes, with more and more of it known before."""
    cold = [_seconds(lambda: walk(_forgotten(edition), 0)) for _time in range(COLD)]
    fresh = [_seconds(partial(walk, _unseen(edition), number)) for number in range(COLD)]
    network = network_of(edition)
    network.distances([spot for label in labels_of(network) if (spot := network.booth(label))])
    warm = [_seconds(partial(walk, network, number)) for number in range(ROUTES)]
    kinds = {
        "warm: the ways are known, and where one stands before each booth": warm,
        "the ways are known, but not yet where one stands": fresh,
        "cold: plans are read and ways found first": cold,
    }
    rows = [[kind, *_cells(seconds)] for kind, seconds in kinds.items()]
    return table(["a route", "p50 ms", "p95 ms", "max ms"], rows)


def walk(network: Network, number: int) -> Route:
    """A route over random stops; another one for each number."""
    chosen = random.Random(SEED + number).sample(labels_of(network), STOPS)
    stops = [spot for label in chosen if (spot := network.booth(label))]
    return plan_route(network, network.entrances[0], stops)


def labels_of(network: Network) -> list[str]:
    """What the signs of all booths say."""
    return [
        label_of(floor.hall_code, booth)
        for floor in network.levels.values()
        for booth in floor.plan.booths
    ]


def excess() -> str:
    """How much longer than the best the walks are, over the instances of the tests."""
    few, many = ([_excess(each) for each in instances(sizes)] for sizes in (FEW, MANY))
    rows = [
        [f"{sizes[0]} to {sizes[-1]}", str(len(found)), *(f"{100 * part:.2f} %" for part in parts)]
        for sizes, found in ((FEW, few), (MANY, many))
        for parts in [(statistics.mean(found), max(found))]
    ]
    return table(["stops", "routes", "above the best, mean", "above the best, worst"], rows)


def _excess(instance: Instance) -> float:
    order = best_order(instance.distances, end=instance.end)
    return max(0.0, walk_length(instance.distances, order) / instance.best - 1)


def _saving(route: Route) -> float:
    return route.as_given_metres / route.metres


def _forgotten(edition: Edition) -> Network:
    """The ways as a process finds them that has just begun."""
    for level in Level.objects.filter(hall__edition=edition):
        renew_stamp(level_id=level.pk)
    forget_networks()
    return network_of(edition)


def _unseen(edition: Edition) -> Network:
    """The ways with nobody having stood before a booth yet."""
    network = _forgotten(edition)
    network.distances(network.entrances)
    return network


def _cells(seconds: Sequence[float]) -> list[str]:
    times = Times.of(seconds)
    return [f"{each:.1f}" for each in (times.p50, times.p95, times.most)]


def _seconds(work: Callable[[], object]) -> float:
    """Of CPU time, which other work on the machine doesn't lengthen."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()

"""The faults of a level's plan with what its surroundings have to say to it."""

from collections import OrderedDict
from threading import Lock

from django.db.models import Q
from django.utils.translation import get_language

from pavilions.checks import Fault, faults_of
from pavilions.models import Booth, Level, Link
from pavilions.plan.content import LevelPlan
from pavilions.shapes import Point

_MOST_KEPT = 64
Surroundings = tuple[LevelPlan, list[Point], set[str]]

# Of each level and language the last answer: a plan is looked at more often than it is changed.
_kept: OrderedDict[tuple[int, str | None], tuple[Surroundings, list[Fault]]] = OrderedDict()
_lock = Lock()


def faults_on(level: Level, plan: LevelPlan) -> list[Fault]:
    """The faults of a plan on a level, links and the hall's other levels counted: two queries."""
    given = (plan, ends_on(level), codes_elsewhere(level))
    key = (level.pk, get_language())
    with _lock:
        before, faults = _kept.get(key, (None, []))
    if before != given:
        faults = faults_of(plan, ways_in=given[1], codes_elsewhere=given[2])
        with _lock:
            _kept[key] = given, faults
            _kept.move_to_end(key)
            while len(_kept) > _MOST_KEPT:
                _kept.popitem(last=False)
    return faults


def ends_on(level: Level) -> list[Point]:
    """Where links from other levels arrive."""
    links = Link.objects.filter(Q(start=level) | Q(end=level))
    return [
        (link.start_x_m, link.start_y_m)
        if link.start_id == level.pk
        else (link.end_x_m, link.end_y_m)
        for link in links
    ]


def codes_elsewhere(level: Level) -> set[str]:
    """The codes of booths that stand on the hall's other levels."""
    others = Booth.objects.filter(hall=level.hall_id, polygon__isnull=False).exclude(level=level)
    return set(others.values_list("code", flat=True))

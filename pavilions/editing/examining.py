"""The faults of a level's plan with what its surroundings have to say to it."""

from django.db.models import Q
from django.utils.translation import get_language

from pavilions.checks import Fault, faults_of
from pavilions.kept import Kept
from pavilions.models import Booth, Level, Link
from pavilions.plan.content import LevelPlan
from pavilions.shapes import Point

# Of each level and language the last answer: a plan is looked at more often than it is changed.
_kept: Kept[list[Fault]] = Kept(64)


def faults_on(level: Level, plan: LevelPlan) -> list[Fault]:
    """The faults of a plan on a level, links and the hall's other levels counted: two queries."""
    ends, codes = ends_on(level), codes_elsewhere(level)
    return _kept.get(
        (level.pk, get_language()),
        (plan, ends, codes),
        lambda: faults_of(plan, ways_in=ends, codes_elsewhere=codes),
    )


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

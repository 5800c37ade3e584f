"""What is exported comes in again as it was, in every format."""

from collections import Counter
from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from exhibitors.demo.seed import seed
from exhibitors.exchange.plans.exporting import FORMATS
from exhibitors.exchange.plans.importing import import_plan
from exhibitors.exchange.plans.records import hall_records
from expo.models import Edition
from pavilions.models import Pavilion, Stage
from pavilions.plan.content import same_place
from tests.exhibitors.exchange.plans.sites import Site, build, furnish, site_of, sites
from tests.factories import make_edition

pytestmark = pytest.mark.django_db


def assert_same(one: Site, other: Site) -> None:
    assert one.halls == other.halls
    assert one.levels.keys() == other.levels.keys()
    for key, (name, plan) in one.levels.items():
        assert other.levels[key][0] == name
        assert same_place(other.levels[key][1], plan), key
    assert Counter(one.links) == Counter(other.links)


def carry_over(edition: Edition, to: Edition, path: Path) -> None:
    """Export an edition, and import it into another one twice."""
    ending = path.suffix.removeprefix(".")
    path.write_text(FORMATS[ending](hall_records(edition)), encoding="utf-8", newline="")
    report = import_plan(path=path, edition=to, create_missing=True)
    problems = [problem for problem in report.problems if problem.is_error]
    assert (problems, report.unused) == ([], [])
    again = import_plan(path=path, edition=to)
    assert (again.created, again.updated, again.errors) == (0, 0, 0)
    assert again.unchanged == report.created + report.updated + report.unchanged


@pytest.mark.parametrize("ending", FORMATS)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(site=sites())
def test_any_site(tmp_path: Path, ending: str, site: Site):
    with transaction.atomic():
        edition, other = make_edition(), make_edition()
        furnish(edition)
        furnish(other)
        build(site, edition)
        assert_same(site_of(edition), site)
        carry_over(edition, other, tmp_path / f"plan.{ending}")
        assert_same(site_of(other), site)
        transaction.set_rollback(True)


@pytest.mark.parametrize("ending", FORMATS)
def test_the_demo(tmp_path: Path, ending: str):
    edition = seed(exhibitors=120, products=150, varieties=0)
    other = make_edition()
    Pavilion.objects.bulk_create(
        Pavilion(edition=other, slug=each.slug, name=each.name)
        for each in Pavilion.objects.filter(edition=edition)
    )
    Stage.objects.bulk_create(
        Stage(edition=other, slug=each.slug, name=each.name)
        for each in Stage.objects.filter(edition=edition).order_by("pk")
    )
    carry_over(edition, other, tmp_path / f"plan.{ending}")
    assert_same(site_of(edition), site_of(other))

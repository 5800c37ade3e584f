"""Fills the database with the demo expo: its places by hand, its lists by import like any list."""

import csv
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import transaction

from exhibitors.demo import generate as demos
from exhibitors.demo.generate import Demo
from exhibitors.demo.rows import Row
from exhibitors.exchange.exhibitor_import import import_exhibitors
from exhibitors.exchange.product_import import import_products
from exhibitors.models import Category
from expo.models import CountryGroup, CountryGroupMember, Edition, Figure
from expo.search import changes
from pavilions.models import HUES, Booth, Hall, Level, Pavilion


@transaction.atomic
def seed(*, exhibitors: int, products: int) -> Edition:
    """Make the demo expo, the current edition; where it stands already it is brought up to date.

    ValueError if so many products don't fit so many exhibitors.
    """
    demo = demos.generate(exhibitors=exhibitors, products=products)
    edition = _edition(demo)
    groups = _country_groups(demo)
    halls = _halls(demo, edition)
    _pavilions(demo, edition, halls, groups)
    _categories(demo, edition)
    _booths(demo, halls)
    with TemporaryDirectory() as folder:
        path = _write(Path(folder, "exhibitors.csv"), demo.exhibitor_rows)
        import_exhibitors(path=path, edition=edition, publish=True)
        path = _write(Path(folder, "products.csv"), demo.product_rows)
        import_products(path=path, edition=edition)
    changes.record(edition_id=edition.pk)
    return edition


def _edition(demo: Demo) -> Edition:
    row = demo.edition
    Edition.objects.exclude(slug=row.slug).update(is_current=False)
    edition, _created = Edition.objects.update_or_create(
        slug=row.slug,
        defaults={
            "name": row.name,
            "theme": row.theme,
            "venue": row.venue,
            "starts_on": row.starts_on,
            "ends_on": row.ends_on,
            "opens_at": row.opens_at,
            "closes_at": row.closes_at,
            "time_zone": row.time_zone,
            "phase": Edition.Phase.OPEN,
            "is_current": True,
        },
    )
    return edition


def _country_groups(demo: Demo) -> dict[str, CountryGroup]:
    groups = {}
    for row in demo.country_groups:
        group, _created = CountryGroup.objects.update_or_create(
            slug=row.slug, defaults={"name": row.name, "note": row.note}
        )
        for member in row.members:
            CountryGroupMember.objects.update_or_create(
                group=group,
                country=member.country,
                defaults={"since": member.since, "source": member.source},
            )
        groups[row.slug] = group
    return groups


def _halls(demo: Demo, edition: Edition) -> dict[str, Hall]:
    halls = {}
    for row in demo.halls:
        halls[row.code], _created = Hall.objects.update_or_create(
            edition=edition,
            code=row.code,
            defaults={
                "name": row.name,
                "description": row.description,
                "position": row.position,
                "hue": (row.position - 1) % HUES + 1,
            },
        )
        Level.objects.get_or_create(hall=halls[row.code], ordinal=0)
    return halls


def _pavilions(
    demo: Demo, edition: Edition, halls: dict[str, Hall], groups: dict[str, CountryGroup]
) -> None:
    """The pavilions, and the figures of each and of the expo."""
    pavilions = {}
    for row in demo.pavilions:
        pavilions[row.slug], _created = Pavilion.objects.update_or_create(
            edition=edition,
            slug=row.slug,
            defaults={
                "name": row.name,
                "theme": row.theme,
                "description": row.description,
                "hall": halls[row.hall],
                "country": row.country,
                "partners": groups.get(row.partner_group),
                "position": row.position,
            },
        )
    Figure.objects.filter(edition=edition).delete()
    for number in demo.figures:
        figure = Figure.objects.create(
            edition=edition,
            label=number.label,
            value=number.value,
            unit=number.unit,
            period=number.period,
            as_of=number.as_of,
            source=number.source,
            on_home=True,
            position=number.position,
        )
        if number.pavilion:
            pavilions[number.pavilion].figures.add(figure)


def _categories(demo: Demo, edition: Edition) -> None:
    made: dict[str, Category] = {}
    for row in demo.categories:  # parents stand before their children
        made[row.slug], _created = Category.objects.update_or_create(
            edition=edition,
            slug=row.slug,
            defaults={
                "parent": made.get(row.parent),
                "name": row.name,
                "position": row.position,
            },
        )


def _booths(demo: Demo, halls: dict[str, Hall]) -> None:
    """The booths that the list of exhibitors names, as a plan would bring them."""
    levels = {level.hall_id: level for level in Level.objects.filter(hall__in=halls.values())}
    codes = {(row["hall"], code) for row in demo.exhibitor_rows for code in row["booth"].split(";")}
    booths = [
        Booth(hall=halls[hall], level=levels[halls[hall].pk], code=code)
        for hall, code in sorted(codes)
    ]
    Booth.objects.bulk_create(booths, ignore_conflicts=True)


def _write(path: Path, rows: Sequence[Row]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path

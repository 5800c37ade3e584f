"""Lays out an edition of the demo: the expo itself, its places, figures and categories."""

from typing import Any, TypeVar

from django.db.models import Model

from exhibitors.demo.generate import Demo
from exhibitors.models import Category
from expo.models import CountryGroup, CountryGroupMember, Edition, Figure
from pavilions.models import HUES, Booth, Hall, Level, Pavilion

Kept = TypeVar("Kept", bound=Model)


class Fairground:
    """One edition's; `changed` tells whether anything wasn't as the demo has it."""

    def __init__(self, demo: Demo) -> None:
        """Make what is missing, and bring the rest up to date."""
        self.changed = False
        self._demo = demo
        self.edition = self._edition()
        groups = self._country_groups()
        self._halls = {row.code: self._hall(row.code) for row in demo.halls}
        self._pavilions(groups)
        self._categories()
        self._booths()

    def _keep(self, model: type[Kept], key: dict[str, Any], values: dict[str, Any]) -> Kept:
        """The row of this key, with these values."""
        kept = model._default_manager.filter(**key).first()
        if kept is None:
            self.changed = True
            return model._default_manager.create(**key, **values)
        if any(getattr(kept, field) != value for field, value in values.items()):
            self.changed = True
            for field, value in values.items():
                setattr(kept, field, value)
            kept.save()
        return kept

    def _edition(self) -> Edition:
        values = dict(vars(self._demo.edition))
        if values["is_current"]:
            Edition.objects.exclude(slug=values["slug"]).update(is_current=False)
        return self._keep(Edition, {"slug": values.pop("slug")}, values)

    def _country_groups(self) -> dict[str, CountryGroup]:
        groups = {}
        for row in self._demo.country_groups:
            group = self._keep(
                CountryGroup, {"slug": row.slug}, {"name": row.name, "note": row.note}
            )
            for member in row.members:
                self._keep(
                    CountryGroupMember,
                    {"group": group, "country": member.country},
                    {"since": member.since, "source": member.source},
                )
            groups[row.slug] = group
        return groups

    def _hall(self, code: str) -> Hall:
        row = next(row for row in self._demo.halls if row.code == code)
        values = {
            "name": row.name,
            "description": row.description,
            "position": row.position,
            "hue": (row.position - 1) % HUES + 1,
        }
        hall = self._keep(Hall, {"edition": self.edition, "code": code}, values)
        self._keep(Level, {"hall": hall, "ordinal": 0}, {})
        return hall

    def _pavilions(self, groups: dict[str, CountryGroup]) -> None:
        """The pavilions with their figures, and the expo's own figures."""
        figures = [(row.pavilion, self._figure(row)) for row in self._demo.figures]
        for row in self._demo.pavilions:
            values = {
                "name": row.name,
                "theme": row.theme,
                "description": row.description,
                "hall": self._halls[row.hall],
                "country": row.country,
                "partners": groups.get(row.partner_group),
                "position": row.position,
            }
            pavilion = self._keep(Pavilion, {"edition": self.edition, "slug": row.slug}, values)
            pavilion.figures.set([figure for slug, figure in figures if slug == row.slug])

    def _figure(self, row: Any) -> Figure:
        values = {
            "label": row.label,
            "value": row.value,
            "unit": row.unit,
            "period": row.period,
            "as_of": row.as_of,
            "source": row.source,
            "on_home": True,
        }
        return self._keep(Figure, {"edition": self.edition, "position": row.position}, values)

    def _categories(self) -> None:
        made: dict[str, Category] = {}
        for row in self._demo.categories:  # parents stand before their children
            values = {"parent": made.get(row.parent), "name": row.name, "position": row.position}
            key = {"edition": self.edition, "slug": row.slug}
            made[row.slug] = self._keep(Category, key, values)

    def _booths(self) -> None:
        """The booths that the list of exhibitors names, as a plan would bring them."""
        halls = self._halls
        levels = {level.hall_id: level for level in Level.objects.filter(hall__in=halls.values())}
        codes = {
            (row["hall"], code)
            for row in self._demo.exhibitor_rows
            for code in row["booth"].split(";")
        }
        Booth.objects.bulk_create(
            [
                Booth(hall=halls[hall], level=levels[halls[hall].pk], code=code)
                for hall, code in sorted(codes)
            ],
            ignore_conflicts=True,
        )

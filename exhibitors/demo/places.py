"""The demo's edition, places, figures and country groups as plain values."""

import datetime
from dataclasses import dataclass
from typing import Any

from exhibitors.demo.wording import text
from exhibitors.demo.wordstock import Sector, Stock

Names = dict[str, str]  # by content language: en, zh-hans, es, ar
File = dict[str, Any]  # of the stock: expo or past

TRANSLATED = ("name", "theme", "venue", "getting_there", "note")  # texts of an edition


@dataclass(frozen=True)
class Edition:
    """The expo that the demo shows."""

    slug: str
    name: Names
    theme: Names
    venue: Names
    starts_on: datetime.date
    ends_on: datetime.date
    opens_at: datetime.time
    closes_at: datetime.time
    time_zone: str
    getting_there: Names
    note: Names
    contact_email: str
    phase: str
    is_current: bool


@dataclass(frozen=True)
class Hall:
    """A hall, and the category groups that stand in it outside any pavilion."""

    code: str
    name: Names
    description: Names
    position: int
    groups: tuple[str, ...]


@dataclass(frozen=True)
class Pavilion:
    """A pavilion and whom it admits; empty `countries` or `groups` admit all."""

    slug: str
    name: Names
    theme: Names
    description: Names
    hall: str
    country: str
    partner_group: str
    position: int
    aisles: str
    countries: tuple[str, ...]
    groups: tuple[str, ...]
    sectors: tuple[str, ...]

    def admits(self, country: str, sector: Sector) -> bool:
        """Whether an exhibitor of this country and sector may stand here."""
        if self.countries and country not in self.countries:
            return False
        return not self.groups or sector.group in self.groups or sector.slug in self.sectors


@dataclass(frozen=True)
class Figure:
    """A number with its source; `pavilion` "" means the whole expo."""

    label: Names
    value: Names
    unit: Names
    period: Names
    as_of: datetime.date
    source: str
    pavilion: str
    position: int


@dataclass(frozen=True)
class Member:
    """A country in a group; `since` is YYYY-MM, YYYY-MM-DD or ""."""

    country: str
    since: str
    source: str


@dataclass(frozen=True)
class CountryGroup:
    """Countries that belong together."""

    slug: str
    name: Names
    note: Names
    members: tuple[Member, ...]


@dataclass(frozen=True)
class Category:
    """A node of the category tree; `parent` is a slug, "" at the top."""

    slug: str
    parent: str
    name: Names
    position: int


def edition(file: File) -> Edition:
    """The edition that the file is about."""
    row: dict[str, Any] = dict(file["edition"])
    translated = {key: names(row[key]) for key in TRANSLATED}
    return Edition(**(row | translated))


def halls(file: File) -> list[Hall]:
    """In the order of the plan."""
    return [
        Hall(
            code=row["code"],
            name=names(row["name"]),
            description=names(row["description"]),
            position=position,
            groups=tuple(row["groups"].split()),
        )
        for position, row in enumerate(file["halls"], 1)
    ]


def pavilions(file: File) -> list[Pavilion]:
    """In the order in which they admit exhibitors."""
    return [
        Pavilion(
            slug=row["slug"],
            name=names(row["name"]),
            theme=names(row["theme"]),
            description=names(row["description"]),
            hall=row["hall"],
            country=row.get("country", ""),
            partner_group=row.get("partner_group", ""),
            position=position,
            aisles=row["aisles"],
            countries=tuple(row["countries"].split()),
            groups=tuple(row.get("groups", "").split()),
            sectors=tuple(row.get("sectors", "").split()),
        )
        for position, row in enumerate(file["pavilions"], 1)
    ]


def figures(file: File) -> list[Figure]:
    """All figures of the report that the demo shows."""
    return [
        Figure(
            label=names(row["label"]),
            value=names(row["value"]),
            unit=names(row["unit"]),
            period=names(row["period"]),
            as_of=row["as_of"],
            source=file["report"]["source"],
            pavilion=row["pavilion"],
            position=position,
        )
        for position, row in enumerate(file["figures"], 1)
    ]


def country_groups(file: File) -> list[CountryGroup]:
    """ASEAN, and the Silk Road e-commerce partners that public reports show."""
    return [
        CountryGroup(
            slug=row["slug"],
            name=names(row["name"]),
            note=names(row["note"]),
            members=tuple(_member(cell, row["source"]) for cell in row["members"]),
        )
        for row in file["country_groups"]
    ]


def categories(stock: Stock) -> list[Category]:
    """Each group before its leaves."""
    nodes = []
    for group in stock.groups:
        nodes.append((group.slug, "", group.name))
        nodes.extend((sector.slug, group.slug, sector.name) for sector in group.sectors)
    return [
        Category(slug, parent, name.names(), position)
        for position, (slug, parent, name) in enumerate(nodes, 1)
    ]


def names(cell: str) -> Names:
    """Read 'English | 中文' as the site stores translated text."""
    return text(cell).names()


def _member(cell: str, source: str) -> Member:
    country, _, since = cell.partition(" ")
    return Member(country, since, source)

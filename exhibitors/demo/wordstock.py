"""The word stock behind the demo expo, read from the TOML files beside this module."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exhibitors.demo.wording import Text, text, texts

FOLDER = Path(__file__).parent / "stock"
SECTOR_FILES = (
    "services food home fashion industry mobility health culture".split()
)  # in the order of the category tree


@dataclass(frozen=True)
class Line:
    """A kind of product: what it is called, and what is typical of it. Prices in US dollars."""

    noun: Text
    kinds: tuple[Text, ...]
    note: Text
    hs_code: str
    origins: tuple[str, ...]
    price: tuple[float, float]
    unit: Text
    minimum_orders: tuple[int, ...]
    word: Text | None  # for a company that makes only this


@dataclass(frozen=True)
class Sector:
    """A leaf category with all that its companies and products are described by."""

    slug: str
    group: str
    related: tuple[str, ...]  # what its companies may also deal in
    name: Text
    kind: str  # goods or service
    since: int  # no company is older
    chapters: tuple[str, ...]
    certificates: tuple[str, ...]
    words: tuple[Text, ...]
    makes: tuple[Text, ...]
    taglines: tuple[Text, ...]
    sentences: tuple[Text, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Group:
    """A top category."""

    slug: str
    name: Text
    sectors: tuple[Sector, ...]


@dataclass(frozen=True)
class Country:
    """Where exhibitors come from, and how companies are named there."""

    code: str
    name: Text
    weight: int
    currency: str
    languages: tuple[str, ...]
    brands: str
    legal_forms: tuple[Text, ...]
    cities: tuple[Text, ...]
    sectors: tuple[str, ...]


@dataclass(frozen=True)
class Listing:
    """An illustrative product of a real organisation."""

    name: Text
    category: str
    origin: str
    hs_code: str
    text: Text
    farm: Text
    base: Text
    provenance: Text


@dataclass(frozen=True)
class RealOrganisation:
    """An organisation that the report names, with only what the report says."""

    name: Text
    country: str
    pavilion: str
    categories: tuple[str, ...]
    offers: str
    description: Text
    listings: tuple[Listing, ...]


@dataclass(frozen=True)
class Stock:
    """Everything that the demo is made from."""

    groups: tuple[Group, ...]
    countries: tuple[Country, ...]
    rates: dict[str, float]
    brands: dict[str, tuple[Text, ...]]
    organisations: tuple[RealOrganisation, ...]
    phrases: dict[str, Any]
    expo: dict[str, Any]
    past: dict[str, Any]
    exchange: dict[str, Any]
    pictures: dict[str, Any]

    @property
    def sectors(self) -> dict[str, Sector]:
        """By slug, in the order of the category tree."""
        return {sector.slug: sector for group in self.groups for sector in group.sectors}


def load_stock() -> Stock:
    """Read the whole stock."""
    countries = _read("countries")
    return Stock(
        groups=tuple(_group(_read(name)) for name in SECTOR_FILES),
        countries=tuple(_country(row) for row in countries["countries"]),
        rates=countries["rates"],
        brands=_brands(_read("brands")),
        organisations=tuple(_organisation(row) for row in _read("organisations")["organisations"]),
        phrases=_read("phrases"),
        expo=_read("expo"),
        past=_read("past"),
        exchange=_read("exchange"),
        pictures=_read("pictures"),
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _group(file: dict[str, Any]) -> Group:
    group = file["group"]
    sectors = tuple(_sector(row, group) for row in file["sectors"])
    return Group(group["slug"], text(group["name"]), sectors)


def _sector(row: dict[str, Any], group: dict[str, Any]) -> Sector:
    return Sector(
        slug=row["slug"],
        group=group["slug"],
        related=tuple(row["related"].split()),
        name=text(row["name"]),
        kind=row.get("kind", "goods"),
        since=group["since"],
        chapters=tuple(row.get("chapters", ())),
        certificates=tuple(row["certificates"]),
        words=texts(row["words"]),
        makes=texts(row["makes"]),
        taglines=texts(row["taglines"]),
        sentences=texts(row["sentences"]),
        lines=tuple(_line(product, row) for product in row["products"]),
    )


def _line(product: dict[str, Any], sector: dict[str, Any]) -> Line:
    low, high = product["price"]
    return Line(
        noun=text(product["noun"]),
        kinds=texts(product["kinds"]),
        note=text(product["note"]),
        hs_code=product.get("hs", ""),
        origins=tuple(product.get("origins", "").split()),
        price=(float(low), float(high)),
        unit=text(product.get("unit", sector["unit"])),
        minimum_orders=tuple(product.get("moq", sector.get("moq", [1]))),
        word=text(product["word"]) if "word" in product else None,
    )


def _country(row: dict[str, Any]) -> Country:
    return Country(
        code=row["code"],
        name=text(row["name"]),
        weight=row["weight"],
        currency=row["currency"],
        languages=tuple(row["languages"].split()),
        brands=row["brands"],
        legal_forms=texts(row["legal_forms"]),
        cities=texts(row["cities"]),
        sectors=tuple(row["sectors"].split()),
    )


def _brands(file: dict[str, Any]) -> dict[str, tuple[Text, ...]]:
    avoid = set(file["avoid"])
    return {
        family: tuple(
            brand
            for head in parts["heads"]
            for tail in parts["tails"]
            if avoid.isdisjoint(brand := _joined(head, tail))
        )
        for family, parts in file["families"].items()
    }


def _joined(head: str, tail: str) -> Text:
    """Join 'Yun 云' and 'zhou 舟'; a tail may start with a space ("An" + " Phat")."""
    first, first_zh = head.rsplit(" ", 1)
    second, second_zh = tail.rsplit(" ", 1)
    if second[0].isspace():
        second = f" {second.strip()}"
    return Text(first + second, first_zh + second_zh)


def _organisation(row: dict[str, Any]) -> RealOrganisation:
    return RealOrganisation(
        name=text(row["name"]),
        country=row["country"],
        pavilion=row["pavilion"],
        categories=tuple(row["categories"]),
        offers=row["offers"],
        description=text(row["description"]),
        listings=tuple(
            Listing(
                text(listing["name"]),
                listing["category"],
                listing["origin"],
                listing.get("hs", ""),
                text(listing["text"]),
                *(text(listing.get(key, "")) for key in ("farm", "base", "provenance")),
            )
            for listing in row["listings"]
        ),
    )

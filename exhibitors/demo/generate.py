"""The demo expo: invented exhibitors around the organisations and figures of a press report.

The same arguments give the same values on every run. Nothing here touches the database.
"""

import random
from dataclasses import dataclass

from exhibitors.demo.booths import OPEN_AISLE, BoothPlan, Place, choose_place, pavilion_place
from exhibitors.demo.companies import (
    Company,
    choose_articles,
    found_company,
    share_out,
    spread_countries,
)
from exhibitors.demo.company_names import NameBook
from exhibitors.demo.past import those_who_came, what_they_showed
from exhibitors.demo.places import (
    Category,
    CountryGroup,
    Edition,
    Figure,
    Hall,
    Pavilion,
    categories,
    country_groups,
    edition,
    figures,
    halls,
    pavilions,
)
from exhibitors.demo.rows import (
    EXHIBITOR_COLUMNS,
    PRODUCT_COLUMNS,
    Row,
    exhibitor_row,
    listing_rows,
    product_rows,
    real_exhibitor_row,
)
from exhibitors.demo.sentences import Sentences
from exhibitors.demo.sponsors import with_tiers
from exhibitors.demo.varieties import commodity_categories, variety_rows
from exhibitors.demo.wording import text
from exhibitors.demo.wordstock import RealOrganisation, Stock, load_stock
from pavilions.booth_codes import booth_label

__all__ = ["Demo", "generate", "generate_past", "load_stock"]

SEED = "gdte-2023"
EXCHANGE = "China-ASEAN Mercantile Exchange"


@dataclass(frozen=True)
class Demo:
    """All that the demo expo holds; the rows have the site's own spreadsheet columns."""

    edition: Edition
    country_groups: list[CountryGroup]
    figures: list[Figure]
    halls: list[Hall]
    pavilions: list[Pavilion]
    categories: list[Category]
    exhibitor_rows: list[Row]
    product_rows: list[Row]
    variety_rows: list[Row]  # the exchange's, beside its other products
    moved: dict[str, str]  # the former booth's sign, by the ref of who has another now


def generate(*, exhibitors: int = 840, products: int = 4200, varieties: int | None = None) -> Demo:
    """Make so many exhibitors and products, and varieties of the exchange (by default all).

    The real organisations are among them unless there is too little room.
    Raises ValueError when the products don't fit: each exhibitor shows 1 to 25.
    """
    stock = load_stock()
    real = _real_organisations(stock, exhibitors, products)
    listed = sum(len(organisation.listings) for organisation in real)
    companies = _companies(stock, exhibitors - len(real), products - listed)
    places = (halls(stock.expo), pavilions(stock.expo))
    plan = BoothPlan()
    real_rows = _write_real(stock, real, plan, places[1])
    invented_rows = _write_companies(stock, companies, plan, *places)
    own_rows, products_by_exhibitor = zip(*real_rows, *invented_rows, strict=True)
    listed_products = _numbered_products(products_by_exhibitor)
    names = {organisation.name.en for organisation in real}
    exhibitor_rows = with_tiers(_numbered(own_rows), listed_products, names)
    return Demo(
        edition=edition(stock.expo),
        country_groups=country_groups(stock.expo),
        figures=figures(stock.expo),
        halls=places[0],
        pavilions=places[1],
        categories=_all_categories(stock),
        exhibitor_rows=exhibitor_rows,
        product_rows=listed_products,
        variety_rows=_varieties(stock, exhibitor_rows, varieties),
        moved=_moved(exhibitor_rows[len(real) :], plan),
    )


def generate_past(demo: Demo) -> Demo:
    """The edition before, with a third of the demo's invented exhibitors."""
    stock = load_stock()
    real = {organisation.name.en for organisation in stock.organisations}
    invented = [row for row in demo.exhibitor_rows if row["name_en"] not in real]
    places = (halls(stock.past), pavilions(stock.past))
    came = those_who_came(invented, *places, stock.sectors)
    return Demo(
        edition=edition(stock.past),
        country_groups=[],
        figures=[],
        halls=places[0],
        pavilions=places[1],
        categories=categories(stock),
        exhibitor_rows=came,
        product_rows=what_they_showed(came, demo.product_rows),
        variety_rows=[],
        moved={},
    )


def _moved(invented: list[Row], plan: BoothPlan) -> dict[str, str]:
    """The first exhibitor with a single booth, and a booth in the same hall that is free now."""
    for row in invented:
        if ";" not in row["booth"]:
            former = plan.own_booth(Place("", row["hall"], OPEN_AISLE))
            return {row["ref"]: booth_label(row["hall"], former)}
    return {}


def _all_categories(stock: Stock) -> list[Category]:
    own = categories(stock)
    return own + commodity_categories(stock, len(own) + 1)


def _varieties(stock: Stock, exhibitor_rows: list[Row], most: int | None) -> list[Row]:
    """The exchange's varieties V0001, V0002 and so on; none where it doesn't take part."""
    refs = [row["ref"] for row in exhibitor_rows if row["name_en"] == EXCHANGE]
    return [
        row | {"ref": f"V{number:04d}", "exhibitor_ref": ref}
        for ref in refs
        for number, row in enumerate(variety_rows(stock, _chance("varieties"), most=most), 1)
    ]


def _real_organisations(
    stock: Stock, exhibitors: int, products: int
) -> tuple[RealOrganisation, ...]:
    """All of them, or none where the invented exhibitors would be left without a product."""
    invented = exhibitors - len(stock.organisations)
    left = products - sum(len(organisation.listings) for organisation in stock.organisations)
    return stock.organisations if left >= invented > 0 else ()


def _companies(stock: Stock, count: int, products: int) -> list[Company]:
    """Invented companies with their articles chosen."""
    countries = spread_countries(stock, count, _chance("countries"))
    companies = [
        found_company(stock, country, _chance(f"company {number}"))
        for number, country in enumerate(countries)
    ]
    shares = share_out(
        products, [company.weight for company in companies], [company.most for company in companies]
    )
    for company, share in zip(companies, shares, strict=True):
        choose_articles(company, share)
    return companies


def _write_companies(
    stock: Stock,
    companies: list[Company],
    plan: BoothPlan,
    all_halls: list[Hall],
    all_pavilions: list[Pavilion],
) -> list[tuple[Row, list[Row]]]:
    """Each company's row with its products' rows."""
    names = NameBook(stock, _chance("brands"))
    sentences = Sentences(stock)
    written = []
    for company in companies:
        place = choose_place(company, all_halls, all_pavilions)
        booths = plan.deal(place, company.chance)
        row = exhibitor_row(company, place, booths, sentences, names.name(company))
        certificates = row["certificates"].split(";")
        written.append((row, product_rows(company, stock.rates, certificates)))
    return written


def _write_real(
    stock: Stock,
    organisations: tuple[RealOrganisation, ...],
    plan: BoothPlan,
    all_pavilions: list[Pavilion],
) -> list[tuple[Row, list[Row]]]:
    """The real organisations' rows, each with a booth of its own."""
    by_slug = {pavilion.slug: pavilion for pavilion in all_pavilions}
    label = text(stock.phrases["illustrative"]["label"])
    written = []
    for organisation in organisations:
        place = pavilion_place(by_slug[organisation.pavilion])
        row = real_exhibitor_row(organisation, place, [plan.own_booth(place)])
        written.append((row, listing_rows(organisation, stock, label)))
    return written


def _chance(purpose: str) -> random.Random:
    """A generator of its own for each purpose, so that one doesn't disturb another."""
    return random.Random(f"{SEED} {purpose}")  # noqa: S311 - the demo keeps no secrets


def _numbered(rows: tuple[Row, ...]) -> list[Row]:
    """Give the refs E0001, E0002 and so on."""
    return [
        _in_order(row | {"ref": f"E{number:04d}"}, EXHIBITOR_COLUMNS)
        for number, row in enumerate(rows, 1)
    ]


def _numbered_products(rows_by_exhibitor: tuple[list[Row], ...]) -> list[Row]:
    """Give the refs P00001, P00002 and so on, and their exhibitors'."""
    owned = [
        (f"E{owner:04d}", row) for owner, rows in enumerate(rows_by_exhibitor, 1) for row in rows
    ]
    return [
        _in_order(row | {"ref": f"P{number:05d}", "exhibitor_ref": owner}, PRODUCT_COLUMNS)
        for number, (owner, row) in enumerate(owned, 1)
    ]


def _in_order(row: Row, columns: list[str]) -> Row:
    return {column: row[column] for column in columns}

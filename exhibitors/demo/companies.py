"""Invented companies: who they are, where they come from and what they sell."""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from exhibitors.demo.wording import Text, translated
from exhibitors.demo.wordstock import Country, Line, Sector, Stock

IMPORTER = 0.4  # of Chinese companies in food and drink
FURTHER_SECTORS = (0, 0, 0, 1, 1, 2)
MOST_PRODUCTS = 25
IMPORT_GROUP = "food-drink"


@dataclass(frozen=True)
class Article:
    """One thing that a company sells."""

    sector: Sector
    line: Line
    kind: Text
    origin: str

    @property
    def name(self) -> Text:
        """Kind and noun, in the middle of a sentence."""
        english = f"{self.kind.en} {self.line.noun.en}"
        return translated(english, f"{self.kind.zh}{self.line.noun.zh}")


@dataclass
class Company:
    """A company before it is written down; `range` is all that it could sell."""

    country: Country
    city: Text
    sectors: list[Sector]
    importer: bool
    range: list[Article]
    chance: random.Random
    weight: float
    articles: list[Article] = field(default_factory=list)

    @property
    def most(self) -> int:
        """How many products it can show."""
        return min(MOST_PRODUCTS, len(self.range))


def spread_countries(stock: Stock, count: int, chance: random.Random) -> list[Country]:
    """So many countries in their exact proportions, shuffled."""
    total = sum(country.weight for country in stock.countries)
    chosen: list[Country] = []
    passed = 0
    for country in stock.countries:
        passed += country.weight
        chosen += [country] * (round(count * passed / total) - len(chosen))
    chance.shuffle(chosen)
    return chosen


def found_company(stock: Stock, country: Country, chance: random.Random) -> Company:
    """Choose its sectors and what it could sell."""
    sectors = _choose_sectors(stock, country, chance)
    importer = (
        country.code == "cn" and sectors[0].group == IMPORT_GROUP and chance.random() < IMPORTER
    )
    return Company(
        country=country,
        city=chance.choice(country.cities),
        sectors=sectors,
        importer=importer,
        range=_range(country, sectors, importer=importer, chance=chance),
        chance=chance,
        weight=math.exp(chance.gauss(0, 0.75)),
    )


def _choose_sectors(stock: Stock, country: Country, chance: random.Random) -> list[Sector]:
    """One main sector, and up to two more that go with it."""
    by_slug = stock.sectors
    slugs = country.sectors
    # A small country lives mainly from its first trades; a large one from all alike.
    weights = [1 + 8 // (place + 1) if len(slugs) < 12 else 1 for place in range(len(slugs))]
    main = by_slug[chance.choices(slugs, weights)[0]]
    related = [by_slug[slug] for slug in main.related if slug in slugs]
    further = min(chance.choice(FURTHER_SECTORS), len(related))
    return [main, *chance.sample(related, further)]


def _range(
    country: Country, sectors: list[Sector], *, importer: bool, chance: random.Random
) -> list[Article]:
    """All articles by line, the lines in the company's own order, the main sector first."""
    articles = []
    for sector in sectors:
        lines = list(sector.lines)
        chance.shuffle(lines)
        for line in lines:
            origins = _origins(line, sector, country.code, importer=importer)
            articles += [
                Article(sector, line, kind, chance.choice(origins))
                for kind in chance.sample(line.kinds, len(line.kinds))
                if origins
            ]
    return articles


def _origins(line: Line, sector: Sector, country: str, *, importer: bool) -> list[str]:
    if importer:
        return [origin for origin in line.origins if origin != country]
    return [country] if sector.kind == "service" or country in line.origins else []


def choose_articles(company: Company, count: int) -> None:
    """Fill `articles`: a few lines in several kinds each, at least one of every sector."""
    lines: dict[tuple[str, str], list[Article]] = {}
    for article in company.range:
        lines.setdefault((article.sector.slug, article.line.noun.en), []).append(article)
    first_of_sector = {key[0]: key for key in reversed(lines)}
    ahead = [first_of_sector[sector.slug] for sector in company.sectors]
    order = ahead + [key for key in lines if key not in ahead]
    wanted = max(len(ahead), 1 + count // 2)
    while sum(len(lines[key]) for key in order[:wanted]) < count:
        wanted += 1
    company.articles = list(_in_turn([lines[key] for key in order[:wanted]]))[:count]
    sold = {article.sector.slug for article in company.articles}
    company.sectors = [sector for sector in company.sectors if sector.slug in sold]


def _in_turn(rows: list[list[Article]]) -> Iterator[Article]:
    """The first of every row, then the second of every row, and so on."""
    for place in range(max(len(row) for row in rows)):
        yield from (row[place] for row in rows if place < len(row))


def share_out(total: int, weights: list[float], most: list[int]) -> list[int]:
    """At least one each, in proportion to the weights, at most `most` each, adding up exactly.

    Raises ValueError when no such numbers exist.
    """
    if not len(most) <= total <= sum(most):
        fewest = len(most)
        message = f"{fewest} exhibitors can show {fewest} to {sum(most)} products, not {total}."
        raise ValueError(message)
    shares = [1] * len(most)
    left = total - len(most)
    while left:
        free = [i for i, share in enumerate(shares) if share < most[i]]
        unit = left / sum(weights[i] for i in free)
        steps = [min(most[i] - shares[i], int(unit * weights[i])) for i in free]
        if not any(steps):
            heaviest = sorted(free, key=lambda i: (-weights[i], i))[:left]
            free, steps = heaviest, [1] * len(heaviest)
        for i, step in zip(free, steps, strict=True):
            shares[i] += step
        left -= sum(steps)
    return shares

"""Taglines and descriptions of companies, the same in every language that has them."""

from exhibitors.demo.companies import Company
from exhibitors.demo.wording import (
    FURTHER,
    Text,
    filled,
    joined,
    paragraph,
    text,
    texts,
    translated,
)
from exhibitors.demo.wordstock import Stock
from expo.countries import country_name

SHOWN = 3  # products that a description names
HOME = "cn"  # at home the city is enough
YOUNGEST = 2021
OLDEST_IN_CHINA = 1984
OLDEST_IMPORTER = 2001


class Sentences:
    """Composes from the sector's stock and the common patterns."""

    def __init__(self, stock: Stock) -> None:
        exhibitor, importer = stock.phrases["exhibitor"], stock.phrases["importer"]
        self._opening = texts(exhibitor["opening"])
        self._shown = texts(exhibitor["shown"])
        self._seeking = texts(exhibitor["seeking"])
        self._importer_makes = texts(importer["makes"])
        self._importer_taglines = texts(importer["taglines"])
        self._partners = {code: text(cell) for code, cell in stock.phrases["partners"].items()}
        self._markets = {key: texts(cells) for key, cells in stock.phrases["markets"].items()}
        self._between = translated(*stock.phrases["joining"]["items"])
        self._last = translated(*stock.phrases["joining"]["last"])

    def tagline(self, company: Company) -> Text:
        """One line of its trade."""
        own = company.sectors[0].taglines
        return company.chance.choice(self._importer_taglines if company.importer else own)

    def description(self, company: Company, name: Text, seeks: list[str]) -> Text:
        """Who they are, what they show and whom they seek: three sentences."""
        chance = company.chance
        abroad = company.country.code == HOME and not company.importer
        shown = list(dict.fromkeys(article.name for article in company.articles))[:SHOWN]
        partners = self._joined([self._partners[code] for code in seeks])
        market = chance.choice(self._markets["abroad" if abroad else "china"])
        opening, show, seeking = (
            chance.choice(patterns) for patterns in (self._opening, self._shown, self._seeking)
        )
        return paragraph(
            filled(
                opening,
                year=Text(*[str(_founded(company))] * len(Text._fields)),
                city=place_of(company),
                country=_country(company),
                name=_named(name),
                makes=chance.choice(self._makes(company)),
            ),
            filled(show, products=self._joined(shown)),
            filled(seeking, partners=partners, market=market),
        )

    def _makes(self, company: Company) -> tuple[Text, ...]:
        return self._importer_makes if company.importer else company.sectors[0].makes

    def _joined(self, items: list[Text]) -> Text:
        return joined(items, self._between, self._last)


def _named(name: Text) -> Text:
    """The full name, in a sentence of any language."""
    return Text(name.en, name.zh or name.en, name.en, f"شركة {name.en}")


def _founded(company: Company) -> int:
    """A year between the trade's first and the youngest, more often a late one."""
    since = company.sectors[0].since
    if company.country.code == HOME:
        since = max(since, OLDEST_IMPORTER if company.importer else OLDEST_IN_CHINA)
    return round(company.chance.triangular(since, YOUNGEST, YOUNGEST - (YOUNGEST - since) // 4))


def place_of(company: Company) -> Text:
    """The city, and abroad its country."""
    city, country = company.city, company.country
    if country.code == HOME or city.en == country.name.en:
        return city
    return Text(f"{city.en}, {country.name.en}", f"{country.name.zh}{city.zh}")


def _country(company: Company) -> Text:
    """Where the city's name isn't known in a language, its country is."""
    name = company.country.name
    return Text(name.en, name.zh, *(country_name(company.country.code, code) for code in FURTHER))

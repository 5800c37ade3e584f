"""Taglines and descriptions of companies, the same in English and Chinese."""

from exhibitors.demo.companies import Company
from exhibitors.demo.wordstock import Stock, Text, text, texts

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
        self._between = Text(*stock.phrases["joining"]["items"])
        self._last = Text(*stock.phrases["joining"]["last"])

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
        return _paragraph(
            _filled(
                opening,
                year=Text(year := str(_founded(company)), year),
                city=_place(company),
                name=Text(name.en, name.zh or name.en),
                makes=chance.choice(self._makes(company)),
            ),
            _filled(show, products=self._joined(shown)),
            _filled(seeking, partners=partners, market=market),
        )

    def _makes(self, company: Company) -> tuple[Text, ...]:
        return self._importer_makes if company.importer else company.sectors[0].makes

    def _joined(self, items: list[Text]) -> Text:
        """Enumerate: "A, B and C"."""
        *first, last = items
        if not first:
            return last
        english = self._between.en.join(item.en for item in first)
        chinese = self._between.zh.join(item.zh for item in first)
        return Text(f"{english}{self._last.en}{last.en}", f"{chinese}{self._last.zh}{last.zh}")


def _founded(company: Company) -> int:
    """A year between the trade's first and the youngest, more often a late one."""
    since = company.sectors[0].since
    if company.country.code == HOME:
        since = max(since, OLDEST_IMPORTER if company.importer else OLDEST_IN_CHINA)
    return round(company.chance.triangular(since, YOUNGEST, YOUNGEST - (YOUNGEST - since) // 4))


def _place(company: Company) -> Text:
    """The city, and abroad its country."""
    city, country = company.city, company.country
    if country.code == HOME or city.en == country.name.en:
        return city
    return Text(f"{city.en}, {country.name.en}", f"{country.name.zh}{city.zh}")


def _filled(pattern: Text, **parts: Text) -> Text:
    return Text(
        pattern.en.format(**{key: part.en for key, part in parts.items()}),
        pattern.zh.format(**{key: part.zh for key, part in parts.items()}),
    )


def _paragraph(*parts: Text) -> Text:
    return Text(" ".join(part.en for part in parts), "".join(part.zh for part in parts))

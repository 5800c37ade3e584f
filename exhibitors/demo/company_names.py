"""Names and domains of invented companies."""

import random
import unicodedata

from exhibitors.demo.companies import Company
from exhibitors.demo.wording import Text, text
from exhibitors.demo.wordstock import Stock

CITY_IN_NAME = 0.75  # of Chinese companies
CHINESE_NAME = 2 / 3  # of foreign ones


class NameBook:
    """Deals brands and full names, each only once."""

    def __init__(self, stock: Stock, chance: random.Random) -> None:
        self._importer_words = [text(cell) for cell in stock.phrases["importer"]["words"]]
        self._brands = {
            family: chance.sample(brands, len(brands)) for family, brands in stock.brands.items()
        }
        self._dealt = dict.fromkeys(self._brands, 0)
        self._names: set[str] = set()
        self._domains: set[str] = set()

    def name(self, company: Company) -> tuple[Text, str]:
        """A new full name and the domain that goes with it; zh is "" where there is none."""
        while True:
            brand = self._next_brand(company.country.brands)
            name = self._compose(company, brand)
            if name.en not in self._names:
                self._names.add(name.en)
                return name, self._domain(brand)

    def _next_brand(self, family: str) -> Text:
        brands = self._brands[family]
        brand = brands[self._dealt[family] % len(brands)]
        self._dealt[family] += 1
        return brand

    def _compose(self, company: Company, brand: Text) -> Text:
        chance, country, city = company.chance, company.country, company.city
        word = self._word(company)
        form = chance.choice(country.legal_forms)
        if country.code == "cn":
            place = city if chance.random() < CITY_IN_NAME else Text("", "")
            chinese = f"{place.zh}{brand.zh}{word.zh}{form.zh}"
            return Text(f"{place.en} {brand.en} {word.en} {form.en}".strip(), chinese)
        parts = (form.en, brand.en, word.en) if form.en == "PT" else (brand.en, word.en, form.en)
        known = chance.random() < CHINESE_NAME
        return Text(" ".join(parts), f"{brand.zh}{word.zh}{form.zh}" if known else "")

    def _word(self, company: Company) -> Text:
        """What the company deals in, as a word of its name."""
        if company.importer:
            return company.chance.choice(self._importer_words)
        own = company.articles[0].line.word
        if own and all(article.line.word == own for article in company.articles):
            return own
        return company.chance.choice(company.sectors[0].words)

    def _domain(self, brand: Text) -> str:
        letters = unicodedata.normalize("NFKD", brand.en.lower())
        base = "".join(letter for letter in letters if letter.isascii() and letter.isalnum())
        domain = base
        number = 1
        while domain in self._domains:
            number += 1
            domain = f"{base}-{number}"
        self._domains.add(domain)
        return domain

"""Companies and their products as rows of the site's own spreadsheets."""

import math
import random

from exhibitors.demo.booths import Place
from exhibitors.demo.companies import Article, Company
from exhibitors.demo.sentences import Sentences
from exhibitors.demo.wordstock import Country, Listing, RealOrganisation, Stock, Text

EXHIBITOR_COLUMNS = (
    "ref name_en name_zh country pavilion hall booth categories offers seeks languages "
    "certificates tagline_en tagline_zh description_en description_zh website city email phone"
).split()
PRODUCT_COLUMNS = (
    "ref exhibitor_ref name_en name_zh category origin kind price currency moq unit_en unit_zh "
    "sample hs_code description_en description_zh"
).split()

OFFERS_TOO = {"agents": 0.08, "distributors": 0.1}
SEEKS = {"buyers": 0.7, "distributors": 0.6, "agents": 0.35}
MOST_CERTIFICATES = 3
OWN_CURRENCY = 0.6  # of companies; the others quote in US dollars
SPEAKS_CHINESE = 0.35  # of foreign exhibitors
SAMPLES = 0.45
DEAREST_SAMPLE = 60.0  # US dollars

Row = dict[str, str]


def exhibitor_row(
    company: Company, place: Place, booths: list[str], sentences: Sentences, names: tuple[Text, str]
) -> Row:
    """One row of exhibitors.csv, without its ref; `names` are the full name and the domain."""
    chance, sector = company.chance, company.sectors[0]
    name, domain = names
    offers = ["services" if sector.kind == "service" else "goods", *_some(OFFERS_TOO, chance)]
    seeks = _some(SEEKS, chance) or ["distributors"]
    tagline = sentences.tagline(company)
    description = sentences.description(company, name, seeks)
    certificates = sorted(chance.sample(sector.certificates, chance.randint(0, MOST_CERTIFICATES)))
    return _place_cells(place, booths) | {
        "name_en": name.en,
        "name_zh": name.zh,
        "country": company.country.code,
        "categories": ";".join(sector.slug for sector in company.sectors),
        "offers": ";".join(offers),
        "seeks": ";".join(seeks),
        "languages": ";".join(_languages(company.country, chance)),
        "certificates": ";".join(certificates),
        "tagline_en": tagline.en,
        "tagline_zh": tagline.zh,
        "description_en": description.en,
        "description_zh": description.zh,
        "website": f"https://www.{domain}.example",
        "city": company.city.en,
        "email": f"sales@{domain}.example",
        "phone": "",
    }


def product_rows(company: Company, rates: dict[str, float]) -> list[Row]:
    """The company's rows of products.csv, without refs."""
    chance = company.chance
    currency = company.country.currency if chance.random() < OWN_CURRENCY else "USD"
    rows = []
    for sector in company.sectors:
        articles = [article for article in company.articles if article.sector is sector]
        order = chance.sample(sector.sentences, len(sector.sentences))
        for number, article in enumerate(articles):
            price = _price(article, chance)
            rows.append(
                _article_cells(article, order[number % len(order)])
                | {
                    "price": f"{tidy(price * rates[currency]):.2f}",
                    "currency": currency,
                    "moq": str(chance.choice(article.line.minimum_orders)),
                    "sample": "1" if _gives_sample(article, price, chance) else "0",
                }
            )
    return rows


def real_exhibitor_row(organisation: RealOrganisation, place: Place, booths: list[str]) -> Row:
    """The row of an organisation that the report names; what it doesn't say stays blank."""
    return (
        dict.fromkeys(EXHIBITOR_COLUMNS, "")
        | _place_cells(place, booths)
        | {
            "name_en": organisation.name.en,
            "name_zh": organisation.name.zh,
            "country": organisation.country,
            "categories": ";".join(organisation.categories),
            "offers": organisation.offers,
            "description_en": organisation.description.en,
            "description_zh": organisation.description.zh,
        }
    )


def listing_rows(organisation: RealOrganisation, stock: Stock, label: Text) -> list[Row]:
    """Its illustrative products, labelled as such: no offers, so without price and order."""
    return [_listing_row(listing, stock, label) for listing in organisation.listings]


def _listing_row(listing: Listing, stock: Stock, label: Text) -> Row:
    return dict.fromkeys(PRODUCT_COLUMNS, "") | {
        "name_en": listing.name.en,
        "name_zh": listing.name.zh,
        "category": listing.category,
        "origin": listing.origin,
        "kind": stock.sectors[listing.category].kind,
        "sample": "0",
        "hs_code": listing.hs_code,
        "description_en": f"{label.en} {listing.text.en}",
        "description_zh": f"{label.zh}{listing.text.zh}",
    }


def _place_cells(place: Place, booths: list[str]) -> Row:
    return {"pavilion": place.pavilion, "hall": place.hall, "booth": ";".join(booths)}


def _article_cells(article: Article, sentence: Text) -> Row:
    line, name = article.line, article.name
    return {
        "name_en": name.en[0].upper() + name.en[1:],
        "name_zh": name.zh,
        "category": article.sector.slug,
        "origin": article.origin,
        "kind": article.sector.kind,
        "unit_en": line.unit.en,
        "unit_zh": line.unit.zh,
        "hs_code": line.hs_code,
        "description_en": f"{line.note.en} {sentence.en}",
        "description_zh": f"{line.note.zh}{sentence.zh}",
    }


def _price(article: Article, chance: random.Random) -> float:
    """In US dollars; cheap things are as likely as dear ones."""
    low, high = article.line.price
    return math.exp(chance.uniform(math.log(low), math.log(high)))


def _gives_sample(article: Article, price: float, chance: random.Random) -> bool:
    wanted = chance.random() < SAMPLES
    return wanted and article.sector.kind == "goods" and price <= DEAREST_SAMPLE


def tidy(amount: float) -> float:
    """Round as price lists do: 3.85, 38.5, 385, 3850."""
    step = 10.0 ** (math.floor(math.log10(amount)) - 1) / 2
    return round(amount / step) * step


def _some(shares: dict[str, float], chance: random.Random) -> list[str]:
    """Each code with its own probability."""
    return [code for code, share in shares.items() if chance.random() < share]


def _languages(country: Country, chance: random.Random) -> list[str]:
    """English, the country's own, and often Chinese."""
    spoken = ["en", *country.languages]
    if chance.random() < SPEAKS_CHINESE:
        spoken.append("zh")
    return list(dict.fromkeys(spoken))

"""Companies and their products as rows of the site's own spreadsheets."""

import math
import random

from exhibitors.demo.booths import Place
from exhibitors.demo.companies import Article, Company
from exhibitors.demo.sentences import Sentences, place_of
from exhibitors.demo.wording import Text, in_common, paragraph
from exhibitors.demo.wordstock import Country, Listing, RealOrganisation, Stock

EXHIBITOR_COLUMNS = (
    "ref name_en name_zh name_es name_ar country pavilion hall booth categories offers seeks "
    "languages certificates tagline_en tagline_zh tagline_es tagline_ar description_en "
    "description_zh description_es description_ar website city email phone tier"
).split()
PRODUCT_COLUMNS = (
    "ref exhibitor_ref name_en name_zh name_es name_ar category origin kind price currency moq "
    "unit_en unit_zh unit_es unit_ar sample hs_code lead_time incoterms certificates "
    "farm_en farm_zh farm_es farm_ar base_en base_zh base_es base_ar batch "
    "provenance_en provenance_zh provenance_es provenance_ar "
    "description_en description_zh description_es description_ar"
).split()

OFFERS_TOO = {"agents": 0.08, "distributors": 0.1}
SEEKS = {"buyers": 0.7, "distributors": 0.6, "agents": 0.35}
MOST_CERTIFICATES = 3
OWN_CURRENCY = 0.6  # of companies; the others quote in US dollars
SPEAKS_CHINESE = 0.35  # of foreign exhibitors
SAMPLES = 0.45
LEAD_TIMES = (7, 10, 15, 20, 25, 30, 35, 45, 60)  # days
INCOTERMS = ("EXW", "FCA", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DDP")
MOST_INCOTERMS = 3
CERTIFIED = 0.7  # of the goods of a certified exhibitor; the batches are those of 2023
TRACED = 0.25  # of the food that its exhibitor makes itself
TRACED_GROUP = "food-drink"
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
    tagline, description = in_common(tagline, description)
    named = name._replace(
        es=name.en if description.es else "", ar=f"شركة {name.en}" if description.ar else ""
    )
    return (
        place_cells(place, booths)
        | named.cells("name")
        | tagline.cells("tagline")
        | description.cells("description")
        | {
            "country": company.country.code,
            "categories": ";".join(sector.slug for sector in company.sectors),
            "offers": ";".join(offers),
            "seeks": ";".join(seeks),
            "languages": ";".join(_languages(company.country, chance)),
            "certificates": ";".join(certificates),
            "website": f"https://www.{domain}.example",
            "city": company.city.en,
            "email": f"sales@{domain}.example",
            "phone": "",
            "tier": "",
        }
    )


def product_rows(company: Company, rates: dict[str, float], certificates: list[str]) -> list[Row]:
    """The company's rows of products.csv, without refs; certificates are the company's."""
    chance = company.chance
    currency = company.country.currency if chance.random() < OWN_CURRENCY else "USD"
    rows = []
    for sector in company.sectors:
        articles = [article for article in company.articles if article.sector is sector]
        order = chance.sample(sector.sentences, len(sector.sentences))
        for number, article in enumerate(articles):
            price = _price(article, chance)
            rows.append(
                dict.fromkeys(PRODUCT_COLUMNS, "")
                | _article_cells(article, order[number % len(order)])
                | {
                    "price": f"{tidy(price * rates[currency]):.2f}",
                    "currency": currency,
                    "moq": str(chance.choice(article.line.minimum_orders)),
                    "sample": "1" if _gives_sample(article, price, chance) else "0",
                }
                | _trade_facts(company, article, certificates)
            )
    return rows


def _trade_facts(company: Company, article: Article, certificates: list[str]) -> Row:
    """How soon, on what terms and with what papers goods come; some food with base and batch."""
    if article.sector.kind == "service":
        return {}
    chance = company.chance
    terms = chance.sample(INCOTERMS, chance.randint(1, MOST_INCOTERMS))
    own = [code for code in certificates if code in article.sector.certificates]
    facts = {
        "lead_time": str(chance.choice(LEAD_TIMES)),
        "incoterms": ";".join(sorted(terms, key=INCOTERMS.index)),
        "certificates": ";".join(own) if chance.random() < CERTIFIED else "",
    }
    traced = chance.random() < TRACED and article.sector.group == TRACED_GROUP
    if traced and not company.importer:
        facts |= place_of(company).cells("base")
        facts["batch"] = f"23{chance.randint(1, 44):02d}-{chance.randint(1, 999):03d}"
    return facts


def real_exhibitor_row(organisation: RealOrganisation, place: Place, booths: list[str]) -> Row:
    """The row of an organisation that the report names; what it doesn't say stays blank."""
    return (
        dict.fromkeys(EXHIBITOR_COLUMNS, "")
        | place_cells(place, booths)
        | organisation.name.cells("name")
        | organisation.description.cells("description")
        | {
            "country": organisation.country,
            "categories": ";".join(organisation.categories),
            "offers": organisation.offers,
        }
    )


def listing_rows(organisation: RealOrganisation, stock: Stock, label: Text) -> list[Row]:
    """Its illustrative products, labelled as such: no offers, so without price and order."""
    return [_listing_row(listing, stock, label) for listing in organisation.listings]


def _listing_row(listing: Listing, stock: Stock, label: Text) -> Row:
    return (
        dict.fromkeys(PRODUCT_COLUMNS, "")
        | {
            "category": listing.category,
            "origin": listing.origin,
            "kind": stock.sectors[listing.category].kind,
            "sample": "0",
            "hs_code": listing.hs_code,
        }
        | listing.name.cells("name")
        | listing.farm.cells("farm")
        | listing.base.cells("base")
        | listing.provenance.cells("provenance")
        | paragraph(label, listing.text).cells("description")
    )


def place_cells(place: Place, booths: list[str]) -> Row:
    """Where an exhibitor stands."""
    return {"pavilion": place.pavilion, "hall": place.hall, "booth": ";".join(booths)}


def _article_cells(article: Article, sentence: Text) -> Row:
    line = article.line
    name, unit, description = in_common(
        article.name.capitalised(), line.unit, paragraph(line.note, sentence)
    )
    return (
        {
            "category": article.sector.slug,
            "origin": article.origin,
            "kind": article.sector.kind,
            "hs_code": line.hs_code,
        }
        | name.cells("name")
        | unit.cells("unit")
        | description.cells("description")
    )


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

"""Exhibitors and their products in schema.org's terms."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import get_language

from exhibitors.models import Exhibitor, Organisation, Picture, Product
from expo.countries import country_name
from expo.structured import Absolute, Data, other_names, thing


def exhibitor(shown: Exhibitor, products: Iterable[Product], absolute: Absolute) -> Data:
    """An exhibitor, with the products that its page shows as offers."""
    known = shown.organisation
    page = absolute(shown.get_absolute_url())
    return thing(
        "Organization",
        name=str(known.name),
        alternateName=other_names(known.name),
        description=str(shown.description) or str(shown.tagline),
        slogan=str(shown.tagline),
        url=known.website or page,
        mainEntityOfPage=page,
        logo=_logo(known, absolute),
        image=absolute(f"{shown.get_absolute_url()}card.png"),
        sameAs=[address for address in shown.socials if "://" in address],
        address=_address(shown),
        email=shown.email,
        telephone=shown.phone,
        foundingDate=str(known.founded or ""),
        makesOffer=[
            thing("Offer", name=str(each.name), url=absolute(each.get_absolute_url()))
            for each in products
        ],
    )


def product(shown: Product, absolute: Absolute) -> Data:
    """A product, or a service."""
    page, maker = absolute(shown.get_absolute_url()), shown.exhibitor
    facts: dict[str, Any] = {
        "name": str(shown.name),
        "alternateName": other_names(shown.name),
        "description": str(shown.description),
        "url": page,
        "image": [absolute(_file(each)) for each in shown.pictures.all()],
        "category": str(shown.category_name or ""),
        "brand": thing("Brand", name=str(maker.organisation.name)),
        "offers": _offer(shown, page, absolute),
    }
    if shown.kind == Product.Kind.SERVICE:
        return thing("Service", **facts, provider=_seller(maker, absolute))
    return thing("Product", **facts, countryOfOrigin=_country(shown.origin))


def _offer(shown: Product, page: str, absolute: Absolute) -> Data | None:
    """At what price; None where that isn't told, or not in which money."""
    if shown.price is None or not shown.currency:
        return None
    price, unit = {"price": str(shown.price), "priceCurrency": shown.currency}, str(shown.unit)
    return thing(
        "Offer",
        **price,
        url=page,
        seller=_seller(shown.exhibitor, absolute),
        priceSpecification=thing("UnitPriceSpecification", **price, unitText=unit) if unit else "",
        eligibleQuantity=_least(shown.minimum_order, unit),
    )


def _least(number: int | None, unit: str) -> Data | None:
    return thing("QuantitativeValue", minValue=number, unitText=unit) if number else None


def _seller(seller: Exhibitor, absolute: Absolute) -> Data:
    name, page = str(seller.organisation.name), absolute(seller.get_absolute_url())
    return thing("Organization", name=name, url=page)


def _address(shown: Exhibitor) -> Data | None:
    """As far as it is known; the country by its code, as the vocabulary has it."""
    country = shown.organisation.country.upper()
    known = (shown.address, shown.city, country)
    if not any(known):
        return None
    return thing(
        "PostalAddress",
        streetAddress=shown.address,
        addressLocality=shown.city,
        addressCountry=country,
    )


def _country(code: str) -> Data | None:
    return thing("Country", name=country_name(code, get_language() or "en")) if code else None


def _logo(known: Organisation, absolute: Absolute) -> str:
    return absolute(_file(known.logo)) if known.logo else ""


def _file(picture: Picture) -> str:
    address: str = picture.file.url
    return address

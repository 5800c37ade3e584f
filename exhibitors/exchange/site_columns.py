"""The site's own spreadsheet columns, and what of an exhibitor or product stands in each."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from operator import attrgetter
from typing import Any

from exhibitors.exchange.cells import CLEAR, clean, given, join_words
from exhibitors.models import Exhibitor, Product
from exhibitors.models.exhibitor import Tier
from expo.languages import CONTENT_LANGUAGES
from pavilions.models import Booth

Cell = str | int | Decimal
Reading = Callable[[Any], Cell]


def _line(path: str) -> Reading:
    read = attrgetter(path)
    return lambda thing: _written(read(thing))


def _words(path: str) -> Reading:
    read = attrgetter(path)
    return lambda thing: _written(join_words(read(thing)))


def _number(path: str) -> Reading:
    read = attrgetter(path)
    return lambda thing: "" if read(thing) is None else read(thing)


def _text(name: str, path: str) -> dict[str, Reading]:
    """A column for each content language: `name_en`, `name_zh`."""
    return {
        f"{name}_{code.partition('-')[0]}": _in_language(path, code) for code in CONTENT_LANGUAGES
    }


def _in_language(path: str, code: str) -> Reading:
    read = attrgetter(path)
    return lambda thing: _written(read(thing).get(code, ""))


def _written(text: str) -> str:
    """A text as reading it again gives it; blank where it would be read as nothing."""
    text = clean(text, lines=True)
    return text if given(text) and text != CLEAR else ""


def _slugs(things: Iterable[Any]) -> str:
    return ";".join(sorted(thing.slug for thing in things))


def _booths(exhibitor: Exhibitor) -> list[Booth]:
    """Its booths; those without a number last, so that halls and booths read as pairs."""
    booths = (stand.booth for stand in exhibitor.stands.all())
    return sorted(booths, key=lambda booth: not booth.code)


def _tier(exhibitor: Exhibitor) -> str:
    return Tier(exhibitor.tier).name.lower() if exhibitor.tier else ""


def _exhibitor_ref(product: Product) -> str:
    return product.exhibitor.ref or product.exhibitor.slug


def _category(product: Product) -> str:
    return product.category.slug if product.category else ""


EXHIBITOR_COLUMNS: Mapping[str, Reading] = {
    "ref": _line("ref"),
    **_text("name", "organisation.name"),
    "country": _line("organisation.country"),
    "pavilion": lambda exhibitor: _slugs(exhibitor.pavilions.all()),
    "hall": lambda exhibitor: _written(";".join(b.hall.code for b in _booths(exhibitor))),
    "booth": lambda exhibitor: _written(";".join(b.code for b in _booths(exhibitor) if b.code)),
    "categories": lambda exhibitor: _slugs(exhibitor.categories.all()),
    "offers": _words("offers"),
    "seeks": _words("seeks"),
    "languages": _words("languages"),
    "certificates": _words("certificates"),
    **_text("tagline", "tagline"),
    **_text("description", "description"),
    "website": _line("organisation.website"),
    "city": _line("city"),
    "address": _line("address"),
    "email": _line("email"),
    "phone": _line("phone"),
    "tags": _words("tags"),
    "socials": _words("socials"),
    "tier": _tier,
}

PRODUCT_COLUMNS: Mapping[str, Reading] = {
    "ref": _line("ref"),
    "exhibitor_ref": _exhibitor_ref,
    **_text("name", "name"),
    "category": _category,
    "origin": _line("origin"),
    "kind": _line("kind"),
    "price": _number("price"),
    "currency": _line("currency"),
    "moq": _number("minimum_order"),
    **_text("unit", "unit"),
    "sample": lambda product: str(int(product.sample)),
    "hs_code": _line("hs_code"),
    "lead_time": _number("lead_time_days"),
    "incoterms": _words("incoterms"),
    "certificates": _words("certificates"),
    **_text("farm", "farm"),
    **_text("base", "base"),
    "batch": _line("batch"),
    **_text("provenance", "provenance"),
    **_text("description", "description"),
}

"""Gives the demo's exhibitors logos and its products pictures; several products share one.

What hangs already stays: a second run draws nothing.
"""

from collections.abc import Container, Sequence
from typing import Any

from django.core.files.base import ContentFile

from exhibitors.demo.drawing.logos import draw_logo
from exhibitors.demo.drawing.still_lifes import draw_still_life
from exhibitors.demo.wording import Text as Wording
from exhibitors.demo.wording import filled, text
from exhibitors.demo.wordstock import load_stock
from exhibitors.models import Exhibitor, Organisation, Picture, Product
from expo.models import Edition
from expo.text import Text

BATCH = 2000


def hang_pictures(editions: Sequence[Edition]) -> None:
    """For every exhibitor and product of the editions that has none yet."""
    stock = load_stock()
    real = {organisation.name.en for organisation in stock.organisations}
    _hang_logos(editions, text(stock.pictures["logo_alt"]), real)
    _hang_still_lifes(editions, stock.pictures)


def _hang_logos(editions: Sequence[Edition], alt: Wording, real: Container[str]) -> None:
    """A mark each; real organisations have marks of their own, so theirs is only initials."""
    bare: dict[int, Exhibitor] = {}
    exhibitors = Exhibitor.objects.filter(edition__in=editions, organisation__logo=None)
    for exhibitor in exhibitors.select_related("organisation").prefetch_related(
        "categories__parent"
    ):
        bare.setdefault(exhibitor.organisation_id, exhibitor)
    logos = []
    for exhibitor in bare.values():
        name = exhibitor.organisation.name["en"]
        groups = [each.parent.slug for each in exhibitor.categories.all() if each.parent]
        drawn = draw_logo(name) if name in real else draw_logo(name, *groups[:1])
        names = Wording(name, exhibitor.organisation.name.get("zh-hans", name), name, name)
        alts = filled(alt, name=names).names()
        logos.append(Picture(file=ContentFile(drawn, "logo.png"), alt=alts))
    Picture.objects.bulk_create(logos)
    organisations = [exhibitor.organisation for exhibitor in bare.values()]
    for organisation, logo in zip(organisations, logos, strict=True):
        organisation.logo = logo
    Organisation.objects.bulk_update(organisations, ["logo"], batch_size=200)


def _hang_still_lifes(editions: Sequence[Edition], stock: dict[str, Any]) -> None:
    bare = Product.objects.filter(exhibitor__edition__in=editions, pictures=None)
    subjects = _subjects(stock)
    wanted = {
        key: subject
        for key, name in bare.values_list("pk", "name")
        if (subject := _subject(subjects, Text(name)))
    }
    pictures = _pictures(set(wanted.values()), stock)
    link = Product.pictures.through
    link.objects.bulk_create(
        [link(product_id=key, picture_id=pictures[subject].pk) for key, subject in wanted.items()],
        batch_size=BATCH,
    )


def _subjects(stock: dict[str, Any]) -> list[tuple[str, tuple[str, str]]]:
    """Nouns with the thing and the colour that show them, the longest noun first."""
    nouns = [
        (noun.lower(), (thing, colour))
        for thing, colours in stock["shows"].items()
        for colour, shown in colours.items()
        for noun in shown
    ]
    return sorted(nouns, key=lambda pair: (-len(pair[0]), pair[0]))


def _subject(subjects: list[tuple[str, tuple[str, str]]], name: Text) -> tuple[str, str] | None:
    """What shows a product of this name."""
    english = name.get("en", "").lower()
    return next((subject for noun, subject in subjects if noun in english), None)


def _pictures(
    subjects: set[tuple[str, str]], stock: dict[str, Any]
) -> dict[tuple[str, str], Picture]:
    """A picture of each subject, known again by its alternative text."""
    pattern = text(stock["alt"])
    alts = {
        subject: filled(
            pattern, thing=text(stock["things"][thing]), colour=text(stock["colours"][colour][1])
        ).names()
        for subject in sorted(subjects)
        for thing, colour in [subject]
    }
    hanging = {
        picture.alt.get("en"): picture
        for picture in Picture.objects.filter(alt__en__in=[alt["en"] for alt in alts.values()])
    }
    new = {}
    for (thing, colour), alt in alts.items():
        if alt["en"] not in hanging:
            code = stock["colours"][colour][0]
            drawn = ContentFile(draw_still_life(thing, code), "picture.webp")
            new[alt["en"]] = Picture(file=drawn, alt=alt)
    Picture.objects.bulk_create(new.values())
    hanging |= new
    return {subject: hanging[alt["en"]] for subject, alt in alts.items()}

"""A small expo in which every kind of page has something to show, in names of all scripts."""

from decimal import Decimal

from django.core.files.base import ContentFile

from exhibitors.demo.drawing.logos import draw_logo
from exhibitors.demo.floor import seed_floor
from exhibitors.models import Exhibitor, Picture
from expo.models import CountryGroup, Edition
from expo.text import Text
from tests.factories import (
    make_category,
    make_exhibitor,
    make_figure,
    make_hall,
    make_organisation,
    make_pavilion,
    make_product,
)
from tests.factories.programme import make_session, make_speaker, make_stage, make_track

NASTY = "<b>&amp;\"'"  # a part of names that must come out as it is
SCRIPTS = {
    "en": f"Delta Tea {NASTY}",
    "zh-hans": f"三角茶业 {NASTY}",
    "es": f"Té del Delta {NASTY}",
    "ar": f"شاي الدلتا {NASTY}",
}
EXHIBITORS = 30  # more than a page of a list


def fill(edition: Edition) -> None:
    """Make it all in the edition."""
    texts = Text(SCRIPTS)
    edition.name, edition.theme, edition.venue, edition.note = texts, texts, texts, texts
    edition.getting_there, edition.contact_email = texts, "expo@example.org"
    edition.save()
    hall = make_hall("3.2", name=texts, description=texts, hue=2)
    tea = make_category("tea", make_category("food", name=texts), name=texts)
    pavilion = make_pavilion(slug="srec", hall=hall, theme=texts, description=texts)
    pavilion.partners = CountryGroup.objects.create(slug="partners", name=texts)
    pavilion.partners.members.create(country="vn")
    pavilion.save()
    pavilion.figures.set([make_figure(on_home=True)])
    for number in range(EXHIBITORS):
        exhibitor = make_exhibitor(
            organisation=make_organisation(country=("vn", "cn")[number % 2]),
            slug=f"company-{number:02}",
            booths=[f"{('1', '3.2')[number % 2]}-B{number:03}"],
            categories=[tea],
            pavilions=[pavilion],
            offers=["goods"],
        )
    _fullest(exhibitor)
    seed_floor(edition)


def _fullest(exhibitor: Exhibitor) -> None:
    """An exhibitor of whom everything is known."""
    texts, picture = Text(SCRIPTS), ContentFile(draw_logo("Delta"), "delta.png")
    shown = exhibitor.organisation
    shown.name, shown.website, shown.founded = texts, "https://delta.example", 1998
    shown.logo = Picture.objects.create(file=picture, alt=texts)
    shown.save()
    for name in ("tagline", "description"):
        setattr(exhibitor, name, texts)
    exhibitor.seeks, exhibitor.languages = ["agents"], ["en", "zh"]
    exhibitor.certificates, exhibitor.tags = ["iso-9001", NASTY], [NASTY]
    exhibitor.socials, exhibitor.email = ["https://social.example/x"], "tea@delta.example"
    exhibitor.phone, exhibitor.city, exhibitor.tier = "+84 1", NASTY, 2
    exhibitor.save()
    for number in range(EXHIBITORS):
        product = make_product(
            exhibitor=exhibitor,
            slug=f"tea-{number:02}",
            description=texts,
            category=exhibitor.categories.get(),
            origin="vn",
            price=Decimal("12.50"),
            currency="USD",
            unit=texts,
            minimum_order=5,
            hs_code="0902",
            incoterms=["FOB"],
            certificates=["organic"],
            farm=texts,
            provenance=texts,
        )
        product.pictures.add(shown.logo)
    exhibitor.products.update(name=texts)
    session = make_session(
        slug="talk",
        abstract=texts,
        stage=make_stage(name="Stage", hall=exhibitor.stands.get().booth.hall),
        track=make_track("Track"),
        languages=["en"],
        speakers=[make_speaker("Ada", role=texts, organisation=texts, biography=texts)],
        hosts=[exhibitor],
    )
    session.title = texts
    session.save()

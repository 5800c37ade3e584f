from collections.abc import Iterable
from typing import Any

from django.core.files.base import ContentFile

from exhibitors.models import Category, Document, Exhibitor, Organisation, Product, Stand
from expo.text import Text
from pavilions.models import Booth, Pavilion
from tests.factories.expo import next_number, the_edition
from tests.factories.pavilions import make_booth


def make_category(slug: str = "", parent: Category | None = None, **fields: Any) -> Category:
    """A category whose name is its slug, capitalised."""
    slug = slug or f"category-{next_number()}"
    edition = parent.edition if parent else the_edition()
    defaults = {"edition": edition, "name": Text(en=slug.capitalize())}
    return Category.objects.create(slug=slug, parent=parent, **(defaults | fields))


def make_organisation(name: str = "", zh: str = "", **fields: Any) -> Organisation:
    """An organisation by its English and its Chinese name."""
    texts = {"en": name or f"Company {next_number()}", "zh-hans": zh}
    return Organisation.objects.create(name=Text(texts), **fields)


def make_exhibitor(
    name: str = "",
    zh: str = "",
    *,
    country: str = "",
    booths: Iterable[str | Booth] = (),
    categories: Iterable[Category] = (),
    pavilions: Iterable[Pavilion] = (),
    **fields: Any,
) -> Exhibitor:
    """A published exhibitor and its organisation; it hosts the booths, given by label or made."""
    defaults = {
        "edition": the_edition(),
        "slug": f"exhibitor-{next_number()}",
        "status": Exhibitor.Status.PUBLISHED,
    }
    if "organisation" not in fields:
        defaults["organisation"] = make_organisation(name, zh, country=country)
    exhibitor = Exhibitor.objects.create(**(defaults | fields))
    exhibitor.categories.set(categories)
    exhibitor.pavilions.set(pavilions)
    for booth in booths:
        make_stand(exhibitor, booth)
    return exhibitor


def make_stand(exhibitor: Exhibitor, booth: str | Booth = "", **fields: Any) -> Stand:
    """An exhibitor's stand in a booth, given by label or made."""
    if isinstance(booth, str):
        booth = make_booth(booth, edition=exhibitor.edition)
    return Stand.objects.create(exhibitor=exhibitor, booth=booth, **fields)


def make_product(
    name: str = "", zh: str = "", *, exhibitor: Exhibitor | None = None, **fields: Any
) -> Product:
    """A product of a published exhibitor, by its English and its Chinese name."""
    number = next_number()
    defaults = {
        "slug": f"product-{number}",
        "name": Text({"en": name or f"Green tea no. {number}", "zh-hans": zh}),
    }
    return Product.objects.create(exhibitor=exhibitor or make_exhibitor(), **(defaults | fields))


def make_document(
    name: str = "Price list", *, exhibitor: Exhibitor | None = None, **fields: Any
) -> Document:
    """A document of a published exhibitor: a small PDF, unless a link is given."""
    defaults: dict[str, Any] = {"title": Text(en=name)}
    if "link" not in fields:
        defaults["file"] = ContentFile(b"%PDF-1.4 " + name.encode(), "document.pdf")
    return Document.objects.create(exhibitor=exhibitor or make_exhibitor(), **(defaults | fields))

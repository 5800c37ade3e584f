"""What an exhibitor's page shows beside the exhibitor itself."""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import CharField, QuerySet, Value, prefetch_related_objects
from django.utils import timezone

from exhibitors.directory.mini_plan import mini_plan
from exhibitors.directory.neighbours import aisle
from exhibitors.directory.staffing import staffing
from exhibitors.models import Category, Document, Exhibitor
from exhibitors.programme.queries import hosted_by
from pavilions.models import Pavilion

PRODUCTS_SHOWN = 12  # the rest has a list of its own
CATEGORY, PAVILION, DOCUMENT = range(3)


def profile(exhibitor: Exhibitor) -> dict[str, Any]:
    """All of it by the names that the template has for it, in six queries."""
    prefetch_related_objects([exhibitor], "stands")
    products = list(exhibitor.products.for_cards()[: PRODUCTS_SHOWN + 1])
    return {
        "belongings": belongings(exhibitor),
        "mini_plan": mini_plan(exhibitor),
        "staffing": staffing(exhibitor.edition, exhibitor.hours, timezone.now()),
        "aisle": aisle(exhibitor),
        "products": products[:PRODUCTS_SHOWN],
        "has_more_products": len(products) > PRODUCTS_SHOWN,
        "sessions": hosted_by(exhibitor),
    }


@dataclass(frozen=True)
class Belongings:
    """Where an exhibitor belongs, and what it gives out."""

    categories: list[Category] = field(default_factory=list)
    pavilions: list[Pavilion] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)


def belongings(exhibitor: Exhibitor) -> Belongings:
    """In one query; the pavilions in which its stands are come after its own."""
    found = Belongings()
    for kind, *_place, pk, name, address, language, file in sorted(_rows(exhibitor)):
        if kind == CATEGORY:
            found.categories.append(Category(pk=pk, slug=address, name=name))
        elif kind == PAVILION:
            found.pavilions.append(Pavilion(pk=pk, slug=address, name=name))
        else:
            document = Document(pk=pk, title=name, link=address, language=language, file=file)
            found.documents.append(document)
    around = filter(None, (stand.booth.pavilion for stand in exhibitor.stands.all()))
    found.pavilions.extend(each for each in dict.fromkeys(around) if each not in found.pavilions)
    return found


def _rows(exhibitor: Exhibitor) -> QuerySet[Any, Any]:
    """All three as rows of the same columns: kind, place, id, name, address, language, file."""
    none = Value("", output_field=CharField())
    named = ("position", "pk", "name", "slug", none, none)
    categories, pavilions, documents = (
        things.order_by()
        for things in (exhibitor.categories, exhibitor.pavilions, exhibitor.documents)
    )
    return categories.values_list(Value(CATEGORY), *named).union(
        pavilions.values_list(Value(PAVILION), *named),
        documents.values_list(Value(DOCUMENT), Value(0), "pk", "title", "link", "language", "file"),
        all=True,
    )

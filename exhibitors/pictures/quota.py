"""How many pictures an exhibitor may have, and how large they may be in all.

An exhibitor has the pictures of its products and its organisation's logo, each once. Their smaller
versions don't count.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable
from contextlib import suppress

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from exhibitors.models import Exhibitor, Organisation, Picture, Product

MOST = 50
MEGABYTE = 1024 * 1024
MOST_MEGABYTES = 200


def check_product(
    *, exhibitor: Exhibitor, pictures: Iterable[Picture], product: Product | None
) -> None:
    """ValidationError if the exhibitor has no room for a product with these pictures."""
    exhibitors = Exhibitor.objects.filter(pk=exhibitor.pk)
    others = _held(exhibitors, besides=product)[exhibitor.pk]
    _check(exhibitor, [_size(picture) for picture in {*pictures, *others}])


def check_logo(*, organisation: Organisation, logo: Picture) -> None:
    """ValidationError if one of the organisation's exhibitors has no room for the logo."""
    exhibitors = organisation.exhibitors.select_related("organisation")
    held = _held(exhibitors.all(), logos=False)
    for exhibitor in exhibitors:
        _check(exhibitor, [_size(picture) for picture in {logo, *held[exhibitor.pk]}])


def check_file(*, picture: Picture, size: int) -> None:
    """ValidationError if somebody who shows the picture has no room for a new file of it."""
    shown = Q(products__pictures=picture.pk) | Q(organisation__logo=picture.pk)
    exhibitors = (
        Exhibitor.objects.filter(shown).distinct() if picture.pk else Exhibitor.objects.none()
    )
    held = _held(exhibitors)
    for exhibitor in exhibitors.select_related("organisation"):
        _check(exhibitor, [size, *(_size(other) for other in held[exhibitor.pk] - {picture})])


def _held(
    exhibitors: QuerySet[Exhibitor], *, besides: Product | None = None, logos: bool = True
) -> dict[int, set[Picture]]:
    """The pictures that each has, those of one product or the logos left out: three queries."""
    held: dict[int, set[Picture]] = defaultdict(set)
    links = Product.pictures.through.objects.filter(product__exhibitor__in=exhibitors)
    if besides:
        links = links.exclude(product=besides)
    pairs = set(links.values_list("product__exhibitor", "picture"))
    if logos:
        branded = exhibitors.exclude(organisation__logo=None)
        pairs |= set(branded.values_list("pk", "organisation__logo"))
    pictures = Picture.objects.in_bulk({picture for _exhibitor, picture in pairs})
    for exhibitor, picture in pairs:
        held[exhibitor].add(pictures[picture])
    return held


def _check(exhibitor: Exhibitor, sizes: Collection[int]) -> None:
    if len(sizes) > MOST:
        raise ValidationError(
            _("%(exhibitor)s would have %(number)s pictures. An exhibitor may have %(most)s."),
            code="quota",
            params={"exhibitor": exhibitor, "number": len(sizes), "most": MOST},
        )
    if (megabytes := math.ceil(sum(sizes) / MEGABYTE)) > MOST_MEGABYTES:
        raise ValidationError(
            _(
                "%(exhibitor)s would have pictures with %(number)s MB. "
                "An exhibitor may have %(most)s MB."
            ),
            code="quota",
            params={"exhibitor": exhibitor, "number": megabytes, "most": MOST_MEGABYTES},
        )


def _size(picture: Picture) -> int:
    """Bytes of its file; none where that is gone."""
    with suppress(FileNotFoundError):
        return int(picture.file.size)
    return 0

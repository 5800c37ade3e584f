"""Ready things for tests: whatever a test doesn't say is filled in, in the current edition."""

from tests.factories.exhibitors import (
    make_category,
    make_document,
    make_exhibitor,
    make_organisation,
    make_product,
    make_stand,
)
from tests.factories.expo import make_edition, make_figure, make_user, the_edition
from tests.factories.pavilions import make_booth, make_hall, make_pavilion
from tests.factories.pictures import make_picture

__all__ = [
    "make_booth",
    "make_category",
    "make_document",
    "make_edition",
    "make_exhibitor",
    "make_figure",
    "make_hall",
    "make_organisation",
    "make_pavilion",
    "make_picture",
    "make_product",
    "make_stand",
    "make_user",
    "the_edition",
]

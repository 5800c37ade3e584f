"""The two lists of results."""

from enum import Enum


class Listing(Enum):
    """The two lists of results over one and the same question."""

    EXHIBITORS = "exhibitors"
    PRODUCTS = "products"

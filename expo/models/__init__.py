from expo.models.country_group import CountryGroup, CountryGroupMember
from expo.models.edition import Edition
from expo.models.figure import Figure
from expo.models.former_slug import FormerSlug, SluggedModel
from expo.models.index_change import IndexChange
from expo.models.user import User

__all__ = [
    "CountryGroup",
    "CountryGroupMember",
    "Edition",
    "Figure",
    "FormerSlug",
    "IndexChange",
    "SluggedModel",
    "User",
]

"""The organisers' site. Each room registers its own slice of it, in its `admin`; here is expo's."""

from expo.admin.country_groups import CountryGroupAdmin
from expo.admin.editions import EditionAdmin, FigureAdmin
from expo.admin.site import admin_site
from expo.admin.users import UserAdmin
from expo.models import CountryGroup, Edition, Figure, User

__all__ = ["admin_site"]

admin_site.register(Edition, EditionAdmin)
admin_site.register(Figure, FigureAdmin)
admin_site.register(CountryGroup, CountryGroupAdmin)
admin_site.register(User, UserAdmin)

"""The exhibitors' slice of the organisers' site, in the order in which it is listed there."""

from exhibitors.admin.categories import CategoryAdmin
from exhibitors.admin.exhibitors import ExhibitorAdmin
from exhibitors.admin.organisations import OrganisationAdmin
from exhibitors.admin.products import ProductAdmin
from exhibitors.admin.stands import StandAdmin
from exhibitors.models import Category, Exhibitor, Organisation, Product, Stand
from expo.admin import admin_site

admin_site.register(Exhibitor, ExhibitorAdmin)
admin_site.register(Product, ProductAdmin)
admin_site.register(Stand, StandAdmin)
admin_site.register(Organisation, OrganisationAdmin)
admin_site.register(Category, CategoryAdmin)

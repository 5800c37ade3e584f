"""The exhibitors' slice of the organisers' site, in the order in which it is listed there."""

from exhibitors.admin.categories import CategoryAdmin
from exhibitors.admin.exhibitors import ExhibitorAdmin
from exhibitors.admin.imports import ImportRunAdmin
from exhibitors.admin.organisations import OrganisationAdmin
from exhibitors.admin.pictures import PictureAdmin
from exhibitors.admin.products import ProductAdmin
from exhibitors.admin.reports import ListingReportAdmin
from exhibitors.admin.stands import StandAdmin
from exhibitors.models import (
    Category,
    Exhibitor,
    ImportRun,
    ListingReport,
    Organisation,
    Picture,
    Product,
    Stand,
)
from expo.admin import admin_site

admin_site.register(Exhibitor, ExhibitorAdmin)
admin_site.register(Product, ProductAdmin)
admin_site.register(Stand, StandAdmin)
admin_site.register(ListingReport, ListingReportAdmin)
admin_site.register(Organisation, OrganisationAdmin)
admin_site.register(Picture, PictureAdmin)
admin_site.register(Category, CategoryAdmin)
admin_site.register(ImportRun, ImportRunAdmin)

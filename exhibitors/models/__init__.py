from exhibitors.models.category import Category
from exhibitors.models.document import Document
from exhibitors.models.exhibitor import Exhibitor, Tier, Trade, Visibility
from exhibitors.models.hosting import Hosting
from exhibitors.models.import_run import ImportRun
from exhibitors.models.listing_report import ListingReport
from exhibitors.models.organisation import Organisation
from exhibitors.models.pavilion_host import PavilionHost
from exhibitors.models.picture import Picture
from exhibitors.models.product import Incoterm, Product
from exhibitors.models.shortlist import SavedItem, Shortlist
from exhibitors.models.stand import Stand

__all__ = [
    "Category",
    "Document",
    "Exhibitor",
    "Hosting",
    "ImportRun",
    "Incoterm",
    "ListingReport",
    "Organisation",
    "PavilionHost",
    "Picture",
    "Product",
    "SavedItem",
    "Shortlist",
    "Stand",
    "Tier",
    "Trade",
    "Visibility",
]

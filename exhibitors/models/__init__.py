from exhibitors.models.category import Category
from exhibitors.models.exhibitor import Exhibitor, Trade
from exhibitors.models.organisation import Organisation
from exhibitors.models.product import Product
from exhibitors.models.stand import Stand

__all__ = ["Category", "Exhibitor", "Organisation", "Product", "Stand", "Trade"]

"""Trade facts in the reader's language."""

from decimal import Decimal

from babel import Locale
from babel.numbers import format_decimal, get_currency_precision
from django import template
from django.utils.translation import get_language

from exhibitors.models.product import Incoterm
from exhibitors.trade import hs
from exhibitors.trade.certificates import certificate_name
from expo.languages import language_tag

register = template.Library()

register.filter("certificate", certificate_name)
register.filter("hs_title", hs.heading)
register.filter("hs_section", hs.section)
register.filter("hs_section_title", hs.section_title)


@register.filter
def money(price: Decimal, currency: str) -> str:
    """An amount with its currency: `USD 1,234.50`; in yen or dong no fraction that is zero."""
    whole = price == int(price) and currency and get_currency_precision(currency) == 0
    locale = Locale.parse(language_tag(get_language() or "en"), sep="-")
    amount = format_decimal(price, format="#,##0" if whole else "#,##0.00", locale=locale)
    return f"{currency} {amount}".strip()


@register.filter
def incoterm(code: str) -> str:
    """A delivery term with its meaning: `FOB, free on board`."""
    return str(Incoterm(code).label)

"""What certificates are called: lists hold short codes, `fair-trade`, or names of their own."""

import re
from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# Names of schemes and marks are the same in every language; what they mean in words isn't.
_NAMES: Mapping[str, str | Promise] = {
    "aeo": "AEO",
    "asc": "ASC",
    "atex": "ATEX",
    "brcgs": "BRCGS",
    "bsci": "amfori BSCI",
    "ccc": "CCC",
    "ce": "CE",
    "cosmos-organic": "COSMOS Organic",
    "cr-china-robot": "CR (China Robot)",
    "cruelty-free": _("Cruelty-free"),
    "easa-class": "EASA",
    "fair-trade": _("Fair trade"),
    "fairtrade": "Fairtrade",
    "fcc": "FCC",
    "fda-food-contact": _("FDA food contact"),
    "fda-registered": _("FDA registered"),
    "fsc": "FSC",
    "gdp": "GDP",
    "globalgap": "GLOBALG.A.P.",
    "gmp": "GMP",
    "gots": "GOTS",
    "grs": "GRS",
    "haccp": "HACCP",
    "halal": _("Halal"),
    "iata-agent": _("IATA agent"),
    "kosher": _("Kosher"),
    "lfgb": "LFGB",
    "lwg-leather": _("LWG leather"),
    "msc": "MSC",
    "oecd-tractor": _("OECD tractor test"),
    "oeko-tex": "OEKO-TEX",
    "organic": _("Organic"),
    "pci-dss": "PCI DSS",
    "rainforest-alliance": "Rainforest Alliance",
    "reach": "REACH",
    "rohs": "RoHS",
    "sedex": "Sedex",
    "soc-2": "SOC 2",
    "ul": "UL",
    "un38-3": "UN 38.3",
    "vegan": _("Vegan"),
    "wfto": "WFTO",
}
# Standards are named by who sets them and a number: `iso-9001`, `astm-f963`.
_STANDARD = re.compile(r"(astm|en|iatf|iec|iso)-([a-z]?\d[\d-]*)")


def certificate_name(code: str) -> str:
    """A certificate's name in the reader's language; what isn't known stays as it is written."""
    if name := _NAMES.get(code):
        return str(name)
    standard = _STANDARD.fullmatch(code)
    return f"{standard[1]} {standard[2]}".upper() if standard else code

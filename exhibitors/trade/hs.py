"""The Harmonized System, in which the world's customs sort goods: titles and sections.

Chapters have two digits, headings four, subheadings six; what follows is each country's own.
"""

from functools import cache
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_TITLES = Path(__file__).with_name("hs.tsv")
_LENGTHS = (6, 4, 2)

# Each section's last chapter and title.
_SECTIONS: dict[str, tuple[int, Promise]] = {
    "I": (5, _("Live animals; animal products")),
    "II": (14, _("Vegetable products")),
    "III": (15, _("Animal or vegetable fats, oils and waxes")),
    "IV": (24, _("Prepared foodstuffs; beverages, spirits and vinegar; tobacco")),
    "V": (27, _("Mineral products")),
    "VI": (38, _("Products of the chemical or allied industries")),
    "VII": (40, _("Plastics and rubber, and articles thereof")),
    "VIII": (43, _("Hides, skins, leather, furskins, and articles thereof; travel goods")),
    "IX": (46, _("Wood, cork and straw, and articles thereof; basketware")),
    "X": (49, _("Pulp, paper and paperboard, and articles thereof")),
    "XI": (63, _("Textiles and textile articles")),
    "XII": (67, _("Footwear, headgear, umbrellas; feathers and artificial flowers")),
    "XIII": (70, _("Articles of stone, plaster or cement; ceramic products; glass")),
    "XIV": (71, _("Pearls, precious stones and metals; imitation jewellery; coin")),
    "XV": (83, _("Base metals and articles of base metal")),
    "XVI": (85, _("Machinery and mechanical appliances; electrical equipment")),
    "XVII": (89, _("Vehicles, aircraft, vessels and transport equipment")),
    "XVIII": (92, _("Optical, measuring and medical instruments; clocks; musical instruments")),
    "XIX": (93, _("Arms and ammunition")),
    "XX": (96, _("Miscellaneous manufactured articles")),
    "XXI": (97, _("Works of art, collectors' pieces and antiques")),
}
SECTIONS = tuple(_SECTIONS)


def heading(code: str) -> str:
    """The English title of a code, or of the nearest that stands above it; '' if there is none."""
    titles = _titles()
    return next((titles[code[:n]] for n in _LENGTHS if code[:n] in titles), "")


def section(code: str) -> str:
    """The Roman numeral of the section that a code belongs to; '' if it belongs to none."""
    if code[:2] not in _titles():
        return ""
    return next((name for name in SECTIONS if int(code[:2]) <= _SECTIONS[name][0]), "")


def section_title(numeral: str) -> str:
    """What a section holds, in the reader's language. KeyError if there is no such section."""
    return str(_SECTIONS[numeral][1])


@cache
def _titles() -> dict[str, str]:
    lines = _TITLES.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if not line.startswith("#"))

"""Countries, numbers, codes and addresses, as lists write them. None means: not understood."""

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from urllib.parse import urlsplit

from babel import Locale

from exhibitors.models.exhibitor import Tier
from exhibitors.models.product import Incoterm
from expo.countries import find_country

_COUNTRY_PARTS = re.compile(r"[;；,，|/\n()（）]|\s[–—-]\s")
_NUMBER = re.compile(r"[^\d-]*(?<![.,])(\d(?:[\d.,' ]*\d)?)\D*")
_WHOLE = re.compile(r"\d+|\d{1,3}(?:([.,])\d{2,3}(?:\1\d{2,3})*)?")

_YES = frozenset("1 yes y true x ✓ ✔ ja j oui si sí sim 是 有 نعم".split())
_NO = frozenset("0 no n false nein non não nao 否 无 无样品 لا".split())
_OFFERS = {
    "goods": "goods good product products produkte waren produits productos 商品 产品 产品类",
    "services": "services service dienstleistungen servicios serviços 服务",
    "agents": "agents agent agencies agentur agenten agentes 代理 代理商",
    "distributors": "distributors distributor händler distribuidores 经销 经销商 分销商",
    "buyers": "buyers buyer einkäufer acheteurs compradores 采购商 买家 买方",
}
_KINDS = {
    "goods": "goods good product products ware produkt produit producto artículo 商品 产品 货物",
    "service": "service services dienstleistung servicio serviço 服务",
}
_TIERS = {
    "NONE": "none exhibitor 参展商",
    "SUPPORTER": "supporter unterstützer colaborador 支持单位 支持方",
    "SPONSOR": "sponsor patrocinador 赞助商 赞助单位",
    "PARTNER": "partner partenaire socio 合作伙伴 战略合作伙伴",
}
_DAYS_IN = {
    1: "d day days tag tage tagen jour jours día días giorni dias 天 日 个工作日 工作日",
    7: "w week weeks wk wks woche wochen semaine semaines semana semanas settimane 周 星期",
    30: "month months monat monate mois mes meses mesi 个月 月",
}
_LEAD_TIME = re.compile(r"(?:\d+\s*(?:[-–—~～至到]|to|bis|à|a)\s*)?(\d{1,5})\s*(\D*)")
# Addresses hold commas themselves.
_NEXT_ADDRESS = re.compile(r"[;；,，]*(?:[\s|]|$)|[;；,，](?=https?:|www\.)", re.IGNORECASE)
_INCOTERM = re.compile(r"[A-Z]{3}\b")
_CURRENCY_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "CNY", "元": "CNY", "RMB": "CNY"}
_NAMING_LANGUAGES = ("en", "zh_Hans", "de", "fr", "es", "ar", "it", "pt")


def parse_country(cells: Iterable[str]) -> str | None:
    """The country of a row's cells: 'MALAYSIA' of 'Malaysia Airports Corporate Office; MALAYSIA'.

    A name says more than a code, which may be a stray word ('13fl. Sungwoo bd' is not Bangladesh);
    what stands further back says more than what stands before.
    """
    names: list[str] = []
    codes: list[str] = []
    for cell in cells:
        for part in [cell, *reversed(_COUNTRY_PARTS.split(cell))]:
            if code := find_country(part):
                (codes if len(part.strip()) < 4 and part.isascii() else names).append(code)
                if part is cell:
                    break
    return next(iter([*names, *codes]), None)


def parse_decimal(text: str) -> Decimal | None:
    """A number of 0 or more: '19.32', '1,234.50', '1.234,50', '1 234', '€ 12', '100 kg'.

    '1,234' is a thousand and more, '1.234' one and more, '12,5' twelve and a half.
    """
    match = _NUMBER.fullmatch(unicodedata.normalize("NFKC", text))
    if not match:
        return None
    number = re.sub("[ ']", "", match[1])
    marks = re.sub(r"\d", "", number)
    point = marks[-1:]
    if marks.count(point) > 1 or re.fullmatch(r"\d+,\d{3}", number):
        point = ""
    whole, _, fraction = number.rpartition(point) if point else (number, "", "")
    if not _WHOLE.fullmatch(whole):
        return None
    return Decimal(f"{re.sub(r'[.,]', '', whole)}.{fraction or 0}")


def parse_count(text: str) -> int | None:
    """A whole number of 0 or more: '1,000', '100 pcs'."""
    number = parse_decimal(text)
    return int(number) if number is not None and number == int(number) else None


def parse_boolean(text: str) -> bool | None:
    """Yes or no: '1', 'yes' and '是', '0' and 'nein'."""
    word = text.casefold()
    return True if word in _YES else False if word in _NO else None


def parse_website(text: str) -> str | None:
    """The first web address of a cell, with https:// where the cell has no scheme."""
    address = _NEXT_ADDRESS.split(text, maxsplit=1)[0]
    if "://" not in address:
        address = re.sub("^(?:(https?):/*)?", lambda scheme: f"{scheme[1] or 'https'}://", address)
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return None
    is_host = re.fullmatch(r"[^\s.]+(?:\.[^\s.]+)+\.?", host)
    if parts.scheme.lower() not in {"http", "https"} or parts.username or not is_host:
        return None
    return address


def parse_currency(text: str) -> str | None:
    """An ISO 4217 code: 'usd' and '$' are USD."""
    code = _CURRENCY_SIGNS.get(text.upper(), text.upper())
    return code if code in Locale("en").currencies else None


def parse_hs_code(text: str) -> str | None:
    """2 to 10 digits of the Harmonized System: '0901.21' is '090121'.

    A spreadsheet that takes it for a number drops its zero, so '90121' is '090121' too.
    """
    digits = re.sub(r"[\s.]", "", text)
    if not (digits.isascii() and digits.isdigit()):
        return None
    digits = digits.zfill(len(digits) + len(digits) % 2)
    return digits if len(digits) <= 10 else None


def parse_offer(text: str) -> str | None:
    """A code of what is offered or sought: goods, services, agents, distributors, buyers."""
    return _by_word(text, _OFFERS)


def parse_kind(text: str) -> str | None:
    """`goods` or `service`."""
    return _by_word(text, _KINDS)


def parse_tier(text: str) -> Tier | None:
    """How much an exhibitor supports the expo: 'sponsor', 'Strategic partner', '品牌赞助商'.

    The last word decides, in Chinese the ending.
    """
    last = text.rpartition(" ")[2]
    endings = ((code, word) for code, known in _TIERS.items() for word in known.split())
    tier = _by_word(last, _TIERS) or next(
        (code for code, word in endings if not word.isascii() and last.endswith(word)), None
    )
    return Tier[tier] if tier else None


def parse_days(text: str) -> int | None:
    """A time in days: '15', '2 weeks', of '15-20 days' the longer."""
    match = _LEAD_TIME.fullmatch(text.casefold())
    if not match:
        return None
    word = match[2].strip(" .") or "days"
    return next((int(match[1]) * n for n, known in _DAYS_IN.items() if word in known.split()), None)


def parse_incoterm(text: str) -> str | None:
    """A code of the Incoterms 2020: 'fob' and 'FOB Ningbo' are FOB."""
    match = _INCOTERM.match(text.upper())
    return match[0] if match and match[0] in Incoterm.values else None


def _by_word(text: str, words: dict[str, str]) -> str | None:
    word = text.casefold()
    return next((code for code, known in words.items() if word in known.split()), None)


def parse_language(text: str) -> str | None:
    """The ISO 639-1 code of a language: 'zh', 'zh-CN', 'Chinese', '中文', 'Deutsch'."""
    word = text.casefold().replace("_", "-")
    codes = _languages()
    return codes.get(word) or codes.get(word.split("-", maxsplit=1)[0])


@cache
def _languages() -> dict[str, str]:
    codes = {str(code): str(code) for code in Locale("en").languages if len(str(code)) == 2}
    names = {"mandarin": "zh", "汉语": "zh", "普通话": "zh", "英文": "en", "cantonese": "zh"}
    for naming in _NAMING_LANGUAGES:
        for code, name in Locale.parse(naming).languages.items():
            if code in codes:
                names.setdefault(str(name).casefold(), str(code))
    return names | codes

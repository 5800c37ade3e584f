from decimal import Decimal

import pytest

from exhibitors.exchange import values


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        (["Germany"], "de"),
        (["de"], "de"),
        (["DEU"], "de"),
        (["中国"], "cn"),
        (["US", ""], "us"),
        (["Germany (DE)"], "de"),
        (["DE - Germany"], "de"),
        (["Milano, IT"], "it"),
        (["Beijing, China"], "cn"),
        (["Malaysia Airports Corporate Office; MALAYSIA"], "my"),
        (["FRANCE; SA"], "fr"),
        (["BD", "220 d Iuliu Maniu bd; ROMANIA"], "ro"),
        (["Atlantis"], None),
        ([], None),
    ],
)
def test_country(cells: list[str], code: str | None):
    assert values.parse_country(cells) == code


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("19.32", "19.32"),
        ("1,234.50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1 234,5", "1234.5"),
        ("1'234.50", "1234.50"),
        ("1,234", "1234"),
        ("1.234", "1.234"),
        ("12,5", "12.5"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("€ 12", "12"),
        ("100 kg", "100"),
        ("１２", "12"),
        ("0", "0"),
        ("-5", None),
        ("5-10", None),
        (".5", None),
        ("1.2,3.4", None),
        ("cheap", None),
    ],
)
def test_decimal(text: str, number: str | None):
    assert values.parse_decimal(text) == (None if number is None else Decimal(number))


@pytest.mark.parametrize(("text", "count"), [("1,000", 1000), ("100 pcs", 100), ("1.5", None)])
def test_count(text: str, count: int | None):
    assert values.parse_count(text) == count


@pytest.mark.parametrize(
    ("text", "answer"),
    [("1", True), ("Yes", True), ("是", True), ("0", False), ("nein", False), ("maybe", None)],
)
def test_boolean(text: str, answer: bool | None):
    assert values.parse_boolean(text) is answer


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://acme.example/en", "https://acme.example/en"),
        ("www.acme.example", "https://www.acme.example"),
        ("http:/acme.example", "http://acme.example"),
        ("HTTP://acme.example", "HTTP://acme.example"),
        ("acme.example; other.example", "https://acme.example"),
        ("http://", None),
        ("http://htpp://acme.example", None),
        ("javascript:alert(1)", None),
        ("ftp://acme.example", None),
        ("https://[::1", None),
        ("https://me:secret@acme.example", None),
        ("acme", None),
    ],
)
def test_website(text: str, address: str | None):
    assert values.parse_website(text) == address


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("zh", "zh"),
        ("zh-CN", "zh"),
        ("zh_CN", "zh"),
        ("zh-Hans-CN", "zh"),
        ("Luba-Katanga", "lu"),
        ("Chinese", "zh"),
        ("英语", "en"),
        ("Deutsch", "de"),
        ("Mandarin", "zh"),
        ("Klingon", None),
    ],
)
def test_language(text: str, code: str | None):
    assert values.parse_language(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("0901.21", "090121"),
        ("90121", "090121"),
        ("85 17", "8517"),
        ("coffee", None),
        ("1" * 11, None),
    ],
)
def test_hs_code(text: str, code: str | None):
    assert values.parse_hs_code(text) == code


@pytest.mark.parametrize(
    ("text", "code"), [("usd", "USD"), ("€", "EUR"), ("元", "CNY"), ("RMB", "CNY"), ("XYZ", None)]
)
def test_currency(text: str, code: str | None):
    assert values.parse_currency(text) == code


def test_codes_by_words():
    assert values.parse_offer("Distributors") == "distributors"
    assert values.parse_offer("采购商") == "buyers"
    assert values.parse_offer("anything") is None
    assert values.parse_kind("服务") == "service"
    assert values.parse_kind("Ware") == "goods"
    assert values.parse_kind("") is None

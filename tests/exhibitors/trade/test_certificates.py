import pytest
from django.utils.translation import override

from exhibitors.demo.wordstock import load_stock
from exhibitors.trade.certificates import certificate_name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("iso-9001", "ISO 9001"),
        ("iec-62619", "IEC 62619"),
        ("en-71", "EN 71"),
        ("astm-f963", "ASTM F963"),
        ("iatf-16949", "IATF 16949"),
        ("haccp", "HACCP"),
        ("fair-trade", "Fair trade"),
        ("un38-3", "UN 38.3"),
        ("ISO 9001:2015", "ISO 9001:2015"),
        ("our-own-seal", "our-own-seal"),
        ("", ""),
    ],
)
def test_known_codes_have_names_and_others_stay_as_written(code: str, name: str) -> None:
    assert certificate_name(code) == name


def test_what_a_certificate_means_in_words_is_translated() -> None:
    with override("zh-hans"):
        assert certificate_name("organic") == "有机"


def test_every_code_of_the_demo_has_a_name() -> None:
    codes = {code for sector in load_stock().sectors.values() for code in sector.certificates}

    assert [code for code in codes if certificate_name(code) == code] == []

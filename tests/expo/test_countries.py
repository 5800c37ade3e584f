import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from expo.countries import CODES, country_name, find_country

# Those of the world's lists, with the scripts that they use.
LANGUAGES = """
    en zh_Hans zh_Hant es ar th vi ru fr pt de ja ko id ms km lo kk uz hi fa he tr sw it pl el
"""


def test_codes():
    assert len(CODES) == len(set(CODES)) == 249
    assert list(CODES) == sorted(CODES)
    assert all(len(code) == 2 and code.islower() for code in CODES)


def test_names():
    assert country_name("vn", "en") == "Vietnam"
    assert country_name("cn", "zh-hans") == "中国"
    assert country_name("es", "es") == "España"
    assert country_name("eg", "ar") == "مصر"


def test_every_code_has_a_name_in_every_language_of_the_site():
    for language in ("en", "zh-hans", "es", "ar"):
        assert all(country_name(code, language) for code in CODES)


@pytest.mark.parametrize("language", LANGUAGES.split())
def test_names_of_the_cldr(language: str):
    names = Locale.parse(language).territories
    wrong = {
        code: names[code.upper()] for code in CODES if find_country(names[code.upper()]) != code
    }
    assert wrong == {}


@pytest.mark.parametrize("code", CODES)
def test_codes_in_either_case(code: str):
    assert find_country(code) == find_country(code.upper()) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("USA", "us"),
        ("U.S.A.", "us"),
        ("United States of America", "us"),
        ("UK", "gb"),
        ("U.K.", "gb"),
        ("Great Britain", "gb"),
        ("GBR", "gb"),
        ("Korea, Republic of", "kr"),
        ("Republic of Korea", "kr"),
        ("SOUTH KOREA", "kr"),
        ("Korea (South)", "kr"),
        ("Korea, Democratic People's Republic of", "kp"),
        ("Czech Republic", "cz"),
        ("Holland", "nl"),
        ("The Netherlands", "nl"),
        ("Türkiye", "tr"),
        ("TURKEY", "tr"),
        ("Republic of North Macedonia", "mk"),
        ("Moldova, Republic of", "md"),
        ("Iran, Islamic Republic of", "ir"),
        ("Tanzania, United Republic of", "tz"),
        ("Bosnia and Herzegovina", "ba"),
        ("Cote d'Ivoire", "ci"),
        ("Ivory Coast", "ci"),
        ("Congo, Democratic Republic of the", "cd"),
        ("Republic of the Congo", "cg"),
        ("Guinea", "gn"),
        ("Equatorial Guinea", "gq"),
        ("Niger", "ne"),
        ("Nigeria", "ng"),
        ("Dominica", "dm"),
        ("Dominican Republic", "do"),
        ("St. Lucia", "lc"),
        ("Saint Lucia", "lc"),
        ("Viet Nam", "vn"),
        ("Lao People’s Democratic Republic", "la"),
        ("Russian Federation", "ru"),
        ("Hong Kong", "hk"),
        ("Macau", "mo"),
        ("Taiwan, Province of China", "tw"),
        ("中国台湾", "tw"),
        ("People's Republic of China", "cn"),
        ("中华人民共和国", "cn"),
        ("阿联酋", "ae"),
        ("Deutschland", "de"),
        ("ESPAÑA", "es"),
        ("Brasil", "br"),
        ("İspanya", "es"),
        ("Nga", "ru"),
        ("NGA", "ng"),
        (" ＣＨＩＮＡ\xa0", "cn"),
        ("Cura\u0063\u0327ao", "cw"),
        ("Kosovo", None),
        ("European Union", None),
        ("EU", None),
        ("Republic", None),
        ("The", None),
        ("---", None),
        ("", None),
    ],
)
def test_other_ways_to_write_them(text: str, code: str | None):
    assert find_country(text) == code


@given(st.text(max_size=30))
def test_only_known_codes_come_out(text: str):
    assert find_country(text) in {None, *CODES}

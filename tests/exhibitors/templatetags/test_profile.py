import datetime

import pytest
from django.utils import translation

from exhibitors.templatetags.profile import days_to, own_name, partial_date, site, trade


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("en", '<bdi lang="en">English</bdi>'),
        ("es", '<bdi lang="es">Español</bdi>'),
        ("vi", '<bdi lang="vi">Tiếng Việt</bdi>'),
        ("ar", '<bdi lang="ar">العربية</bdi>'),
        ("xx", "<bdi>xx</bdi>"),
        ("", "<bdi></bdi>"),
        ("<b>", "<bdi>&lt;b&gt;</bdi>"),
        ("../en", "<bdi>../en</bdi>"),
    ],
)
def test_a_language_s_own_name(code, name):
    assert own_name(code) == name


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("2016", "en", "2016"),
        ("2016-11", "en", "Nov 2016"),
        ("2016-11-03", "en", "Nov 3, 2016"),
        ("2016-11", "zh-hans", "2016年11月"),
        ("autumn", "en", "autumn"),
        ("2016-13", "en", "2016-13"),
        ("1-1-1-1", "en", "1-1-1-1"),
        ("", "en", ""),
    ],
)
def test_a_date_that_may_be_less_than_a_day(text, language, words):
    with translation.override(language):
        assert partial_date(text) == words


def test_one_day_and_several():
    first, last = datetime.date(2023, 11, 23), datetime.date(2023, 11, 26)
    assert days_to(first, first) == "Thu, Nov 23"
    assert days_to(first, last).replace("\u2009", " ") == "Thu, Nov 23 – Sun, Nov 26"
    with translation.override("zh-hans"):
        assert days_to(first, last) == "11月23日周四至26日周日"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://www.delta.example/", "www.delta.example"),
        ("http://delta.example/tea/?a=1", "delta.example/tea"),
        ("https://delta.example:8000", "delta.example:8000"),
        ("nonsense", "nonsense"),
    ],
)
def test_an_address_without_what_all_have(address, shown):
    assert site(address) == shown


def test_what_is_offered_has_words():
    assert trade("agents") == "Agents"
    with translation.override("zh-hans"):
        assert trade("agents") == "代理商"

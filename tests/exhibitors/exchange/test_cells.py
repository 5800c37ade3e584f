import pytest

from exhibitors.exchange.cells import (
    clean,
    given,
    list_separator,
    name_key,
    script_language,
    split_list,
    split_words,
    title_key,
)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  Acme\xa0 Ltd ", "Acme Ltd"),
        ("Acme\u2004Ltd\u3000Co", "Acme Ltd Co"),
        ("R&amp;D", "R&D"),
        ("R&amp;amp;D", "R&D"),
        ("L&#39;Or&eacute;al", "L'Oréal"),
        ("Music&copyright", "Music&copyright"),
        ("AT&T", "AT&T"),
        ("\ufeffAcme\u200b Ltd\u200c", "Acme Ltd"),
        ("LASER \x96 SA", "LASER – SA"),
        ("Cafe\u0301", "Café"),
        ("two\r\nlines", "two lines"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🌾 farm", "👩\u200d🌾 farm"),
        ("ＡＢＣ（上海）有限公司", "ＡＢＣ（上海）有限公司"),
        ("a\x00b\x07c", "abc"),
    ],
)
def test_clean(text: str, cleaned: str):
    assert clean(text) == cleaned


def test_clean_keeps_lines_where_they_belong():
    assert clean("One  two\r\n\r\nthree\rfour ", lines=True) == "One two\n\nthree\nfour"


@pytest.mark.parametrize("text", ["-", "–", "n/a", "N/A", "待定", "TBA", " / ", "none", "\xa0"])
def test_blank_in_other_words(text: str):
    assert given(text) == ""


@pytest.mark.parametrize("text", ["NA", "0", "No", "NULL", "Nil Ltd"])
def test_not_blank(text: str):
    assert given(text) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PARCO Co., Ltd.", "PARCO CO., LTD"),
        ("L’Oréal", "L'Oreal"),
        ("Müller GmbH", "MULLER GMBH"),
        ("ＡＢＣ Ltd", "ABC Ltd"),
        ("上海 东方（集团）", "上海东方集团"),
        ("S.A. Acme", "SA Acme"),
    ],
)
def test_spellings_of_one_name(one: str, other: str):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Aerospace Lab", "Aerospacelab"), ("!!!", "???"), ("กิน", "กัน"), ("A & B", "AB")],
)
def test_names_of_two(one: str, other: str):
    assert name_key(one) != name_key(other)


def test_title_key():
    assert title_key("Stand-Nr.") == title_key("STAND NR") == "standnr"


@pytest.mark.parametrize(
    ("text", "language"),
    [("茶", "zh-hans"), ("BYD 比亚迪", "zh-hans"), ("شاي", "ar"), ("Thé", "en"), ("Чай", "en")],
)
def test_language_of_a_script(text: str, language: str):
    assert script_language(text) == language


@pytest.mark.parametrize(
    ("cells", "separator"),
    [
        (["Tea", "Coffee"], None),
        (["Tea; Coffee", "Care, repair"], ";"),
        (["Tea；Coffee"], ";"),
        (["Tea, etc. | Coffee; beans"], "|"),
        (["Tea\nCoffee"], "\n"),
        (["Service firms, contractors", "Media", "Service firms, contractors"], None),
        (["核心技术,具身智能", "核心技术", "具身智能", "电力、热力"], ","),
        (["电力、热力、燃气及水生产和供应业", "制造业"], None),
        (["电子、机械", "电子", "机械"], "、"),
        (["Tea, Coffee", "Tea", "Coffee", "Care, repair"], ","),
        (["Tea, Coffee", "Tea", "Coffee", "Care, repair", "Jam, etc"], None),
        (["Tea, Coffee"], None),
        ([], None),
    ],
)
def test_list_separator(cells: list[str], separator: str | None):
    assert list_separator(cells) == separator


def test_split_list():
    assert split_list("Tea ;Coffee；Tea; -;", ";") == ["Tea", "Coffee"]
    assert split_list("Tea; Coffee", None) == ["Tea; Coffee"]


def test_split_words():
    assert split_words("CE, HACCP；ISO 9001、FSC|CE") == ["CE", "HACCP", "ISO 9001", "FSC"]

"""Whatever is typed into the search, or sent to it, the site answers."""

import pytest

from tests.bench.hostile import address
from tests.factories import make_product

pytestmark = pytest.mark.django_db

NASTY = {
    "quotes": "\"tea 'tea ``tea “tea",
    "brackets": "((tea [tea {tea <tea >>tea)]}",
    "operators": "tea AND OR NOT -tea +tea tea^2 tea~3 te*a te?a tea:tea *:* && || ! \\",
    "ranges": "[tea TO teb] {* TO *} >=tea <tea price:>1 name:[a TO *]",
    "only operators": '+ - && || ! ( ) { } [ ] ^ " ~ * ? : \\ /',
    "fts": 'NEAR("tea" "pot", 5) tea* ^tea {name}: "tea" + pot',
    "tsquery": "tea & !pot | (a <-> b):*AB",
    "sql": "'; DROP TABLE exhibitors_exhibitor; -- \" OR 1=1 /* ; SELECT sleep(9)",
    "regex": "(a+)+$ .* [[:alpha:]]{1,99999} (?<=a)b \\p{Han} (((((a*)*)*)*)*)b",
    "template": "{{ 7*7 }} {% load x %} ${7*7} <%= 7 %> #{7}",
    "format": "%s%n%d %(name)s {0.__class__} %",
    "html": "<script>alert(1)</script> <img src=x onerror=alert(1)> &lt;&#0;",
    "path": "../../../../etc/passwd \\\\host\\share",
    "nul": "tea\0pot \0",
    "controls": "".join(map(chr, range(32))) + "\x7f\x85 tea",
    "lone surrogates": "tea \ud800 \udfff pot",
    "halves in the wrong order": "\ude00\ud83d",
    "no characters": "\ufffe \uffff \U0010ffff",
    "right to left": "\u202etea\u202d \u2066tea\u2069 \u200f\u200e שלום مرحبا",
    "nothing to see": "\u200b\u200c\u200d\ufeff\u00ad\u2060\u3164",
    "marks alone": "\u0301\u0301\u0301 ั็้ \u0640\u064b",
    "many marks": "t" + "\u0310" * 900 + "ea",
    "one that folds to many": "\ufdfa" * 900,
    "ligatures": "ﬁ ﬃ ĳ ß ẞ ŉ ǰ İı",
    "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 🇨🇳 5️⃣",
    "long": "tea" * 3_334,
    "long Chinese": "茶" * 10_000,
    "many words": " ".join(f"word{number}" for number in range(3_000)),
    "many letters": " ".join("abcdefghijklmnopqrstuvwxyz" * 50),
    "many characters": " ".join("茶叶商店丝绸之路" * 100),
    "numbers": "0 -0 1e999 NaN Infinity 0x1F ١٢٣ １２３ ² ½ Ⅷ 9223372036854775808",
    "spaces": " \t\r\n\u00a0\u2003\u3000 ",
}


@pytest.fixture(params=["memory", "tantivy"], autouse=True)
def _engine(request: pytest.FixtureRequest, settings, tmp_path) -> None:
    settings.SEARCH_DIR = tmp_path if request.param == "tantivy" else None


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_answers(client, text):
    make_product("Green tea in a pot", "绿茶", slug="tea")
    for path in ("/en/exhibitors/", "/en/products/"):
        for form in ("", "&format=json", "&format=csv", "&sort=name"):
            assert client.get(address(path, text, form), follow=True).status_code == 200


def test_undecodable_text_is_answered(client):
    make_product("Green tea")
    for raw in ("%ff%fe", "%C0%80", "%", "%zz", "%ED%A0%80", "&q=tea&q=%00"):
        assert client.get(f"/en/exhibitors/?q={raw}", follow=True).status_code == 200

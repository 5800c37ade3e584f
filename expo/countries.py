"""Countries: the 249 codes of ISO 3166-1, their names, and the ways in which lists write them.

Names come from the Unicode CLDR through Babel.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from babel import Locale
from babel.core import get_global

_ISO_3166 = """
    ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br
    bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz
    ec ee eg eh er es et fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw
    gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky
    kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv
    mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py
    qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg
    th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm
    zw
"""
# Alpha-2, in lower case and order.
CODES: tuple[str, ...] = tuple(_ISO_3166.split())

# Languages in which `find_country` knows every name. Of two countries that share a name, the
# one of the earlier language gets it.
_LIST_LANGUAGES = """
    en zh_Hans zh_Hant es ar fr de pt ru ja ko it vi th id ms tr nl pl cs sk hu ro bg uk sr hr sl
    el sv da nb fi et lv lt he fa hi ur bn km lo my mn kk uz az hy ka sw ca
"""

# Names that the CLDR doesn't have; word order and articles don't matter.
_OTHER_NAMES = """
    ae: U.A.E., 阿联酋, 阿聯酋
    au: Úc
    ba: Bosnia
    bo: Plurinational State of Bolivia
    bq: Bonaire, Bonaire Sint Eustatius and Saba, BES Islands
    cd: DR Congo, DRC, Democratic Republic of the Congo, Zaire, 刚果民主共和国
    ch: SUI, Swiss Confederation
    ci: Ivory Coast
    cn: PR China, P.R.China, PRC, China PRC, RPC, Chine Populaire, VR China
    cn: Mainland China, 中华人民共和国, 中国大陆, 中國大陸
    cz: Czech Republic, Tschechische Republik, République tchèque, República Checa
    cz: Repubblica Ceca, 捷克共和国
    de: GER, Bundesrepublik Deutschland, BRD
    dk: DEN
    do: Dominican Rep.
    fk: Falkland Islands Malvinas
    fm: Federated States of Micronesia
    gb: U.K., Great Britain, Britain, England, Scotland, Wales, Northern Ireland
    gb: United Kingdom of Great Britain and Northern Ireland, Grande-Bretagne
    gb: Großbritannien, Angleterre, Inglaterra, 大不列颠, 英格兰
    gr: Hellenic Republic
    hk: Hong Kong, Hongkong, Hong Kong SAR, Hong Kong China, HKSAR, 香港, 中国香港, 中國香港
    hk: 香港特别行政区
    hm: Heard Island and McDonald Islands
    jp: 日本国
    kg: Kyrgyz Republic
    kp: DPRK, DPR Korea, Democratic People's Republic of Korea, 朝鲜民主主义人民共和国
    kr: Korea, ROK, S. Korea, Corée, Corea, 大韩民国, 南韩
    la: Lao PDR, Lao People's Democratic Republic
    ly: Libyan Arab Jamahiriya
    mf: Saint Martin French part
    mk: Macedonia, N. Macedonia, FYROM, Former Yugoslav Republic of Macedonia
    mm: Burma
    mo: Macao, Macau, Macau SAR, Macao China, Macau China, 澳门, 澳門, 中国澳门, 中國澳門
    mo: 澳门特别行政区
    nl: NED, Hollande, Holanda, Olanda, 荷兰王国
    ps: Palestine, Occupied Palestinian Territory
    pt: POR
    ru: Russian Federation, Russische Föderation, 俄罗斯联邦
    sa: KSA, 沙特, 沙特阿拉伯王国
    sh: Saint Helena Ascension and Tristan da Cunha
    sk: Slovak Republic, Slowakische Republik
    st: Sao Tome
    sx: Sint Maarten Dutch part
    sy: Syrian Arab Republic
    sz: Swaziland
    th: ประเทศไทย
    tl: East Timor
    tr: Turkey
    tt: Trinidad
    tw: Chinese Taipei, Republic of China, Taiwan China, Taiwan Province of China
    tw: Taiwan R.O.C., Taipei, 中国台湾, 中國台灣, 中國臺灣, 臺灣
    tw: 台湾省, 中国台湾省, 台湾地区, 中国台湾地区
    tz: United Republic of Tanzania
    um: United States Minor Outlying Islands
    us: U.S., United States of America, U.S. of America, America
    us: Estados Unidos de América, EEUU, États-Unis d'Amérique
    us: Vereinigte Staaten von Amerika, Stati Uniti d'America, EUA, 美利坚合众国
    va: Holy See, Vatican
    vc: Saint Vincent
    ve: Bolivarian Republic of Venezuela
    vn: Socialist Republic of Vietnam
    za: RSA
"""

# Words that make no difference between countries.
_ARTICLES = "the of and la le les el los las der die das und et y"
_FORMS_OF_STATE = """
    republic republik republique republica repubblica kingdom state federation islamic federal
    peoples sultanate principality duchy grand de du di
"""


def country_name(code: str, language: str) -> str:
    """The name of a country, given by its code, in a language of Django's (`zh-hans`)."""
    return _territories(language)[code.upper()]


@lru_cache(maxsize=4096)
def find_country(text: str) -> str | None:
    """The code of the country that a list means: 'VN', 'vnm', 'Viet Nam', '越南', 'The VIETNAM'.

    None if no country is called so.
    """
    text = unicodedata.normalize("NFKC", text).strip()
    # 'NGA' is Nigeria's code, but 'Nga' is Russia's name in Vietnamese.
    if (text.isupper() or text.islower()) and (code := _codes_by_code().get(text.lower())):
        return code
    words = _words(text)
    by_name = _codes_by_name()
    return (
        by_name.get(_key(words))
        or by_name.get(_key(words, _FORMS_OF_STATE))
        or _codes_by_code().get(text.lower())
    )


@cache
def _territories(language: str) -> dict[str, str]:
    return dict(Locale.parse(language.replace("-", "_")).territories)


@cache
def _codes_by_code() -> dict[str, str]:
    """Alpha-2 and alpha-3 codes, and 'uk'. A former code of several countries is none."""
    aliases = get_global("territory_aliases").items()
    return {
        alias.lower(): codes[0].lower()
        for alias, codes in aliases
        if alias.isalpha() and len(codes) == 1 and codes[0].lower() in CODES
    } | {code: code for code in CODES}


@cache
def _codes_by_name() -> dict[str, str]:
    """Every known name; the first country that claims one keeps it."""
    found: dict[str, str] = {}
    for name, code in (*_other_names(), *_cldr_names()):
        found.setdefault(_key(_words(name)), code)
    found.pop("", None)
    return found


def _other_names() -> Iterator[tuple[str, str]]:
    for line in _OTHER_NAMES.strip().splitlines():
        code, names = line.strip().split(": ")
        for name in names.split(", "):
            yield name, code


def _cldr_names() -> Iterator[tuple[str, str]]:
    for language in _LIST_LANGUAGES.split():
        territories = _territories(language)
        for code in CODES:
            yield territories.get(code.upper(), ""), code


def _words(text: str) -> list[str]:
    """The words without case, accents, points and apostrophes; 'St.' is 'saint'."""
    text = re.sub(r"\bst\b\.?", "saint ", text, flags=re.IGNORECASE)
    text = unicodedata.normalize("NFKD", text.casefold())
    text = re.sub("[\u0300-\u036f\u064b-\u0655.'’`´]", "", text)
    return "".join(
        c if (kind := unicodedata.category(c))[0] in "LMN" else "" if kind == "Cf" else " "
        for c in text
    ).split()


def _key(words: list[str], noise: str = "") -> str:
    """The words that matter in one order, so that 'Korea, Republic of' is 'Republic of Korea'."""
    return " ".join(sorted(set(words).difference(_ARTICLES.split(), noise.split())))

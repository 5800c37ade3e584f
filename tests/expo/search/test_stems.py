from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expo.search.stems import stems
from tests.expo.search.finding import assert_found, finds

ENGLISH = """robot robots, machine machines, battery batteries, box boxes, glass glasses, size
sizes, house houses, bus buses, lens lenses, shoe shoes, movie movies, toy toys,
switch switches, brush brushes, gas gases, axis axes, knife knives, shelf shelves,
leaf leaves, valve valves, potato potatoes, tyre tyres, cable cables, car cars,
analysis analyses, woman women, tooth teeth, accessory accessories, circuit
circuits, bearing bearings, textile textiles, cookie cookies"""
SPANISH = """máquina máquinas, coche coches, flor flores, luz luces, mueble muebles, motor motores,
cable cables, camión camiones, envase envases, dulce dulces, red redes, lápiz lápices,
autobús autobuses, papel papeles, industrial industriales, árbol árboles, reloj relojes,
ley leyes, robot robots, hombre hombres, pez peces"""
ARABIC = """كتاب الكتاب,
مكتبة المكتبة مكتبات والمكتبات, آلة الآلة آلات الآلات, روبوت الروبوت روبوتات,
مهندس المهندسين مهندسون, صناعي صناعية الصناعية, شركة شركات الشركات بالشركات, طعام الطعام للطعام,
جهاز الجهاز, سيارة سيارات السيارات كالسيارات, معرض المعرض"""
FORMS = [
    (language, tuple(forms.split()))
    for language, words in (("en", ENGLISH), ("es", SPANISH), ("ar", ARABIC))
    for forms in words.split(",")
]
APART = """organic organization, universal university, care car, glass glas, bus bu, new news,
good goods, custom customs, plane plan, table tab, wireless wireles,
marine mar, policy police, generic generation, wine win, tube tub, site sit"""


@pytest.mark.parametrize(("language", "forms"), FORMS, ids=lambda each: str(each[0]))
def test_forms_of_a_word_find_each_other(language, forms):
    for question, text in permutations(forms, 2):
        assert_found(question, text, language)


@pytest.mark.parametrize("pair", [tuple(pair.split()) for pair in APART.split(",")])
def test_other_words_stay_apart(pair):
    assert not finds(pair[1], pair[0], "en")
    assert not finds(pair[0], pair[1], "en")


@pytest.mark.parametrize("word", ["bus", "100kgs", "m8s", "gas", "茶", "series5"])
def test_short_words_and_words_with_digits_have_no_stem(word):
    assert stems(word, "en", "es") == (word,)


def test_english_words_in_a_chinese_text_are_stemmed():
    assert_found("robot", "工业 robots 公司", "zh-hans")


@given(st.text("abcdefghijklmnopqrstuvwxyzاتهولي", min_size=1), st.sampled_from(["en", "es", "ar"]))
def test_a_word_comes_first_and_no_stem_is_empty(word, language):
    found = stems(word, language)
    assert found[0] == word
    assert all(len(stem) > 1 for stem in found[1:])
    assert len(set(found)) == len(found)

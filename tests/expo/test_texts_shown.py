"""How texts in several languages are shown to a reader of one."""

from django.utils.translation import override

from expo.templatetags.expo import paragraphs
from expo.text import Text


def test_each_line_is_a_paragraph_in_the_texts_own_language():
    with override("zh-hans"):
        shown = paragraphs(Text({"zh-hans": "第一\n\n第二 <b>", "en": "First"}))
    assert shown == (
        '<p lang="zh-Hans" dir="ltr">第一</p>\n<p lang="zh-Hans" dir="ltr">第二 &lt;b&gt;</p>'
    )


def test_a_text_in_another_language_says_which():
    with override("en"):
        shown = paragraphs(Text({"ar": "شاي"}))
    assert shown == ('<p class="language-note">in Arabic</p><p lang="ar" dir="rtl">شاي</p>')


def test_a_text_in_simplified_chinese_is_named_so():
    with override("en"):
        assert "in Simplified Chinese" in paragraphs(Text({"zh-hans": "茶"}))


def test_no_text_says_nothing():
    with override("en"):
        assert paragraphs(Text()) == ""

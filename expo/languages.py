"""The languages that public texts are written in."""

from django.utils.translation import gettext_lazy as _

# In the order of the form's tabs, which is also the order of fallback.
CONTENT_LANGUAGES = {
    "en": _("English"),
    "zh-hans": _("Simplified Chinese"),
    "es": _("Spanish"),
    "ar": _("Arabic"),
}
# Each language's own name, for the tabs and the language menu.
AUTONYMS = {"en": "English", "zh-hans": "简体中文", "es": "Español", "ar": "العربية"}
# BCP 47 tags for the `lang` attribute, where Django's code is not one.
LANGUAGE_TAGS = {"zh-hans": "zh-Hans"}
# With a territory, as Open Graph asks for them.
LOCALES = {"en": "en_US", "zh-hans": "zh_CN", "es": "es_ES", "ar": "ar_AE"}
RIGHT_TO_LEFT = frozenset({"ar"})


def language_tag(code: str) -> str:
    """The BCP 47 tag of a Django language code: `zh-hans` is `zh-Hans`."""
    return LANGUAGE_TAGS.get(code, code)


def direction(code: str) -> str:
    """`rtl` or `ltr`, as HTML's `dir` has it."""
    return "rtl" if code in RIGHT_TO_LEFT else "ltr"

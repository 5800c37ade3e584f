"""Public texts: one JSON object a field, `{"en": "Tea", "zh-hans": "茶"}`.

A `Text` reads as the best of its languages for the reader; `TextField` stores it, and
lookups go by language: `name__zh-hans__icontains="茶"`.
"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.query_utils import DeferredAttribute
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from expo.languages import AUTONYMS, CONTENT_LANGUAGES, direction, language_tag


class Text(dict[str, str]):
    """A text in several languages, by Django's language code; blank ones are left out."""

    def __init__(self, values: Mapping[str, str] | None = None, **languages: str) -> None:
        """Keep the values that say something."""
        given = {**(values or {}), **languages}
        super().__init__({code: value for code, value in given.items() if value})

    def language(self, wanted: str | None = None) -> str:
        """The language that a reader of `wanted` (default: the active one) gets; '' without text.

        First their own, then the content languages in order, then any.
        """
        wanted = wanted or get_language() or ""
        for code in (wanted, *CONTENT_LANGUAGES):
            if code in self:
                return code
        return next(iter(self), "")

    def read(self, wanted: str | None = None) -> str:
        """The text for a reader of the wanted (default: the active) language."""
        return self.get(self.language(wanted), "")

    @property
    def lang(self) -> str:
        """The BCP 47 tag of the language that is shown."""
        return language_tag(self.language())

    @property
    def dir(self) -> str:
        """The direction of the language that is shown."""
        return direction(self.language())

    def others(self) -> "list[Text]":
        """The same in other languages, each wording that differs from the one shown once."""
        wordings = {value: code for code, value in reversed(self.items())}
        wordings.pop(self.read(), None)
        return [Text({code: value}) for code, value in self.items() if wordings.get(value) == code]

    def __str__(self) -> str:
        """The text for the current reader."""
        return self.read()


class TextWidget(forms.MultiWidget):
    """One control a language, as tabs; without style sheets simply one below the other."""

    template_name = "expo/forms/text.html"

    def __init__(self, long: bool = False, attrs: dict[str, Any] | None = None) -> None:
        """`long` gives text areas instead of single lines."""
        control = forms.Textarea(attrs={"rows": 5}) if long else forms.TextInput()
        super().__init__(dict.fromkeys(CONTENT_LANGUAGES, control), attrs)

    def decompress(self, value: Mapping[str, str] | None) -> list[str]:
        """The languages' texts in the order of the controls."""
        return [(value or {}).get(code, "") for code in CONTENT_LANGUAGES]

    def id_for_label(self, id_: str) -> str:
        """The first tab has the field's own id."""
        return id_

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Give each control its language's name, tag and direction; open the reader's own tab."""
        context = super().get_context(name, value, attrs)
        controls = dict(zip(CONTENT_LANGUAGES, context["widget"]["subwidgets"], strict=True))
        written = Text({code: control["value"] or "" for code, control in controls.items()})
        opened = written.language() or next(iter(controls))
        for code, control in controls.items():
            own = {"lang": language_tag(code), "dir": direction(code), "placeholder": " "}
            control["attrs"] |= own | {"aria-label": AUTONYMS[code]}
            control |= {"autonym": AUTONYMS[code], "filled": code in written}
            control["opened"] = code == opened
        return context


class TextFormField(forms.MultiValueField):
    """A text in any of the content languages; required means: in at least one."""

    def __init__(self, *, long: bool = False, **options: Any) -> None:
        """Make one optional field a language."""
        options.setdefault("widget", TextWidget(long=long))
        fields = [forms.CharField(required=False) for _code in CONTENT_LANGUAGES]
        super().__init__(fields, require_all_fields=False, **options)

    def compress(self, data_list: list[str]) -> Text:
        """The texts by language."""
        return Text(dict(zip(CONTENT_LANGUAGES, data_list, strict=True))) if data_list else Text()


def validate_text(value: Any) -> None:
    """Refuse anything but an object of known languages and strings."""
    if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
        raise ValidationError(_("A text maps languages to strings."))
    if unknown := sorted(value.keys() - CONTENT_LANGUAGES.keys()):
        raise ValidationError(
            _("Unknown language: %(codes)s."), params={"codes": ", ".join(unknown)}
        )


class TextAttribute(DeferredAttribute):
    """Makes a `Text` of any mapping that is assigned."""

    def __set__(self, instance: models.Model, value: Any) -> None:
        """Keep the value."""
        given = isinstance(value, Mapping) and not isinstance(value, Text)
        instance.__dict__[self.field.attname] = Text(value) if given else value


class TextField(models.JSONField):
    """A model field that holds a `Text`."""

    descriptor_class = TextAttribute
    default_validators = [validate_text]

    def __init__(self, *args: Any, long: bool = False, **options: Any) -> None:
        """`long` texts are edited in text areas."""
        self.long = long
        options.setdefault("default", Text)
        super().__init__(*args, **options)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        """A `Text` for a whole value; a plain value for a lookup into it."""
        value = super().from_db_value(value, expression, connection)
        return Text(value) if isinstance(value, dict) else value

    def to_python(self, value: Any) -> Any:
        """A `Text` of any mapping."""
        return Text(value) if isinstance(value, Mapping) else value

    def formfield(self, **options: Any) -> Any:  # type: ignore[override]
        """Language tabs, in the admin too."""
        own: dict[str, Any] = {"form_class": TextFormField, "show_hidden_initial": False}
        # Past JSONField's own form field, whose options mean nothing here.
        return models.Field.formfield(self, **(own | {"long": self.long} | options))

"""Small model fields that every room uses."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from expo.countries import CODES, country_name


def country_choices() -> list[tuple[str, str]]:
    """All countries, by their name in the active language."""
    language = get_language() or "en"
    return sorted(((code, country_name(code, language)) for code in CODES), key=lambda c: c[1])


class CountryField(models.CharField):
    """An ISO 3166-1 alpha-2 code in lower case, or '' when it isn't known."""

    def __init__(self, *args: Any, **options: Any) -> None:
        """Two letters out of the known codes."""
        own: dict[str, Any] = {"max_length": 2, "choices": country_choices}
        super().__init__(*args, **(own | options))


def valid_country(field: str, name: str) -> models.CheckConstraint:
    """The constraint that holds a `CountryField` to the known codes."""
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__in": ["", *CODES]}),
        name=name,
        violation_error_message=_("This is not a country's code."),
    )


class CodeListFormField(forms.MultipleChoiceField):
    """A check box a code."""

    widget = forms.CheckboxSelectMultiple


class WordListWidget(forms.TextInput):
    """A list as one line: `tea; coffee`."""

    def format_value(self, value: Any) -> str | None:
        """The words between semicolons."""
        return "; ".join(value) if isinstance(value, list) else value


class WordListFormField(forms.CharField):
    """A line of words between semicolons."""

    widget = WordListWidget

    def to_python(self, value: Any) -> Any:
        """The words, each once."""
        parts = value if isinstance(value, list) else (value or "").replace("；", ";").split(";")
        return list(dict.fromkeys(part.strip() for part in parts if part.strip()))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare words, not spelling."""
        return bool(self.to_python(initial) != self.to_python(data))


def validate_words(value: Any) -> None:
    """Refuse anything but a list of strings."""
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise ValidationError(_("This is not a list of words."))


class WordListField(models.JSONField):
    """A list of strings; with `codes`, of codes out of a `TextChoices`."""

    default_validators = [validate_words]

    def __init__(
        self, *args: Any, codes: type[models.TextChoices] | None = None, **options: Any
    ) -> None:
        """Without codes any words go."""
        self.codes = codes
        own: dict[str, Any] = {"default": list, "blank": True}
        super().__init__(*args, **(own | options))

    def validate(self, value: Any, model_instance: Any) -> None:
        """Refuse words that are not among the codes."""
        super().validate(value, model_instance)
        if self.codes and (unknown := sorted(set(value) - set(self.codes.values))):
            raise ValidationError(_("Unknown: %(words)s."), params={"words": ", ".join(unknown)})

    def formfield(self, **options: Any) -> Any:  # type: ignore[override]
        """Check boxes for codes, a line for words."""
        own: dict[str, Any] = {"form_class": WordListFormField, "show_hidden_initial": False}
        if self.codes:
            own |= {"form_class": CodeListFormField, "choices": self.codes.choices}
        return models.Field.formfield(self, **(own | options))

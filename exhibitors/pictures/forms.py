"""A form's field through which pictures come in."""

from typing import Any

from django import forms
from django.forms.widgets import Widget
from django.utils.translation import gettext_lazy as _

from exhibitors.pictures.admission import RefusedPictureError, admit


class PictureField(forms.FileField):
    """A picture that somebody sends; what it gives is written anew.

    A form's ImageField would have Pillow open whatever is sent, in this process.
    """

    def __init__(self, **options: Any) -> None:
        """As a FileField; the file's own name is not kept, so it may be of any length."""
        told = _(
            "PNG, JPEG or WebP, of at most 10 MB and 24 megapixels, and not moving. "
            "An exhibitor may have 50 pictures with 200 MB in all."
        )
        super().__init__(**options | {"max_length": None, "help_text": told})

    def widget_attrs(self, widget: Widget) -> dict[str, Any]:
        """Let the browser offer such files only."""
        return super().widget_attrs(widget) | {"accept": "image/png,image/jpeg,image/webp"}

    def to_python(self, data: Any) -> Any:
        """The picture, written anew."""
        if data in self.empty_values:
            return None
        try:
            return admit(data)
        except RefusedPictureError as error:
            raise forms.ValidationError(error.sentence, error.code) from error

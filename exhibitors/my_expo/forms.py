from django import forms
from django.utils.translation import gettext_lazy as _

from exhibitors.my_expo.services import LONGEST_NOTE


class NoteForm(forms.Form):
    """What a visitor notes about a thing."""

    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=LONGEST_NOTE,
        error_messages={
            "max_length": _(
                "A note holds at most %(limit_value)s characters, and this one has %(show_value)s."
            )
        },
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
    )

    def __init__(self, data: dict[str, str] | None) -> None:
        """Browsers send each line break as two characters, and count it as one."""
        note = (data or {}).get("note", "").replace("\r\n", "\n")
        super().__init__({"note": note})

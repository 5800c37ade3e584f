from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from exhibitors.models import ListingReport


class ReportForm(forms.ModelForm):
    """What a visitor says against a listing. People don't see the last field; robots fill it in."""

    homepage = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    class Meta:
        model = ListingReport
        fields = ["reason", "text", "email"]
        widgets = {
            "reason": forms.RadioSelect,
            "text": forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
            "email": forms.EmailInput(attrs={"autocomplete": "email"}),
        }
        labels = {"reason": _("What is the matter?"), "text": _("What is wrong, and what is right")}
        help_texts = {"email": _("Only if you want an answer. The exhibitor doesn't see it.")}
        error_messages = {"reason": {"required": _("Choose what is the matter.")}}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # No choice that means nothing: a visitor makes one.
        reason: Any = self.fields["reason"]
        reason.choices = ListingReport.Reason.choices

    def clean(self) -> dict[str, Any]:
        """Something else has to be told in words."""
        data = super().clean() or {}
        if data.get("reason") == ListingReport.Reason.OTHER and not data.get("text"):
            self.add_error("text", _("Please say in a few words what is wrong."))
        return data

    @property
    def by_robot(self) -> bool:
        """Whether the field was filled in that people don't see."""
        return bool(self.cleaned_data.get("homepage"))

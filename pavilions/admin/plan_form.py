"""What the forms that change a plan have in common: each is one edit, at an address of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from pavilions.editing.choosing import Chosen, choose
from pavilions.editing.edits import MOST_M
from pavilions.editing.numbering import Numbering, Order
from pavilions.editing.telling import What, what
from pavilions.plan.content import LevelPlan, PlacedBooth

Choices = Sequence[tuple[str, Any]]


@dataclass(frozen=True)
class Offered:
    """What the edition has to choose from."""

    pavilions: Choices = ()
    stages: Choices = ()
    unplaced: Sequence[str] = ()  # codes of the hall's booths that have no place


def metres(label: Any, least: float = -MOST_M, **options: Any) -> forms.FloatField:
    """A field for a length or a place in metres."""
    widget = forms.NumberInput(attrs={"step": "any", "inputmode": "decimal"})
    return forms.FloatField(
        label=label, widget=widget, min_value=least, max_value=MOST_M, **options
    )


class EditForm(forms.Form):
    """An edit of a plan."""

    name: ClassVar[str]
    title: ClassVar[Any]
    button: ClassVar[Any]
    needs: ClassVar[str] = "none"  # one, some or several booths chosen; things: of any kind
    address = ""  # where it is sent
    is_open = False

    # The state that the edit was made on; whoever takes the edit compares it.
    based_on = forms.CharField(widget=forms.HiddenInput, required=False)
    chosen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        plan: LevelPlan,
        offered: Offered | None = None,
        initial: dict[str, Any] | None = None,
    ) -> None:
        """Offer what the edition has."""
        super().__init__(data, initial=initial, auto_id=f"{self.name}-%s", label_suffix="")
        self.plan = plan
        self.offer(offered or Offered())

    def offer(self, offered: Offered) -> None:
        """Fill the lists to choose from."""

    def clean_chosen(self) -> Chosen:
        """What is chosen on the plan."""
        return choose(self.plan, self.cleaned_data["chosen"])

    @property
    def chosen_now(self) -> Chosen:
        """What the form is about."""
        chosen = self.cleaned_data["chosen"]
        return chosen if isinstance(chosen, Chosen) else Chosen()

    def change(self, plan: LevelPlan) -> LevelPlan:
        """The plan after the edit; ValidationError in an organiser's words."""
        raise NotImplementedError

    def what(self) -> What:
        """What the edit tells of itself."""
        return what(self.name, codes=self.chosen_now.codes)

    def chosen_after(self) -> str:
        """What is chosen once the edit is made."""
        return self.chosen_now.text


class OneBoothForm(EditForm):
    """An edit of one booth."""

    needs = "one"

    def clean_chosen(self) -> Chosen:
        """Just one."""
        chosen = super().clean_chosen()
        if len(chosen.booths) != 1:
            raise ValidationError(_("Choose one booth."))
        return chosen

    @property
    def booth(self) -> PlacedBooth:
        """The booth."""
        return self.chosen_now.booths[0]


class NumberingForm(EditForm):
    """A part of forms that number booths."""

    prefix_ = forms.CharField(label=_("Before the number"), max_length=30, required=False)
    start = forms.IntegerField(label=_("First number"), min_value=0, max_value=99999, initial=1)
    step = forms.IntegerField(label=_("Step"), min_value=1, max_value=100, initial=1)
    digits = forms.IntegerField(label=_("Digits"), min_value=1, max_value=6, initial=2)
    order = forms.ChoiceField(label=_("Order"), choices=Order.choices)

    def numbering(self) -> Numbering:
        """The scheme."""
        data = self.cleaned_data
        order = data["order"] if data["order"] in Order.values else Order.ROWS
        return Numbering(data["prefix_"], data["start"], data["step"], data["digits"], order)

"""The forms that change booths of a plan."""

from django import forms
from django.utils.translation import gettext_lazy as _

from pavilions.admin.plan_form import EditForm, NumberingForm, Offered, OneBoothForm, metres
from pavilions.editing import cuts, edits
from pavilions.editing.choosing import BETWEEN, as_text
from pavilions.editing.numbering import Order
from pavilions.editing.sides import with_sides
from pavilions.editing.telling import What, what
from pavilions.models import Booth
from pavilions.plan.content import LevelPlan, PlacedBooth
from pavilions.shapes import rectangle

LEAVE, NONE = "", "-"


class DrawForm(EditForm):
    """A new booth, or a place for one that has none."""

    name, title, button = "draw", _("Draw a booth"), _("Add the booth")
    code = forms.CharField(label=_("Code"), max_length=edits.LONGEST_CODE)
    x, y = metres(_("From the left, m")), metres(_("From below, m"))
    width, depth = metres(_("Width, m"), 0.1, initial=3), metres(_("Depth, m"), 0.1, initial=3)
    meeting = forms.BooleanField(label=_("It is a meeting room"), required=False)
    pavilion = forms.ChoiceField(label=_("Pavilion"), required=False)

    def offer(self, offered: Offered) -> None:
        """The edition's pavilions; codes of booths without a place."""
        self.fields["pavilion"].choices = [("", _("none")), *offered.pavilions]  # type: ignore[attr-defined]
        if offered.unplaced:
            self.fields["code"].widget.attrs["list"] = "unplaced"

    def change(self, plan: LevelPlan) -> LevelPlan:
        """With the booth, whose open sides are those that its neighbours leave."""
        data = self.cleaned_data
        kind = Booth.Kind.MEETING if data["meeting"] else Booth.Kind.INLINE
        ring = rectangle(data["x"], data["y"], data["width"], data["depth"])
        booth = PlacedBooth(data["code"].strip(), ring, kind, pavilion=data["pavilion"])
        return edits.add(plan, [with_sides(booth, plan.booths)])

    def what(self) -> What:
        """Its code."""
        return what(self.name, codes=[self.cleaned_data["code"]])

    def chosen_after(self) -> str:
        """The booth."""
        return str(self.cleaned_data["code"])


class MoveForm(EditForm):
    """Other places for what is chosen."""

    name, title, button = "move", _("Move"), _("Move")
    needs = "things"
    right = metres(_("To the right, m"), initial=0)
    up = metres(_("Upwards, m"), initial=0)

    def change(self, plan: LevelPlan) -> LevelPlan:
        """With all of it moved."""
        data = self.cleaned_data
        return edits.move(plan, self.chosen_now, data["right"], data["up"])

    def what(self) -> What:
        """Booths by code, other things by number."""
        chosen = self.chosen_now
        if chosen.booths:
            return what("move", codes=chosen.codes)
        return what("move-things", count=len(chosen))


class ResizeForm(OneBoothForm):
    """Another size or place for a booth."""

    name, title, button = "resize", _("Size and place"), _("Give this size")
    x, y = metres(_("From the left, m")), metres(_("From below, m"))
    width, depth = metres(_("Width, m"), 0.1), metres(_("Depth, m"), 0.1)

    def change(self, plan: LevelPlan) -> LevelPlan:
        """With the booth in that place."""
        data = self.cleaned_data
        box = (data["x"], data["y"], data["width"], data["depth"])
        return edits.resize(plan, self.booth, *box)


class SplitForm(OneBoothForm):
    """Several booths in the place of one."""

    name, title, button = "split", _("Split"), _("Split")
    parts = forms.IntegerField(label=_("Parts"), min_value=2, max_value=cuts.MOST_PARTS, initial=2)
    share = forms.FloatField(
        label=_("The first of two has, %"),
        required=False,
        min_value=1,
        max_value=99,
        help_text=_("Blank: all the same."),
    )
    codes = forms.CharField(
        label=_("Codes of the others"), required=False, help_text=_("Blank: A12B, A12C.")
    )

    def change(self, plan: LevelPlan) -> LevelPlan:
        """With its parts."""
        data = self.cleaned_data
        share = data["share"] / 100 if data["share"] else None
        codes = [code.strip() for code in BETWEEN.split(data["codes"]) if code.strip()]
        return cuts.split(plan, self.booth, parts=data["parts"], share=share, codes=codes)

    def what(self) -> What:
        """The booth and how many it became."""
        return what(self.name, codes=self.chosen_now.codes, count=self.cleaned_data["parts"])


class MergeForm(EditForm):
    """One booth in the place of several."""

    name, title, button = "merge", _("Merge"), _("Merge into one")
    needs = "several"

    def change(self, plan: LevelPlan) -> LevelPlan:
        """With one booth."""
        return cuts.merge(plan, self.chosen_now.booths)

    def chosen_after(self) -> str:
        """The booth that stays."""
        return as_text(self.chosen_now.codes[:1])


class RenumberForm(NumberingForm):
    """Other codes for several booths."""

    KEPT = "kept"

    name, title, button = "renumber", _("Renumber"), _("Renumber")
    needs = "some"
    order = forms.ChoiceField(
        label=_("Order"), choices=[(KEPT, _("as they are numbered now")), *Order.choices]
    )
    upright = forms.BooleanField(label=_("Rows run up, not across"), required=False)

    def codes(self) -> dict[str, str]:
        """Old and new ones."""
        data = self.cleaned_data
        kept = data["order"] == self.KEPT
        booths = self.chosen_now.booths
        return edits.new_codes(booths, self.numbering(), upright=data["upright"], kept=kept)

    def change(self, plan: LevelPlan) -> LevelPlan:
        """With other codes."""
        return edits.renumber(plan, self.codes())

    def chosen_after(self) -> str:
        """The same booths."""
        return as_text(self.codes().values())


class CharacterForm(EditForm):
    """Another kind, other open sides or another pavilion for booths."""

    name, title, button = "change", _("Kind, open sides, pavilion"), _("Change")
    needs = "some"
    kind = forms.ChoiceField(
        label=_("Kind"), required=False, choices=[(LEAVE, _("as it is")), *Booth.Kind.choices]
    )
    open_sides = forms.ChoiceField(
        label=_("Open sides"),
        required=False,
        choices=[(LEAVE, _("as it is")), *((str(n), str(n)) for n in range(5))],
    )
    pavilion = forms.ChoiceField(label=_("Pavilion"), required=False)

    def offer(self, offered: Offered) -> None:
        """The edition's pavilions."""
        choices = [(LEAVE, _("as it is")), (NONE, _("none")), *offered.pavilions]
        self.fields["pavilion"].choices = choices  # type: ignore[attr-defined]

    def change(self, plan: LevelPlan) -> LevelPlan:
        """With the booths as the form says."""
        data = self.cleaned_data
        return edits.change(
            plan,
            self.chosen_now.booths,
            kind=data["kind"],
            open_sides=int(data["open_sides"]) if data["open_sides"] else None,
            pavilion={LEAVE: None, NONE: ""}.get(data["pavilion"], data["pavilion"]),
        )


class RemoveForm(EditForm):
    """The plan without what is chosen."""

    name, title, button = "remove", _("Remove"), _("Remove from the plan")
    needs = "things"

    def change(self, plan: LevelPlan) -> LevelPlan:
        """Without it."""
        return edits.remove(plan, self.chosen_now)

    def what(self) -> What:
        """Booths by code, other things by number."""
        chosen = self.chosen_now
        if chosen.booths:
            return what("remove", codes=chosen.codes)
        return what("remove-things", count=len(chosen))

    def chosen_after(self) -> str:
        """Nothing."""
        return ""

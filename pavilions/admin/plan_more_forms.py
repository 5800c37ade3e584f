"""The forms that add blocks of booths and other things to a plan, and that give it its size."""

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from expo.text import Text
from pavilions.admin.plan_form import EditForm, NumberingForm, Offered, metres
from pavilions.admin.plan_forms import (
    CharacterForm,
    DrawForm,
    MergeForm,
    MoveForm,
    RemoveForm,
    RenumberForm,
    ResizeForm,
    SplitForm,
)
from pavilions.editing import blocks, edits
from pavilions.editing.blocks import Block
from pavilions.editing.choosing import as_text
from pavilions.editing.telling import What, what
from pavilions.models import Amenity, Obstacle
from pavilions.plan.content import (
    LevelPlan,
    PlacedAmenity,
    PlacedBooth,
    PlacedEntrance,
    PlacedObstacle,
    PlacedStage,
)
from pavilions.shapes import rectangle, rounded


class BlockForm(NumberingForm):
    """Rows of equal booths."""

    name, title, button = "block", _("Generate a block"), _("Add the block")
    x, y = metres(_("From the left, m")), metres(_("From below, m"))
    rows = forms.IntegerField(label=_("Rows"), min_value=1, max_value=blocks.MOST, initial=2)
    columns = forms.IntegerField(
        label=_("Booths in a row"), min_value=1, max_value=blocks.MOST, initial=10
    )
    width = metres(_("A booth's width, m"), 0.5, initial=3)
    depth = metres(_("A booth's depth, m"), 0.5, initial=3)
    aisle = metres(_("Aisle, m"), 0, initial=3)
    layout = forms.ChoiceField(
        label=_("Rows stand"),
        choices=[("pairs", _("back to back")), ("single", _("one by one"))],
    )
    direction = forms.ChoiceField(
        label=_("Rows run"), choices=[("across", _("across")), ("up", _("up"))]
    )
    pavilion = forms.ChoiceField(label=_("Pavilion"), required=False)

    field_order = [
        *("x", "y", "rows", "columns", "width", "depth", "aisle", "layout", "direction"),
        *("prefix_", "start", "step", "digits", "order", "pavilion"),
    ]

    def offer(self, offered: Offered) -> None:
        """The edition's pavilions."""
        self.fields["pavilion"].choices = [("", _("none")), *offered.pavilions]  # type: ignore[attr-defined]

    def booths(self) -> tuple[PlacedBooth, ...]:
        """The block's booths."""
        data = self.cleaned_data
        block = Block(
            x=data["x"],
            y=data["y"],
            rows=data["rows"],
            columns=data["columns"],
            width=data["width"],
            depth=data["depth"],
            aisle=data["aisle"],
            back_to_back=data["layout"] == "pairs",
            upright=data["direction"] == "up",
            pavilion=data["pavilion"],
            numbering=self.numbering(),
        )
        return block.booths()

    def change(self, plan: LevelPlan) -> LevelPlan:
        """With the block."""
        return edits.add(plan, self.booths())

    def what(self) -> What:
        """The codes."""
        return what(self.name, codes=[booth.code for booth in self.booths()])

    def chosen_after(self) -> str:
        """The block, to be moved at once if need be."""
        return as_text(booth.code for booth in self.booths())


class ThingForm(EditForm):
    """An obstacle, an entrance, an amenity or a stage."""

    name, title, button = "thing", _("Add something else"), _("Add it")
    thing = forms.ChoiceField(label=_("Kind of thing"))
    code = forms.CharField(
        label=_("Code"), max_length=20, required=False, help_text=_("Of an entrance.")
    )
    name_ = forms.CharField(label=_("Name"), max_length=100, required=False)
    x, y = metres(_("From the left, m")), metres(_("From below, m"))
    width = metres(_("Width, m"), 0.1, initial=1, help_text=_("Of obstacles and stages."))
    depth = metres(_("Depth, m"), 0.1, initial=1)

    def offer(self, offered: Offered) -> None:
        """All kinds of things, and the edition's stages."""
        self.fields["thing"].choices = [  # type: ignore[attr-defined]
            ("entrance:", _("entrance")),
            (_("Obstacles"), [(f"obstacle:{key}", label) for key, label in Obstacle.Kind.choices]),
            (_("Amenities"), [(f"amenity:{key}", label) for key, label in Amenity.Kind.choices]),
            (_("Stages"), [(f"stage:{slug}", name) for slug, name in offered.stages]),
        ]
        self.stage_names = dict(offered.stages)

    def change(self, plan: LevelPlan) -> LevelPlan:
        """With the thing."""
        data = self.cleaned_data
        sort, _colon, kind = data["thing"].partition(":")
        at, name = rounded(data["x"], data["y"]), Text({_reader(): data["name_"]})
        ring = rectangle(*at, data["width"], data["depth"])
        if sort == "entrance":
            return edits.add_entrance(plan, PlacedEntrance(data["code"].strip(), at, name))
        if sort == "amenity":
            return edits.add_amenity(plan, PlacedAmenity(kind, at, name))
        if sort == "stage":
            return edits.put_stage(plan, PlacedStage(kind, ring, self.stage_names[kind]))
        return edits.add_obstacle(plan, PlacedObstacle(kind, ring, name))

    def what(self) -> What:
        """What it is called."""
        data = self.cleaned_data
        sort, _colon, kind = data["thing"].partition(":")
        return what(self.name, count=1, name=data["name_"] or data["code"], sort=sort, kind=kind)


class SizeForm(EditForm):
    """Another size of the level."""

    name, title, button = "size", _("Size of the level"), _("Set the size")
    width, depth = metres(_("Width, m"), 1), metres(_("Depth, m"), 1)

    def change(self, plan: LevelPlan) -> LevelPlan:
        """With that size."""
        return edits.set_size(plan, self.cleaned_data["width"], self.cleaned_data["depth"])

    def what(self) -> What:
        """The size."""
        width, depth = (f"{self.cleaned_data[name]:g}" for name in ("width", "depth"))
        return what(self.name, width=width, depth=depth)


def _reader() -> str:
    """The language that the organiser writes in."""
    return get_language() or "en"


CHANGES: list[type[EditForm]] = [
    MoveForm,
    ResizeForm,
    SplitForm,
    MergeForm,
    RenumberForm,
    CharacterForm,
    RemoveForm,
]
ADDITIONS: list[type[EditForm]] = [DrawForm, BlockForm, ThingForm, SizeForm]
FORMS = {form.name: form for form in (*CHANGES, *ADDITIONS)}

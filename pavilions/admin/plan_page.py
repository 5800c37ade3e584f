"""The plan editor's page: what it shows of a level's draft."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from expo.admin import admin_site
from pavilions.admin.plan_form import EditForm, Offered
from pavilions.admin.plan_forms import DrawForm
from pavilions.admin.plan_marks import EditorDrawing, thing_label
from pavilions.admin.plan_more_forms import ADDITIONS, CHANGES, BlockForm
from pavilions.checks import Fault
from pavilions.drawing.windows import bounds
from pavilions.editing.choosing import LISTS, Chosen, as_text, choose_what_is_there
from pavilions.editing.comparing import Difference, difference
from pavilions.editing.drafts import State
from pavilions.editing.examining import faults_on
from pavilions.editing.numbering import next_code
from pavilions.editing.telling import told, told_difference
from pavilions.models import Booth, Level, Pavilion, PlanVersion, Stage
from pavilions.plan.content import PlacedBooth

ZOOMS = ("1", "2", "4")
_MOST_FAULTS = 100
_MOST_STEPS = 10


@dataclass(frozen=True)
class Named:
    """Something to choose on the plan, in words."""

    text: str
    names: str  # as `choosing.choose` reads them
    is_bad: bool = False


@dataclass(frozen=True)
class EditorPage:
    """All that the page shows; the last form that was sent is shown as it was sent."""

    state: State
    chosen: Chosen = field(default_factory=Chosen)
    sent: EditForm | None = None
    preview: tuple[PlacedBooth, ...] = ()
    preview_faults: Sequence[Fault] = ()
    news: Sequence[str] = ()
    code: str = ""  # of a booth that is to get a place

    @property
    def level(self) -> Level:
        """The level."""
        return self.state.level

    @cached_property
    def faults(self) -> list[Fault]:
        """What is wrong with the plan."""
        return faults_on(self.level, self.state.plan)

    @property
    def told_faults(self) -> list[Named]:
        """The first of them, each with its booths."""
        return [
            Named(fault.text, as_text(fault.codes), fault.is_blocking)
            for fault in self.faults[:_MOST_FAULTS]
        ]

    @cached_property
    def difference(self) -> Difference:
        """What is different from the published plan."""
        return difference(self.state.published, self.state.plan)

    @property
    def told_difference(self) -> list[str]:
        """The same in words."""
        return told_difference(self.difference)

    @property
    def steps(self) -> list[tuple[str, Any, Any]]:
        """The latest edits: what, by whom, when."""
        done = self.state.done[:_MOST_STEPS]
        return [(told(edit.what), edit.made_by or "", edit.made_at) for edit in done]

    @cached_property
    def drawing(self) -> EditorDrawing:
        """The plan."""
        fresh = (*self.difference.new, *self.difference.changed)
        return EditorDrawing(
            self.state.plan,
            chosen={*self.chosen.codes, *(f"{kind}:{n}" for kind, n in self.chosen.things)},
            faulty={code for fault in self.faults for code in fault.codes},
            fresh={booth.code for booth in fresh},
            preview=self.preview,
        )

    @property
    def things(self) -> list[Named]:
        """What can be chosen besides booths."""
        return [
            Named(thing_label(thing), f"{kind}:{place}")
            for kind, name in LISTS.items()
            for place, thing in enumerate(getattr(self.state.plan, name))
        ]

    @cached_property
    def unplaced(self) -> list[str]:
        """Codes of the hall's booths that the plan doesn't hold and no other level does."""
        rows = Booth.objects.filter(hall=self.level.hall_id, polygon__isnull=True)
        placed = {booth.code for booth in self.state.plan.booths}
        codes = rows.exclude(code="").order_by("code").values_list("code", flat=True)
        return [code for code in codes if code not in placed]

    @cached_property
    def offered(self) -> Offered:
        """What the edition has to choose from."""
        edition = self.level.hall.edition_id
        pavilions = Pavilion.objects.filter(edition=edition)
        stages = Stage.objects.filter(edition=edition)
        return Offered(
            [(pavilion.slug, str(pavilion)) for pavilion in pavilions],
            [(stage.slug, stage.name) for stage in stages],
            self.unplaced,
        )

    @property
    def changes(self) -> list[EditForm]:
        """The forms for what is chosen."""
        return [self._form(form) for form in CHANGES]

    @property
    def additions(self) -> list[EditForm]:
        """The forms for what is new."""
        return [self._form(form) for form in ADDITIONS]

    @property
    def choice(self) -> str:
        """How much is chosen: none, one, several, or things."""
        number = len(self.chosen.booths)
        if not number:
            return "things" if self.chosen else "none"
        return "one" if number == 1 else "several"

    def _form(self, kind: type[EditForm]) -> EditForm:
        initial = {"based_on": self.state.mark, "chosen": self.chosen.text} | self._values(kind)
        form = (
            self.sent
            if isinstance(self.sent, kind)
            else kind(plan=self.state.plan, offered=self.offered, initial=initial)
        )
        address = "preview" if kind is BlockForm else kind.name
        form.address = reverse(f"admin:plan_{address}", args=[self.level.pk])
        form.is_open = form.is_bound or (kind is DrawForm and bool(self.code))
        return form

    def _values(self, form: type[EditForm]) -> dict[str, Any]:
        """What a form proposes."""
        plan = self.state.plan
        if form.name == "resize" and self.chosen.booths:
            left, bottom, right, top = bounds(self.chosen.booths[0].ring)
            depth = round(top - bottom, 3)
            return {"x": left, "y": bottom, "width": round(right - left, 3), "depth": depth}
        if form is DrawForm:
            return {"code": self.code or next_code([booth.code for booth in plan.booths])}
        if form.name == "size" and plan.width_m:
            return {"width": plan.width_m, "depth": plan.height_m}
        return {}


def previewed(state: State, form: BlockForm) -> tuple[tuple[PlacedBooth, ...], list[Fault]]:
    """The booths that a block would add, and the faults that it would bring."""
    booths = form.booths()
    before = {fault.text for fault in faults_on(state.level, state.plan)}
    faults = faults_on(state.level, form.change(state.plan))
    return booths, [fault for fault in faults if fault.text not in before]


def news_since(state: State, mark: str) -> list[str]:
    """Who did what since the plan had this mark."""
    if state.draft is None:
        version = PlanVersion.objects.filter(level=state.level).select_related("made_by").first()
        if version is None:
            return [_("The draft was discarded.")]
        details = {"number": version.number, "who": version.made_by or "–"}
        return [_("The draft is gone. Version %(number)s is by %(who)s.") % details]
    seen = int(mark) if mark.isdecimal() else 0
    return [
        f"{edit.made_by}: {told(edit.what)}" if edit.made_by else told(edit.what)
        for edit in reversed(state.done)
        if edit.pk > seen
    ] or [_("Somebody went back to an earlier step.")]


def show(
    request: HttpRequest,
    page: EditorPage,
    template: str = "editor",
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """Render the page, with the admin's own context."""
    zoom = request.GET.get("zoom", "")
    zoom = zoom if zoom in ZOOMS else ZOOMS[0]
    context = admin_site.each_context(request) | {
        "title": _("Plan of %(hall)s, %(level)s") % {"hall": page.level.hall, "level": page.level},
        "page": page,
        "level": page.level,
        "opts": Level._meta,
        "is_nav_sidebar_enabled": False,  # the plan takes all the room there is
        "zoom": zoom,
        "link": f"?zoom={zoom}&chosen=",
        "zooms": ZOOMS,
    }
    name = f"admin/pavilions/plan/{template}.html"
    return render(request, name, context | more, status=status)


def shown(state: State, chosen: str = "", **more: Any) -> EditorPage:
    """A page with so much of a text chosen as is there."""
    return EditorPage(state, choose_what_is_there(state.plan, chosen), **more)


def editor_address(level: Level, chosen: str = "") -> str:
    """Where a level's plan is edited."""
    query = {"chosen": chosen} if chosen else {}
    return reverse("admin:plan_editor", args=[level.pk], query=query)


def tell(request: HttpRequest, text: str) -> None:
    """Tell on the next page what was done."""
    messages.success(request, text)

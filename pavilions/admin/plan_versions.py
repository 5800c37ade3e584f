"""Publishing a level's plan, and going back to what was published before."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from pavilions.admin.plan import conflict, for_planners, planner
from pavilions.admin.plan_marks import picture
from pavilions.admin.plan_page import editor_address, show, shown, tell
from pavilions.editing.drafts import DraftMovedError, restore, state_of
from pavilions.editing.publishing import OVERTAKEN, is_overtaken
from pavilions.editing.publishing import publish as publish_draft
from pavilions.models import Level, PlanVersion
from pavilions.plan.content import LevelPlan

_MOST_LISTED = 30


@dataclass(frozen=True)
class ListedVersion:
    """A version with a small picture."""

    version: PlanVersion

    @cached_property
    def plan(self) -> LevelPlan:
        """Its content."""
        return LevelPlan.from_json(self.version.content)

    @property
    def picture(self) -> dict[str, str]:
        """What it looks like."""
        return picture(self.plan)

    @property
    def booths(self) -> str:
        """How many there are."""
        number = len(self.plan.booths)
        return ngettext("%(n)d booth", "%(n)d booths", number) % {"n": number}


@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, level: Level) -> HttpResponse:
    """What would change for visitors; on POST, show it to them."""
    if request.method == "POST":
        return _publish(request, level)
    state = state_of(level)
    overtaken = state.draft and is_overtaken(level, state.draft)
    return show(request, shown(state, news=[str(OVERTAKEN)] if overtaken else []), "publish")


@require_safe
def versions(request: HttpRequest, level: Level) -> HttpResponse:
    """What was published before, the latest first."""
    rows = PlanVersion.objects.filter(level=level).select_related("made_by")[:_MOST_LISTED]
    page = shown(state_of(level))
    return show(request, page, "versions", listed=[ListedVersion(row) for row in rows])


@require_POST
def go_back(request: HttpRequest, level: Level, number: int) -> HttpResponse:
    """Make a version the draft."""
    version = get_object_or_404(PlanVersion, level=level, number=number)
    restore(level=level, version=version, by=planner(request))
    text = _("Version %(number)s is the draft now. Publish it to show it to visitors.")
    tell(request, text % {"number": number})
    return redirect(editor_address(level))


def publishing_urls() -> list[Any]:
    """Addresses beneath those of a level."""
    return [
        path("<int:pk>/plan/publish/", for_planners(publish), name="plan_publish"),
        path("<int:pk>/plan/versions/", for_planners(versions), name="plan_versions"),
        path(
            "<int:pk>/plan/versions/<int:number>/restore/",
            for_planners(go_back),
            name="plan_restore",
        ),
    ]


def _publish(request: HttpRequest, level: Level) -> HttpResponse:
    based_on, note = request.POST.get("based_on", ""), request.POST.get("note", "")
    try:
        done = publish_draft(
            level=level, by=planner(request), based_on=based_on, note=note[:200].strip()
        )
    except DraftMovedError:
        return conflict(request, level)
    except ValidationError as error:
        page = shown(state_of(level), news=error.messages)
        return show(request, page, "publish", note=note)
    text = _("Version %(number)s is published: %(new)s new, %(changed)s changed, %(gone)s removed.")
    written = done.written
    counts = {"new": written.created, "changed": written.updated, "gone": written.removed}
    tell(request, text % {"number": done.number, **counts})
    return redirect(editor_address(level))

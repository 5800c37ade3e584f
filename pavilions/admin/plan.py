"""The plan editor: every edit is a POST to an address of its own."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from expo.admin import admin_site
from expo.models import User
from pavilions.admin.plan_form import EditForm
from pavilions.admin.plan_more_forms import FORMS, BlockForm
from pavilions.admin.plan_page import (
    EditorPage,
    editor_address,
    news_since,
    previewed,
    show,
    shown,
    tell,
)
from pavilions.editing import drafts
from pavilions.editing.choosing import short_text
from pavilions.editing.drafts import DraftMovedError, state_of
from pavilions.editing.telling import told
from pavilions.models import Level

View = Callable[..., HttpResponse]
_CONFLICT = 409


def for_planners(view: View) -> View:
    """A page about a level, for organisers who may change levels."""

    @wraps(view)
    def guarded(request: HttpRequest, pk: int, **options: Any) -> HttpResponse:
        if not request.user.has_perm("pavilions.change_level"):
            raise PermissionDenied
        level = get_object_or_404(Level.objects.select_related("hall__edition"), pk=pk)
        return view(request, level, **options)

    page: View = admin_site.admin_view(guarded)
    return page


def planner(request: HttpRequest) -> User | None:
    """Who asks."""
    return request.user if isinstance(request.user, User) else None


@require_safe
def editor(request: HttpRequest, level: Level) -> HttpResponse:
    """The plan as organisers left it last."""
    chosen, code = request.GET.get("chosen", ""), request.GET.get("draw", "")
    return show(request, shown(state_of(level), chosen, code=code))


@require_safe
def preview(request: HttpRequest, level: Level) -> HttpResponse:
    """The plan with a block that isn't added yet."""
    state = state_of(level)
    form = BlockForm(request.GET, plan=state.plan, offered=shown(state).offered)
    if not form.is_valid():
        return show(request, shown(state, sent=form))
    try:
        booths, faults = previewed(state, form)
    except ValidationError as error:
        form.add_error(None, error)
        return show(request, shown(state, sent=form))
    return show(request, shown(state, sent=form, preview=booths, preview_faults=faults))


@require_POST
def edit(request: HttpRequest, level: Level, form: type[EditForm]) -> HttpResponse:
    """Make an edit, if the plan is as it was when the form was filled in."""
    state = state_of(level)
    filled = form(request.POST, plan=state.plan, offered=shown(state).offered)
    if request.POST.get("based_on") != state.mark:
        return conflict(request, level, form)
    if not filled.is_valid():
        return show(request, _sent(state, filled))
    try:
        done = filled.what()
        plan = drafts.edit(
            level=level, by=planner(request), based_on=state.mark, what=done, change=filled.change
        )
    except DraftMovedError:
        return conflict(request, level, form)
    except ValidationError as error:
        filled.add_error(None, error)
        return show(request, _sent(state, filled))
    tell(request, told(done))
    return redirect(editor_address(level, short_text(plan, filled.chosen_after())))


@require_POST
def step(request: HttpRequest, level: Level, go: Callable[..., None]) -> HttpResponse:
    """Undo, redo, or drop the draft."""
    chosen = request.POST.get("chosen", "")
    try:
        go(level=level, based_on=request.POST.get("based_on", ""))
    except DraftMovedError:
        return conflict(request, level)
    except ValidationError as error:
        return show(request, shown(state_of(level), chosen, news=error.messages))
    tell(request, _DONE[go]())
    return redirect(editor_address(level, chosen))


def conflict(
    request: HttpRequest, level: Level, form: type[EditForm] | None = None
) -> HttpResponse:
    """The plan as it is now, who changed it, and the form as it was filled in."""
    level = Level.objects.select_related("hall__edition").get(pk=level.pk)
    state = state_of(level)
    mark = request.POST.get("based_on", "")
    news = [_("The plan has changed since you opened it."), *news_since(state, mark)]
    chosen = request.POST.get("chosen", "")
    page = shown(state, chosen, news=news)
    if form:
        data = request.POST.copy()
        data["based_on"] = state.mark
        data["chosen"] = page.chosen.text
        page = shown(
            state, chosen, news=news, sent=form(data, plan=state.plan, offered=page.offered)
        )
    return show(request, page, status=_CONFLICT)


def _sent(state: drafts.State, form: EditForm) -> EditorPage:
    return shown(state, form.data.get("chosen", ""), sent=form)


_DONE: dict[Any, Callable[[], str]] = {
    drafts.undo: lambda: _("Undone."),
    drafts.redo: lambda: _("Done again."),
    drafts.discard: lambda: _("The draft is discarded."),
}


def editor_urls() -> list[Any]:
    """The editor's addresses, beneath those of a level."""
    edits = [
        path(f"<int:pk>/plan/{name}/", for_planners(_with(edit, form=form)), name=f"plan_{name}")
        for name, form in FORMS.items()
    ]
    steps = [
        path(
            f"<int:pk>/plan/{go.__name__}/",
            for_planners(_with(step, go=go)),
            name=f"plan_{go.__name__}",
        )
        for go in (drafts.undo, drafts.redo, drafts.discard)
    ]
    return [
        path("<int:pk>/plan/", for_planners(editor), name="plan_editor"),
        path("<int:pk>/plan/block/preview/", for_planners(preview), name="plan_preview"),
        *edits,
        *steps,
    ]


def _with(view: View, **options: Any) -> View:
    """A view with some of its arguments."""
    return wraps(view)(partial(view, **options))

"""Organisers give booths to exhibitors: who has none on one side, the level's plan on the other."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.crypto import get_random_string
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from exhibitors.admin.assignment_floor import Floor, levels_beside
from exhibitors.admin.assignment_search import SearchForm
from exhibitors.assignment import Assignment, assign, release, undo
from exhibitors.models import Exhibitor, Stand
from expo.admin.base import ExpoAdmin
from pavilions.models import Booth, Level

_NEEDED = [f"exhibitors.{verb}_stand" for verb in ("add", "change", "delete")]
_LAST = "last-assignment"  # where a session keeps what can be undone
_PAGE = "admin/exhibitors/assign/page.html"


def may_assign(request: HttpRequest) -> bool:
    """Those who may make, change and take away stands."""
    return request.user.has_perms(_NEEDED)


class AssignForm(forms.Form):
    """An exhibitor of the edition, a booth of the level, and as what it stands there."""

    exhibitor = forms.ModelChoiceField(
        Exhibitor.objects.none(), error_messages={"required": gettext_lazy("Choose an exhibitor.")}
    )
    booth = forms.ModelChoiceField(
        Booth.objects.none(), error_messages={"required": gettext_lazy("Choose a booth.")}
    )
    role = forms.ChoiceField(choices=Stand.Role.choices)

    def __init__(self, data: Any, level: Level) -> None:
        """Choose from what the level and its edition have."""
        super().__init__(data)
        present = Exhibitor.objects.exclude(status=Exhibitor.Status.WITHDRAWN)
        present = present.filter(edition=level.hall.edition_id).select_related("organisation")
        booths = Booth.objects.filter(level=level).exclude(code="").select_related("hall")
        self.fields["exhibitor"].queryset = present  # type: ignore[attr-defined]
        self.fields["booth"].queryset = booths  # type: ignore[attr-defined]

    def save(self) -> Assignment:
        """Assign it. ValidationError says why that can't be done."""
        if not self.is_valid():
            raise ValidationError([text for texts in self.errors.values() for text in texts])
        return assign(**self.cleaned_data)

    @property
    def chosen(self) -> dict[str, Any]:
        """What was sent, as far as it can be chosen again."""
        return {name: self.data.get(name) for name in self.fields if name not in self.errors}


class AssigningAdmin(ExpoAdmin):
    """The page on which booths are assigned, beside a list of stands."""

    def get_urls(self) -> list[Any]:
        """With the page, and what it sends."""
        pages = [
            path("assign/", self._page(self.first_level), name="exhibitors_assign_first"),
            path("assign/<int:pk>/", self._page(self.assign_booths), name="exhibitors_assign"),
            path("assign/<int:pk>/out/", self._page(self.take_out), name="exhibitors_release"),
            path("assign/<int:pk>/undo/", self._page(self.undo_last), name="exhibitors_undo"),
        ]
        return pages + super().get_urls()

    @method_decorator(require_safe)
    def first_level(self, request: HttpRequest) -> HttpResponse:
        """To the current edition's first level."""
        _check(request)
        level = Level.objects.filter(hall__edition__is_current=True).first()
        if level is None:
            self.message_user(request, _("Make a hall first."), messages.WARNING)
            return redirect("admin:pavilions_hall_changelist")
        return redirect("admin:exhibitors_assign", level.pk)

    @method_decorator(require_http_methods(["GET", "HEAD", "POST"]))
    def assign_booths(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Exhibitors beside booths; saving assigns one, and the next exhibitor is chosen."""
        level = _level(request, pk)
        search = SearchForm(request.GET, level.hall.edition)
        if request.method != "POST":
            return self._show(request, level, search)
        form = AssignForm(request.POST, level)
        following = search.after(_number(request.POST.get("exhibitor")))
        try:
            done = form.save()
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
            return redirect(_address(request, level, **form.chosen))
        _remember(request, done, _("%(exhibitor)s now has booth %(booth)s.") % form.cleaned_data)
        return redirect(_address(request, level, exhibitor=following))

    @method_decorator(require_POST)
    def take_out(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take an exhibitor out of a booth of the level."""
        level = _level(request, pk)
        stands = Stand.objects.filter(booth__level=level).select_related("exhibitor__organisation")
        stand = get_object_or_404(stands, pk=_number(request.POST.get("stand")))
        names = {"exhibitor": stand.exhibitor, "booth": stand.booth}
        try:
            done = release(stand=stand)
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
        else:
            _remember(request, done, _("%(exhibitor)s has left booth %(booth)s.") % names)
        return redirect(_address(request, level))

    @method_decorator(require_POST)
    def undo_last(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Restore what was there before the last change."""
        level = _level(request, pk)
        last = request.session.get(_LAST, {})
        if not last or last["key"] != request.POST.get("key"):
            self.message_user(request, _("This can't be undone any more."), messages.ERROR)
            return redirect(_address(request, level))
        try:
            undo(assignment=Assignment.from_json(last["done"]))
        except ValidationError as error:
            self.message_user(request, " ".join(error.messages), messages.ERROR)
        else:
            self.message_user(request, _("It is as it was before."), messages.SUCCESS)
        del request.session[_LAST]
        return redirect(_address(request, level, exhibitor=last["done"]["exhibitor"]))

    def _show(self, request: HttpRequest, level: Level, search: SearchForm) -> HttpResponse:
        asked = request.GET
        exhibitor = _number(asked.get("exhibitor"))
        page = search.page(asked.get("page", ""), exhibitor)
        on_page = [each.pk for each in page]
        floor, booth = Floor(level), _number(asked.get("booth"))
        context = self.admin_site.each_context(request) | {
            "title": _("Assign booths"),
            "opts": self.opts,
            "is_nav_sidebar_enabled": False,  # the plan needs the room
            "level": level,
            "levels": levels_beside(level),
            "search": search,
            "page": page,
            "exhibitor": exhibitor if exhibitor in on_page else next(iter(on_page), None),
            "floor": floor,
            "booth": floor.booths.get(booth) if booth else None,
            "roles": Stand.Role.choices,
            "role": asked.get("role") or Stand.Role.HOST,
            "last": request.session.get(_LAST),
            "query": _query(request),
            "query_without_page": _query(request, "page"),
        }
        return render(request, _PAGE, context)

    def _page(self, view: Any) -> Any:
        return self.admin_site.admin_view(view)


def _check(request: HttpRequest) -> None:
    if not may_assign(request):
        raise PermissionDenied


def _level(request: HttpRequest, pk: int) -> Level:
    """The level, if this organiser may assign its booths."""
    _check(request)
    return get_object_or_404(Level.objects.select_related("hall__edition"), pk=pk)


def _number(text: str | None) -> int | None:
    """The id that a request names; None if it names none."""
    is_number = text and text.isascii() and text.isdecimal() and len(text) < 19
    return int(text) if text and is_number else None


def _remember(request: HttpRequest, done: Assignment, text: str) -> None:
    request.session[_LAST] = {
        "key": get_random_string(8),  # an older page mustn't undo what was done after it
        "text": text,
        "done": done.as_json(),
    }


def _query(request: HttpRequest, *without: str) -> str:
    """What is searched for, as a query string; not what is chosen."""
    left_out = {"exhibitor", "booth", "role", *without}
    return urlencode([(key, value) for key, value in request.GET.items() if key not in left_out])


def _address(request: HttpRequest, level: Level, **chosen: Any) -> str:
    """This page again, with the same search; the list opens where a chosen exhibitor is."""
    query = [_query(request, *(["page"] if chosen.get("exhibitor") else []))]
    query.append(urlencode({name: value for name, value in chosen.items() if value}))
    address = reverse("admin:exhibitors_assign", args=[level.pk])
    return f"{address}?{'&'.join(filter(None, query))}".rstrip("?")

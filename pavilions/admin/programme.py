from typing import Any

from django.contrib import admin
from django.db.models import Count
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from expo.admin import admin_site
from expo.admin.base import InEditionAdmin, SluggedAdmin, in_languages
from expo.admin.filters import EditionFilter
from expo.models import Edition
from expo.text import Text
from pavilions.admin.programme_forms import AppearanceInline, SessionForm, StageForm
from pavilions.models import Session, Speaker, Stage, Track
from pavilions.plan.writing import renew_stamp
from pavilions.programme import venue_zone


class CountsSessionsAdmin(InEditionAdmin, SluggedAdmin):
    """An admin of what sessions have, with the number of them."""

    list_filter = [EditionFilter]

    def get_queryset(self, request: HttpRequest) -> Any:
        """With the number of sessions."""
        return super().get_queryset(request).annotate(session_count=Count("sessions"))

    @admin.display(description=gettext_lazy("sessions"), ordering="session_count")
    def sessions(self, thing: Any) -> int:
        """How many there are."""
        return int(thing.session_count)


@admin.register(Stage, site=admin_site)
class StageAdmin(CountsSessionsAdmin):
    """Stages."""

    form = StageForm
    list_display = ["__str__", "slug", "hall", "seats", "sessions", "position"]
    list_select_related = ["hall"]
    search_fields = ["slug", *in_languages("name")]
    autocomplete_fields = ["hall"]
    fields = ["edition", "name", "slug", "hall", ("seats", "position")]

    def save_model(self, request: HttpRequest, obj: Any, form: ModelForm, change: bool) -> None:
        """The plan on which it stands names it."""
        super().save_model(request, obj, form, change)
        if obj.level_id:
            renew_stamp(level_id=obj.level_id)


@admin.register(Track, site=admin_site)
class TrackAdmin(CountsSessionsAdmin):
    """Tracks."""

    list_display = ["__str__", "slug", "hue", "sessions", "position"]
    search_fields = ["slug", *in_languages("name")]
    fields = ["edition", "name", "slug", ("hue", "position")]


@admin.register(Speaker, site=admin_site)
class SpeakerAdmin(CountsSessionsAdmin):
    """Speakers."""

    list_display = ["__str__", "role", "organisation", "sessions"]
    search_fields = ["slug", *in_languages("name", "organisation")]
    fields = ["edition", "name", "slug", "role", "organisation", "biography"]


@admin.register(Session, site=admin_site)
class SessionAdmin(InEditionAdmin, SluggedAdmin):
    """Sessions, with their speakers; times are those of the venue."""

    form = SessionForm
    list_display = ["__str__", "when", "stage", "track"]
    list_filter = [
        EditionFilter,
        ("stage", admin.RelatedOnlyFieldListFilter),
        ("track", admin.RelatedOnlyFieldListFilter),
    ]
    list_select_related = ["edition", "stage", "track"]
    search_fields = ["slug", *in_languages("title", "speakers__name")]
    autocomplete_fields = ["stage", "track"]
    fieldsets = [
        (None, {"fields": ["edition", "title", "slug", "abstract", "languages"]}),
        (
            gettext_lazy("Place and time"),
            {"fields": [("stage", "track"), "starts_at", "ends_at"]},
        ),
    ]
    inlines = [AppearanceInline]

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, *args: Any, **options: Any
    ) -> HttpResponse:
        """The form, read and written in the zone of the venue."""
        edition = self._edition(request, object_id)
        zone = venue_zone(edition) if edition else timezone.get_default_timezone()
        with timezone.override(zone):
            response = super().changeform_view(request, object_id, *args, **options)
            return response.render() if isinstance(response, TemplateResponse) else response

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **options: Any
    ) -> type[ModelForm]:
        """Name the zone beside the times."""
        form = super().get_form(request, obj, change=change, **options)
        zone = timezone.get_current_timezone()
        for name in form.base_fields.keys() & {"starts_at", "ends_at"}:
            form.base_fields[name].help_text = _("The time at the venue: %(zone)s.") % {
                "zone": zone
            }
        return form

    @admin.display(description=gettext_lazy("time"), ordering="starts_at")
    def when(self, session: Session) -> str:
        """Day and time at the venue."""
        zone = venue_zone(session.edition)
        starts_at, ends_at = session.starts_at.astimezone(zone), session.ends_at.astimezone(zone)
        return f"{date_format(starts_at, 'SHORT_DATE_FORMAT')} {starts_at:%H:%M}–{ends_at:%H:%M}"

    def name_for_slug(self, thing: Session) -> Text:
        """The title."""
        title: Text = thing.title
        return title

    def _edition(self, request: HttpRequest, object_id: str | None) -> Edition | None:
        """Whose session it is, or is to be."""
        if object_id:
            return Edition.objects.filter(sessions__pk=object_id).first()
        chosen = request.POST.get("edition", "")
        named = Edition.objects.filter(pk=chosen) if chosen.isdecimal() else Edition.objects.none()
        return named.first() or Edition.objects.current()

from typing import Any

from django import forms
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext as _

from expo.admin.base import keep_to_edition
from expo.admin.rows import RowInline
from pavilions.models import Appearance, Session
from pavilions.programme import (
    clash_on_stage,
    clashes_of_speakers,
    outside_edition,
    venue_zone,
)


class StageForm(forms.ModelForm):
    """A stage in a hall of its own edition."""

    def clean(self) -> dict[str, Any]:
        """Keep to the edition."""
        data = super().clean() or {}
        if edition := data.get("edition"):
            keep_to_edition(self, edition.pk, ["hall"])
        return data


class SessionForm(forms.ModelForm):
    """A session within its edition's days, on a stage that is free."""

    def clean(self) -> dict[str, Any]:
        """Keep to the edition, its places and its days."""
        data = super().clean() or {}
        if edition := data.get("edition"):
            keep_to_edition(self, edition.pk, ["stage", "track"])
        if not self.errors:
            chosen = {name: data[name] for name in ("edition", "stage", "starts_at", "ends_at")}
            self._check(Session(pk=self.instance.pk, **chosen))
        return data

    def _check(self, session: Session) -> None:
        """Add an error for each rule that the session would break."""
        if outside_edition(session):
            days = {"first": session.edition.starts_on, "last": session.edition.ends_on}
            text = _("The expo lasts from %(first)s to %(last)s; this session is not within it.")
            self.add_error("starts_at", text % days)
        if other := clash_on_stage(session):
            text = _("At that time this stage has “%(session)s” (%(time)s).")
            self.add_error("stage", text % {"session": other, "time": times(other)})


class AppearanceFormSet(BaseInlineFormSet):
    """Speakers of the session's edition, none of whom is elsewhere at that time."""

    instance: Session

    def clean(self) -> None:
        """Check those that stay."""
        super().clean()
        session = self.instance
        rows = {
            form.cleaned_data["speaker"]: form
            for form in self.forms
            if form.is_valid() and form.cleaned_data.get("speaker")
            if not form.cleaned_data.get("DELETE")
        }
        for form in rows.values():
            keep_to_edition(form, session.edition_id, ["speaker"])
        if not (rows and session.edition_id and session.starts_at and session.ends_at):
            return
        clashes = clashes_of_speakers(session, rows)
        text = _("%(speaker)s appears in “%(session)s” (%(time)s, %(stage)s) at that time.")
        for speaker, form in rows.items():
            if other := clashes.get(speaker.pk):
                names = {"speaker": speaker, "session": other, "stage": other.stage}
                form.add_error("speaker", text % {**names, "time": times(other)})


class AppearanceInline(RowInline):
    """The speakers of a session."""

    model = Appearance
    formset = AppearanceFormSet
    autocomplete_fields = ["speaker"]

    def get_queryset(self, request: HttpRequest) -> Any:
        """With what a row is called."""
        return super().get_queryset(request).select_related("speaker", "session")


def times(session: Session) -> str:
    """When a session takes place, in the zone of the venue: `10:00–11:30`."""
    zone = venue_zone(session.edition)
    starts_at, ends_at = session.starts_at.astimezone(zone), session.ends_at.astimezone(zone)
    return f"{starts_at:%H:%M}–{ends_at:%H:%M}"

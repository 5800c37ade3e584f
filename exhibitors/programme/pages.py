"""What the pages of the programme show."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from django.utils import timezone

from exhibitors.programme.grid import Row, grid
from exhibitors.programme.queries import sessions_of
from exhibitors.programme.selection import Choice, Selection, read_selection
from expo.models import Edition
from pavilions.models import Session, Stage
from pavilions.models.programme import SessionQuerySet
from pavilions.programme import days_of, running_day, venue_zone


def selected_sessions(edition: Edition, selection: Selection) -> SessionQuerySet:
    """The sessions that are selected, with all that pages show of them."""
    chosen = sessions_of(edition)
    if selection.day:
        zone = venue_zone(edition)
        midnight = datetime.datetime.combine(selection.day, datetime.time(), zone)
        next_midnight = midnight + datetime.timedelta(days=1)
        chosen = chosen.filter(starts_at__gte=midnight, starts_at__lt=next_midnight)
    if selection.stage:
        chosen = chosen.filter(stage=selection.stage)
    if selection.track:
        chosen = chosen.filter(track=selection.track)
    return chosen


@dataclass(frozen=True)
class OnStage:
    """What is on at a stage and what comes next there today; one of them there is."""

    stage: Stage
    now: list[Session]
    next: Session | None


class DayPage:
    """A day of the programme: the running one or else the first, unless another is asked for."""

    def __init__(self, edition: Edition, data: Mapping[str, str]) -> None:
        """Http404 if the query string names a day, stage or track that there isn't."""
        now = timezone.now().replace(second=0, microsecond=0)  # so pages of a minute are alike
        self.days = days_of(edition)
        self.stages = list(edition.stages.select_related("hall"))
        self.tracks = list(edition.tracks.all())
        today = running_day(edition, now)
        asked = read_selection(data, edition, stages=self.stages, tracks=self.tracks)
        self.selection = asked.on(today or edition.starts_on)
        self.sessions = list(selected_sessions(edition, self.selection))
        self.moment = now if self.selection.day == today else None

    @property
    def day_choices(self) -> list[Choice]:
        """A link a day."""
        return self.selection.choices("day", self.days)

    @property
    def stage_choices(self) -> list[Choice]:
        """All stages, then each of them."""
        return self.selection.choices("stage", [None, *self.stages])

    @property
    def track_choices(self) -> list[Choice]:
        """All tracks, then each of them."""
        return self.selection.choices("track", [None, *self.tracks])

    @property
    def used_stages(self) -> list[Stage]:
        """The stages on which something that is selected takes place."""
        used = {session.stage_id for session in self.sessions}
        return [stage for stage in self.stages if stage.pk in used]

    @property
    def rows(self) -> list[Row]:
        """The table below the used stages."""
        return grid(self.used_stages, self.sessions)

    @cached_property
    def now(self) -> list[Session]:
        """What is on at this moment; nothing on another day than today."""
        now = self.moment
        return [each for each in self.sessions if now and each.starts_at <= now < each.ends_at]

    @cached_property
    def next(self) -> list[Session]:
        """What starts next today."""
        return [each for each in self._later if each.starts_at == self._later[0].starts_at]

    @cached_property
    def on_stages(self) -> list[OnStage]:
        """Both by stage, without the stages that are done for today."""
        return list(self._on_stages())

    def _on_stages(self) -> Iterator[OnStage]:
        for stage in self.used_stages:
            now = [each for each in self.now if each.stage_id == stage.pk]
            following = next((each for each in self._later if each.stage_id == stage.pk), None)
            if now or following:
                yield OnStage(stage, now, following)

    @cached_property
    def _later(self) -> list[Session]:
        now = self.moment
        return [each for each in self.sessions if now and each.starts_at > now]

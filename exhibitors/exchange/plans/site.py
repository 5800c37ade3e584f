"""The halls and levels that a floor plan's file names."""

from django.utils.translation import gettext as _

from exhibitors.exchange.places import hall_code
from exhibitors.exchange.plans.placing import RowError
from exhibitors.exchange.plans.understanding import PlanRow
from exhibitors.exchange.records import max_length
from exhibitors.exchange.report import Outcome
from expo.models import Edition
from expo.text import Text
from pavilions.booth_codes import booth_order
from pavilions.models import Hall, Level
from pavilions.models.hall import HUES

Key = tuple[str, int]  # a hall's code and a level's ordinal


class Site:
    """An edition's halls and levels. New ones aren't in the database before `save`."""

    def __init__(self, edition: Edition, *, create: bool) -> None:
        """Read them; with `create`, finding makes those that are missing."""
        self._edition, self._create = edition, create
        self.halls = {hall.code: hall for hall in Hall.objects.filter(edition=edition)}
        levels = Level.objects.filter(hall__edition=edition).select_related("hall")
        self.levels: dict[Key, Level] = {
            (level.hall.code, level.ordinal): level for level in levels
        }
        for level in self.levels.values():
            level.hall = self.halls[level.hall.code]
        self._changed: dict[str, Hall] = {}
        self._new_halls: dict[str, Hall] = {}
        self._new_levels: dict[Key, Level] = {}

    def key(self, hall: str, level: int, *, create: bool = True) -> Key:
        """The level that a row means; RowError if it isn't there and isn't made."""
        found = self.find(hall)
        if found is None:
            found = self._make_hall(hall, hall_code(hall), create=create)
        key = found.code, level
        if key not in self.levels:
            if not (self._create and create):
                message = _("Hall %(hall)s has no level %(level)s.")
                raise RowError(message % {"hall": found.code, "level": level}, "level", str(level))
            self.levels[key] = self._new_levels[key] = Level(hall=found, ordinal=level)
        return key

    def find(self, text: str) -> Hall | None:
        """The hall of this code, name or number; without a text the only hall there is."""
        if not text:
            return next(iter(self.halls.values())) if len(self.halls) == 1 else None
        if hall := self.halls.get(text):
            return hall
        folded = {text.casefold(), hall_code(text).casefold()}
        for hall in self.halls.values():
            if folded & {hall.code.casefold(), *(name.casefold() for name in hall.name.values())}:
                return hall
        return None

    def declare(self, row: PlanRow) -> Outcome:
        """Make a hall as a row of its own says; RowError if it isn't there and isn't made."""
        hall = self.find(row.hall)
        # Of the file's own halls each is another one, however alike their codes are.
        if hall and hall.code in self._new_halls and hall.code != row.hall:
            hall = None
        is_new = hall is None
        hall = hall or self._make_hall(row.hall, row.hall, create=True)
        is_changed = self.place(hall, row)
        name = Text({**hall.name, **row.values.get("name", {})})
        if name != hall.name:
            hall.name, is_changed = name, True
            self._changed[hall.code] = hall
        if is_new:
            return Outcome.CREATED
        return Outcome.UPDATED if is_changed else Outcome.UNCHANGED

    def place(self, hall: Hall, row: PlanRow) -> bool:
        """Put a hall where a row says that it is on the site; whether that changes anything."""
        site = row.values.get("site", (hall.x_m, hall.y_m))
        if site == (hall.x_m, hall.y_m):
            return False
        hall.x_m, hall.y_m = site
        self._changed[hall.code] = hall
        return True

    def save(self, *, without: set[Key]) -> None:
        """Write the halls and levels that are new or changed, but not these levels nor their halls.

        A hall whose new levels are all left out stays away itself.
        """
        levels = {key: new for key, new in self._new_levels.items() if key not in without}
        refused = {hall for hall, _ordinal in without} - {hall for hall, _ordinal in levels}
        halls = [hall for code, hall in self._new_halls.items() if code not in refused]
        halls.sort(key=lambda hall: booth_order(hall.code))
        there = len(self.halls) - len(self._new_halls)
        for number, hall in enumerate(halls, start=there):
            hall.position, hall.hue = number, number % HUES + 1
        Hall.objects.bulk_create(halls)
        for level in levels.values():
            level.hall_id = level.hall.pk
        Level.objects.bulk_create(levels.values())
        changed = [hall for code, hall in self._changed.items() if code not in self._new_halls]
        Hall.objects.bulk_update(changed, ["name", "x_m", "y_m"])

    def _make_hall(self, text: str, code: str, *, create: bool) -> Hall:
        if not code:
            raise RowError(_("The hall isn't given."), "hall")
        if not (self._create and create):
            raise RowError(_("There is no hall %(hall)s.") % {"hall": text}, "hall", text)
        if len(code) > (most := max_length(Hall, "code")):
            message = _("This is too long: at most %(most)s characters are allowed.")
            raise RowError(message % {"most": most}, "hall", text)
        self.halls[code] = self._new_halls[code] = Hall(edition=self._edition, code=code)
        return self.halls[code]

"""The halls and booths that lists name."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from exhibitors.exchange.cells import script_language
from exhibitors.exchange.places import Place, hall_code, split_hall
from exhibitors.exchange.records import max_length
from expo.models import Edition
from expo.text import Text
from pavilions.booth_codes import booth_key, booth_order
from pavilions.models import Booth, Hall, Level
from pavilions.models.hall import HUES

# The hall of lists that know only one.
_ONLY_HALL = "main"
_ONLY_HALL_NAME = Text(
    {
        "en": "Main hall",
        "zh-hans": "主馆",
        "es": "Pabellón principal",
        "ar": "القاعة الرئيسية",
    }
)


class UnknownPlaceError(Exception):
    """There is no such hall or booth. Its text says which, for the organiser."""


class Fairground:
    """An edition's halls and booths, by what lists call them."""

    def __init__(self, edition: Edition, *, create: bool) -> None:
        """Read them; with `create`, finding makes those that are missing."""
        self._edition, self._create = edition, create
        self._halls: dict[str, Hall] = {}
        self._levels: dict[str, Level] = {}  # a hall's lowest, by the hall's code
        self._booths: dict[tuple[str, str], Booth] = {}  # by hall's code, and code or its key
        self._by_id: dict[int, Booth] = {}
        self._new_halls: list[Hall] = []
        self._new_levels: list[Level] = []
        self._new_booths: list[Booth] = []
        for hall in Hall.objects.filter(edition=edition):
            self._know_hall(hall)
        levels = Level.objects.filter(hall__edition=edition).select_related("hall")
        for level in levels.order_by("-ordinal"):
            self._levels[level.hall.code] = level
        for booth in Booth.objects.in_edition(edition).select_related("hall").order_by("id"):
            self._know_booth(booth)
            self._by_id[booth.pk] = booth

    def find(self, place: Place) -> Booth:
        """The booth that a list means; UnknownPlaceError if there is none.

        A hall without a booth is its booth without a code. New booths have no id before `save_new`.
        """
        hall = self._find_hall(place.hall) if place.hall else self._hall_of(place.code)
        for code in (place.code, booth_key(place.code) or place.code):
            if booth := self._booths.get((hall.code, code)):
                return booth
        if place.code and not self._create:
            message = _("Hall %(hall)s has no booth %(booth)s.")
            raise UnknownPlaceError(message % {"hall": hall.code, "booth": place.code})
        return self._make_booth(hall, place.code)

    def labels(self, ids: Iterable[int]) -> list[str]:
        """The signs of the booths of these ids."""
        return sorted((self._by_id[id_].label for id_ in ids), key=booth_order)

    def save_new(self) -> bool:
        """Write the halls, levels and booths that were made; whether there are any."""
        halls = sorted(self._new_halls, key=lambda hall: booth_order(hall.code))
        there = len({hall.code for hall in self._halls.values()}) - len(halls)
        for number, hall in enumerate(halls, start=there):
            hall.position, hall.hue = number, number % HUES + 1
        Hall.objects.bulk_create(halls)
        Level.objects.bulk_create(self._new_levels)
        Booth.objects.bulk_create(self._new_booths)
        self._by_id |= {booth.pk: booth for booth in self._new_booths}
        return bool(halls or self._new_booths)

    def _know_hall(self, hall: Hall) -> None:
        for text in (hall.code, hall_code(hall.code), *hall.name.values()):
            self._halls.setdefault(text.casefold(), hall)

    def _know_booth(self, booth: Booth) -> None:
        for code in (booth.code, booth_key(booth.code) or booth.code):
            self._booths.setdefault((booth.hall.code, code), booth)

    def _find_hall(self, text: str) -> Hall:
        """By its code or name; by its number only where no other venue's hall has it."""
        if hall := self._halls.get(text.casefold()):
            return hall
        venue, code = split_hall(text)
        hall = self._halls.get(code.casefold())
        venues = {split_hall(name)[0] for name in hall.name.values()} - {""} if hall else set()
        if hall and (not venue or not venues or venue in venues):
            return hall
        if not self._create:
            raise UnknownPlaceError(_("There is no hall %(hall)s.") % {"hall": text})
        named = venue or (len(code) > 2 and not any(map(str.isdigit, code)))
        name = Text({script_language(text): text}) if named else Text()
        return self._make_hall(text if hall else code, name)

    def _hall_of(self, booth: str) -> Hall:
        """The hall of a booth that is named without one: a hall that has it, or the only hall."""
        halls = {hall.code: hall for hall in self._halls.values()}
        key = booth_key(booth) or booth
        having = [code for code in halls if (code, key) in self._booths]
        if having or len(halls) == 1:
            first = min(having or halls, key=lambda code: (code != _ONLY_HALL, booth_order(code)))
            return halls[first]
        if not self._create:
            message = _("The hall of booth %(booth)s isn't given.")
            raise UnknownPlaceError(message % {"booth": booth})
        return halls.get(_ONLY_HALL) or self._make_hall(_ONLY_HALL, _ONLY_HALL_NAME)

    def _make_hall(self, code: str, name: Text) -> Hall:
        _check_length(Hall, code)
        hall = Hall(edition=self._edition, code=code, name=name)
        self._new_halls.append(hall)
        self._know_hall(hall)
        return hall

    def _make_booth(self, hall: Hall, code: str) -> Booth:
        _check_length(Booth, code)
        if hall.code not in self._levels:
            self._levels[hall.code] = Level(hall=hall)
            self._new_levels.append(self._levels[hall.code])
        booth = Booth(hall=hall, level=self._levels[hall.code], code=code)
        self._new_booths.append(booth)
        self._know_booth(booth)
        return booth


def _check_length(model: type[Hall | Booth], code: str) -> None:
    most = max_length(model, "code")
    if len(code) > most:
        message = _("This is too long: at most %(most)s characters are allowed.")
        raise UnknownPlaceError(message % {"most": most})

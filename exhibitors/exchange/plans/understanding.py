"""What a row of a floor plan's file means: a booth, an obstacle, a link, with its values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext as _

from exhibitors.exchange.plans.numbers import has_holes
from exhibitors.exchange.plans.placing import RowError, place_of, whole_of
from exhibitors.exchange.plans.rows import RawRow
from exhibitors.exchange.plans.vocabulary import LANGUAGES, WHATS, kind_of, what_of
from exhibitors.exchange.records import Problem, max_length
from pavilions.models import Amenity, Booth, Entrance, Link, Obstacle, Stage
from pavilions.models.booth import MOST_SIDES

KINDS: dict[str, type[TextChoices]] = {
    "booth": Booth.Kind,
    "obstacle": Obstacle.Kind,
    "amenity": Amenity.Kind,
    "link": Link.Kind,
}
_CODED = {
    "booth": (Booth, "code"),
    "entrance": (Entrance, "code"),
    "stage": (Stage, "slug"),
}
_SIDES = {text for sides in range(MOST_SIDES + 1) for text in (f"{sides}", f"{sides}.0")}


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row that is understood. Of its `values` those that it doesn't give are absent.

    They are `code`, `kind`, `open_sides`, `pavilion`, `name` (by language), `ring`, `at`; of halls
    and levels `site` and `size`; of links `to` (a hall's text and a level), `there`, `length`.
    """

    number: int
    what: str
    hall: str
    level: int
    values: Mapping[str, Any]


class Understanding:
    """Understands rows, and keeps what is wrong with them."""

    def __init__(self, *, hall: str, level: int) -> None:
        """`hall` and `level` of rows that name none."""
        self.problems: list[Problem] = []
        self.left_out: set[tuple[str, str, str]] = set()  # what, hall and level, as the rows say
        self._hall, self._level = hall, level

    def read(self, raw: RawRow) -> PlanRow | None:
        """What a row means; None if it is left out, with a problem that says why."""
        try:
            row = self._read(raw)
        except RowError as error:
            self.refuse(raw.number, error)
            what = what_of(raw.cells.get("what", "booth"))
            hall, level = raw.cells.get("hall", self._hall), raw.cells.get("level", self._level)
            self.left_out.add((what, hall, str(level)))
            return None
        for note in raw.notes:
            self.warn(raw.number, note)
        return row

    def refuse(self, number: int, error: RowError) -> None:
        """Note why a row is left out."""
        problem = Problem(number, error.column, error.value[:200], error.reason, is_error=True)
        self.problems.append(problem)

    def warn(self, number: int, reason: str, column: str = "", value: str = "") -> None:
        """Note what is odd in a row, or left out of it."""
        self.problems.append(Problem(number, column, value[:200], reason))

    def _read(self, raw: RawRow) -> PlanRow:
        word = raw.cells.get("what", "booth")
        what = what_of(word)
        if not what:
            message = _("This is none of: %(words)s.") % {"words": ", ".join(WHATS)}
            raise RowError(message, "what", word)
        if raw.refusal:
            raise RowError(raw.refusal, "", raw.cells.get("code", ""))
        cells = dict(raw.cells)
        if what in KINDS and kind_of(word) in KINDS[what].values:
            cells.setdefault("kind", word)
        level = whole_of(cells, "level") if "level" in cells else self._level
        values = _names(cells) | self._facts(raw.number, what, cells) | place_of(what, cells, raw)
        if has_holes(cells.get("polygon", "")):
            self.warn(raw.number, _("The holes of this outline are left out."), "polygon")
        if what == "link":
            to_level = whole_of(cells, "to_level") if "to_level" in cells else level
            values["to"] = cells.get("to_hall", ""), to_level
        return PlanRow(raw.number, what, cells.get("hall", "") or self._hall, level, values)

    def _facts(self, number: int, what: str, cells: Mapping[str, str]) -> dict[str, Any]:
        """Code, kind, open sides and pavilion."""
        values: dict[str, Any] = {}
        if what in _CODED:
            values["code"] = _code(what, cells.get("code", ""))
        if what in KINDS and (word := cells.get("kind", "")):
            if (kind := kind_of(word)) in KINDS[what].values:
                values["kind"] = kind
            else:
                kinds = ", ".join(KINDS[what].values)
                self.warn(number, _("This is none of: %(words)s.") % {"words": kinds}, "kind", word)
        if what == "amenity" and "kind" not in values:
            kinds = ", ".join(Amenity.Kind.values)
            raise RowError(_("Say which of these it is: %(kinds)s.") % {"kinds": kinds}, "kind")
        if what == "booth" and (text := cells.get("open_sides", "")):
            if text in _SIDES:
                values["open_sides"] = int(text[0])
            else:
                message = _("A booth has 0 to %(most)s open sides.") % {"most": MOST_SIDES}
                self.warn(number, message, "open_sides", text)
        if what == "booth" and "pavilion" in cells:
            values["pavilion"] = cells["pavilion"]
        return values


def _code(what: str, code: str) -> str:
    if not code:
        raise RowError(_("The code is missing."), "code")
    most = max_length(*_CODED[what])
    if len(code) > most:
        message = _("This is too long: at most %(most)s characters are allowed.") % {"most": most}
        raise RowError(message, "code", code)
    return code


def _names(cells: Mapping[str, str]) -> dict[str, Any]:
    names = {code: cells.get(f"name_{suffix}", "") for suffix, code in LANGUAGES.items()}
    given = {code: name for code, name in names.items() if name}
    return {"name": given} if given else {}

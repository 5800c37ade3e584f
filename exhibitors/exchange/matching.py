"""Which rows speak of the same exhibitor, and whom among those who are known they mean."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from exhibitors.exchange.cells import name_key, unique
from exhibitors.exchange.exhibitor_rows import ExhibitorRecord

# Of these, merged rows give all their values. Of other fields the first row that gives one counts.
_UNITED = frozenset(
    ["categories", "pavilion", "offers", "seeks", "languages", "certificates", "tags", "socials"]
)

Thing = TypeVar("Thing")
Names = Mapping[str, str]  # by language, as comparing sees them


@dataclass(frozen=True, slots=True)
class Candidate(Generic[Thing]):
    """Someone whom rows may mean: an exhibitor, or an organisation of other editions."""

    thing: Thing
    country: str
    names: Names
    ref: str = ""


def name_keys(name: Mapping[str, str]) -> Names:
    """A name as comparing sees it."""
    return {language: name_key(text) for language, text in name.items() if text}


def merge_rows(records: Iterable[ExhibitorRecord]) -> list[ExhibitorRecord]:
    """One record for each exhibitor, in the order of their first rows.

    The same are rows of one reference, and rows of one name and country.
    """
    merged: list[ExhibitorRecord] = []
    by_ref: dict[str, ExhibitorRecord] = {}
    by_name: dict[tuple[str, str], list[ExhibitorRecord]] = defaultdict(list)
    # Rows with a reference first: those without one may then find themselves among them.
    for record in sorted(records, key=lambda record: not record.ref):
        if record.ref:
            known = by_ref.setdefault(record.ref, record)
        else:
            known = _same_exhibitor(record, by_name) or record
        if known is record:
            merged.append(record)
        else:
            _unite(known, record)
        for name in name_keys(known.name).values():
            by_name[known.country, name].append(known)
    return sorted(merged, key=lambda record: record.rows[0])


def _same_exhibitor(
    record: ExhibitorRecord, by_name: Mapping[tuple[str, str], list[ExhibitorRecord]]
) -> ExhibitorRecord | None:
    names = name_keys(record.name)
    alike = {
        id(known): known
        for name in names.values()
        for known in by_name.get((record.country, name), ())
        if _same_name(record, names, known)
    }
    without_ref = [known for known in alike.values() if not known.ref]
    same = (known for known in without_ref if name_keys(known.name) == names)
    return next(same, None) or _only(without_ref or list(alike.values()))


def _same_name(record: ExhibitorRecord, names: Names, known: ExhibitorRecord) -> bool:
    """By the names that the list goes by, or else by all."""
    known_names = name_keys(known.name)
    if record.main and known.main and names != known_names:
        return names[record.main] == known_names[known.main]
    return agree(names, known_names)


def agree(some: Names, others: Names) -> bool:
    """Whether the names are equal in every language that both have, and in one at least."""
    shared = some.keys() & others.keys()
    return bool(shared) and all(some[language] == others[language] for language in shared)


def _unite(record: ExhibitorRecord, more: ExhibitorRecord) -> None:
    """Add to a record what another one of the same exhibitor says."""
    record.rows += more.rows
    record.name = more.name | record.name
    record.aliases = unique([*record.aliases, *more.aliases])
    if more.places is not None:
        record.places = list(dict.fromkeys([*(record.places or []), *more.places]))
    for name, value in more.values.items():
        if name in _UNITED:
            record.values[name] = unique([*record.values.get(name, []), *value])
        elif isinstance(value, dict):
            record.values[name] = value | record.values.get(name, {})
        else:
            record.values.setdefault(name, value)


Fits = Callable[[ExhibitorRecord, Names, "Candidate[Any]"], bool]


class Matcher(Generic[Thing]):
    """Finds for each record whom it means; nobody is meant by two."""

    def __init__(self, candidates: Iterable[Candidate[Thing]]) -> None:
        """Choose among these."""
        self._free: dict[int, Candidate[Thing]] = {}
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._by_ref: dict[str, int] = {}
        for number, candidate in enumerate(candidates):
            self._free[number] = candidate
            for name in set(candidate.names.values()):
                self._by_name[name].append(number)
            if candidate.ref:
                self._by_ref[candidate.ref] = number

    def match(
        self, records: Sequence[ExhibitorRecord], *, without_country: bool
    ) -> list[Thing | None]:
        """For each record the one that it means.

        First by reference. Then by name and country: the very same names first, then names that
        agree. Then, if `without_country`, by name where one side has no country. Of several alike
        none is meant.
        """
        found: list[Thing | None] = [self._take(self._by_ref.get(r.ref)) for r in records]
        ways: list[Fits] = [_exactly, _by_country]
        if without_country:
            ways.append(_by_name_alone)
        for fits in ways:
            for index, record in enumerate(records):
                if found[index] is None:
                    found[index] = self._take(self._find(record, fits))
        return found

    def _take(self, number: int | None) -> Thing | None:
        candidate = self._free.pop(number, None) if number is not None else None
        return candidate.thing if candidate else None

    def _find(self, record: ExhibitorRecord, fits: Fits) -> int | None:
        names = name_keys(record.name)
        numbers = {number for name in names.values() for number in self._by_name.get(name, ())}
        fitting = [
            number
            for number in sorted(numbers & self._free.keys())
            if not (record.ref and self._free[number].ref)
            and fits(record, names, self._free[number])
        ]
        return fitting[0] if fits is _exactly and fitting else _only(fitting)


def _exactly(record: ExhibitorRecord, names: Names, candidate: Candidate[Any]) -> bool:
    return record.country == candidate.country and names == candidate.names


def _by_country(record: ExhibitorRecord, names: Names, candidate: Candidate[Any]) -> bool:
    return record.country == candidate.country and _means(record, names, candidate)


def _by_name_alone(record: ExhibitorRecord, names: Names, candidate: Candidate[Any]) -> bool:
    return not (record.country and candidate.country) and agree(names, candidate.names)


def _means(record: ExhibitorRecord, names: Names, candidate: Candidate[Any]) -> bool:
    if record.main in names and record.main in candidate.names:
        return names[record.main] == candidate.names[record.main]
    return agree(names, candidate.names)


def _only(things: Sequence[Thing]) -> Thing | None:
    return things[0] if len(things) == 1 else None

"""The links between levels, as rows give them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from exhibitors.exchange.plans.placing import RowError
from exhibitors.exchange.plans.site import Key, Site
from exhibitors.exchange.plans.understanding import PlanRow, Understanding
from exhibitors.exchange.report import Outcome
from expo.models import Edition
from pavilions.models import Link
from pavilions.plan.writing import write_links
from pavilions.shapes import Point, rounded

_LENGTH = 20.0  # metres, where a row doesn't say


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """A link without its row: what makes it this one."""

    kind: str
    start: Key
    at: Point
    end: Key
    there: Point
    length_m: float

    def reversed(self) -> "LinkFacts":
        """The same link from its other end."""
        return replace(self, start=self.end, at=self.there, end=self.start, there=self.at)


class Links:
    """An edition's links, and those of a file: of a level that it gives any, they are all."""

    def __init__(self, edition: Edition, site: Site, understanding: Understanding) -> None:
        """Read them: one query."""
        self._site, self._understanding = site, understanding
        self._there: dict[LinkFacts, list[Link]] = defaultdict(list)
        self._given: dict[int, LinkFacts] = {}  # by row
        links = Link.objects.filter(start__hall__edition=edition)
        for link in links.select_related("start__hall", "end__hall"):
            self._there[facts_of(link)].append(link)

    def read(self, rows: Iterable[PlanRow], spoiled: Collection[tuple[str, Key]]) -> None:
        """Take the rows' links; those of levels where a row can't be read stay as they are."""
        for row in rows:
            try:
                facts = self._facts(row)
            except RowError as error:
                self._understanding.refuse(row.number, error)
                continue
            self._given[row.number] = facts
        kept = {start for what, start in spoiled if what == "link"}
        kept &= {facts.start for facts in self._there}
        self._given = {row: facts for row, facts in self._given.items() if facts.start not in kept}

    def ends(self, key: Key) -> list[Point]:
        """Where links end on a level, once the file's are written."""
        replaced = {facts.start for facts in self._given.values()}
        stay = [facts for facts in self._there if facts.start not in replaced]
        points = []
        for facts in [*stay, *self._given.values()]:
            points += [facts.at] * (facts.start == key) + [facts.there] * (facts.end == key)
        return points

    def save(self, *, without: Collection[Key]) -> dict[int, Outcome]:
        """Write the file's links, but not those of these levels; what became of their rows."""
        given = {
            row: facts
            for row, facts in self._given.items()
            if not {facts.start, facts.end} & set(without)
        }
        replaced = {facts.start for facts in given.values()}
        left = {facts: list(links) for facts, links in self._there.items()}
        outcomes, new = {}, []
        for row, facts in given.items():
            same = left.get(facts) or left.get(facts.reversed())
            outcomes[row] = Outcome.UNCHANGED if same else Outcome.CREATED
            if same:
                same.pop()
            else:
                new.append(self._link(facts))
        gone = [link for facts in left if facts.start in replaced for link in left[facts]]
        write_links(gone=gone, new=new)
        return outcomes

    def _facts(self, row: PlanRow) -> LinkFacts:
        start = self._site.key(row.hall, row.level, create=False)
        hall, level = row.values["to"]
        end = self._site.key(hall or start[0], level, create=False)
        if start == end:
            raise RowError(_("A link leads to another level or another hall."))
        usual = Link.Kind.STAIRS if start[0] == end[0] else Link.Kind.WALKWAY
        kind = row.values.get("kind", usual.value)
        length = row.values.get("length", _LENGTH)
        return LinkFacts(kind, start, row.values["at"], end, row.values["there"], length)

    def _link(self, facts: LinkFacts) -> Link:
        return Link(
            kind=facts.kind,
            start=self._site.levels[facts.start],
            start_x_m=facts.at[0],
            start_y_m=facts.at[1],
            end=self._site.levels[facts.end],
            end_x_m=facts.there[0],
            end_y_m=facts.there[1],
            length_m=facts.length_m,
        )


def facts_of(link: Link) -> LinkFacts:
    """The facts of a link whose levels and halls are read, to the millimetre."""
    return LinkFacts(
        link.kind,
        (link.start.hall.code, link.start.ordinal),
        rounded(link.start_x_m, link.start_y_m),
        (link.end.hall.code, link.end.ordinal),
        rounded(link.end_x_m, link.end_y_m),
        round(link.length_m, 3),
    )

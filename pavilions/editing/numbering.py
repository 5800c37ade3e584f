"""How rows of booths are numbered."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

_NUMBERED = re.compile(r"(.*?)([0-9]+)([^0-9]*)")


class Order(TextChoices):
    """In which order rows get their numbers."""

    ROWS = "rows", _("row by row")
    SERPENTINE = "serpentine", _("there and back")
    SIDES = "sides", _("odd and even sides of an aisle")


@dataclass(frozen=True)
class Numbering:
    """A scheme of codes: `Numbering("A", digits=3)` gives A001, A002 and so on."""

    prefix: str = ""
    start: int = 1
    step: int = 1
    digits: int = 1
    order: str = Order.ROWS

    def code(self, number: int) -> str:
        """The code with this number."""
        return f"{self.prefix}{number:0{self.digits}}"

    def codes(self, rows: Sequence[int]) -> list[list[str]]:
        """The codes of rows that have so many booths each, by row and place."""
        numbers = self._sides(rows) if self.order == Order.SIDES else self._in_turn(rows)
        return [[self.code(number) for number in row] for row in numbers]

    def _in_turn(self, rows: Sequence[int]) -> Iterator[list[int]]:
        numbers = count(self.start, self.step)
        for place, length in enumerate(rows):
            row = [next(numbers) for _each in range(length)]
            turns = self.order == Order.SERPENTINE and place % 2
            yield row[::-1] if turns else row

    def _sides(self, rows: Sequence[int]) -> Iterator[list[int]]:
        """Rows two by two: if the first takes the odd numbers, the second takes the even ones."""
        first = self.start
        for place in range(0, len(rows), 2):
            pair = rows[place : place + 2]
            for side, length in enumerate(pair):
                begin = first + side * self.step
                yield [begin + 2 * self.step * number for number in range(length)]
            first += 2 * self.step * max(pair)


def next_code(codes: Sequence[str]) -> str:
    """A code that none of these is: after the last one, in its way of writing."""
    last = codes[-1] if codes else ""
    match = _NUMBERED.fullmatch(last)
    before, digits, after = match.groups() if match else (last, "0", "")
    for number in count(int(digits) + 1):
        code = f"{before}{number:0{len(digits)}}{after}"
        if code not in codes:
            break
    return code

"""Questions to tantivy, put together from parts. None stands for a part that has no document."""

from collections.abc import Iterable, Iterator, Sequence

from tantivy import Occur
from tantivy import Query as Clause


def any_of(clauses: Iterable[Clause | None]) -> Clause | None:
    """The documents of at least one; None if there can be none."""
    some = [clause for clause in clauses if clause is not None]
    if len(some) < 2:
        return some[0] if some else None
    return Clause.boolean_query([(Occur.Should, clause) for clause in some])


def all_of(clauses: Iterable[Clause | None]) -> Clause:
    """The documents of all that are given."""
    some = [clause for clause in clauses if clause is not None]
    if len(some) < 2:
        return some[0] if some else Clause.all_query()
    return Clause.boolean_query([(Occur.Must, clause) for clause in some])


def but(clause: Clause, without: Sequence[Clause]) -> Clause:
    """The documents of a clause that are of none of the others."""
    if not without:
        return clause
    rest = [(Occur.MustNot, other) for other in without]
    return Clause.boolean_query([(Occur.Must, clause), *rest])


def by_names(clause: Clause, names: Sequence[Clause | None]) -> Iterator[Clause]:
    """The documents of a clause in parts: with most of the words in the name first."""
    more: list[Clause] = []
    for number in range(len([name for name in names if name]), 0, -1):
        named = at_least(number, names)
        yield all_of([but(clause, more), named])
        more = [named]
    yield but(clause, more)


def at_least(number: int, clauses: Sequence[Clause | None]) -> Clause:
    """The documents of at least so many of the clauses, where None stands for no document."""
    some = [clause for clause in clauses if clause is not None]
    if number > len(some):
        return Clause.empty_query()
    if number == len(some):
        return all_of(some)
    return Clause.boolean_query(
        [(Occur.Should, clause) for clause in some], minimum_number_should_match=number
    )

"""Which rows speak of one exhibitor, and what they say together."""

from copy import deepcopy

import pytest

from exhibitors.exchange.exhibitor_rows import ExhibitorRecord
from exhibitors.exchange.matching import Candidate, Matcher, merge_rows
from exhibitors.exchange.places import Place

JIA, YI = {"zh-hans": "甲", "en": "Jia"}, {"zh-hans": "乙", "en": "Yi"}


def record(row: int, name: dict[str, str], ref: str = "", **fields: object) -> ExhibitorRecord:
    return ExhibitorRecord([row], ref, name, **fields)  # type: ignore[arg-type]


def test_what_rows_say_together():
    one = record(
        2,
        {"en": "Acme"},
        "E1",
        aliases=["AC"],
        values={"tags": ["a"], "city": "Bonn", "tagline": {"en": "Tea"}},
    )
    more = record(
        3,
        {"en": "Acme Group", "zh-hans": "艾克"},
        "E1",
        aliases=["AG", "AC"],
        places=[Place("3", "A1")],
        values={
            "tags": ["b", "a"],
            "offers": ["goods"],
            "city": "Ulm",
            "phone": "1",
            "tagline": {"en": "Coffee", "es": "Té"},
            "description": {"en": "Long"},
        },
    )
    last = record(4, {"en": "Acme"}, "E1", places=[Place("3", "A1"), Place("4", "B1")])
    assert merge_rows([one, more, last]) == [
        ExhibitorRecord(
            [2, 3, 4],
            "E1",
            {"en": "Acme", "zh-hans": "艾克"},
            aliases=["AC", "AG"],
            places=[Place("3", "A1"), Place("4", "B1")],
            values={
                "tags": ["a", "b"],
                "offers": ["goods"],
                "city": "Bonn",
                "phone": "1",
                "tagline": {"en": "Tea", "es": "Té"},
                "description": {"en": "Long"},
            },
        )
    ]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (record(2, JIA), record(3, JIA), True),
        (record(2, JIA), record(3, JIA, "E1"), True),
        (record(2, JIA, "E1"), record(3, JIA, "E2"), False),
        (record(2, JIA), record(3, JIA | {"en": "Jia Ltd"}), False),
        (record(2, JIA), record(3, {"zh-hans": "甲"}), True),
        (record(2, JIA), record(3, JIA, values={"country": "cn"}), False),
        # By the name that the list goes by.
        (
            record(2, JIA, main="zh-hans"),
            record(3, JIA | {"en": "Jia Ltd"}, main="zh-hans"),
            True,
        ),
        (record(2, JIA, main="zh-hans"), record(3, YI | {"en": "Jia"}, main="zh-hans"), False),
        (record(2, {"zh-hans": "甲"}), record(3, JIA, main="zh-hans"), True),
        (record(2, JIA, main="zh-hans"), record(3, {"zh-hans": "甲"}), True),
    ],
)
def test_which_rows_are_one(one: ExhibitorRecord, other: ExhibitorRecord, together: bool):
    rows = deepcopy([one, other])  # what is merged grows
    merged = [record.rows for record in merge_rows(rows)]
    assert [sorted(rows) for rows in merged] == ([[2, 3]] if together else [[2], [3]])


def test_rows_without_a_reference_join_the_only_one_alike():
    rows = [record(2, JIA, "E1"), record(3, JIA, "E2"), record(4, JIA), record(5, YI, "E3")]
    rows.append(record(6, YI))
    assert [merged.rows for merged in merge_rows(rows)] == [[2], [3], [4], [5, 6]]


@pytest.mark.parametrize(
    ("row", "there", "meant"),
    [
        (record(2, JIA), JIA, True),
        (record(2, JIA, main="zh-hans"), {"en": "jia"}, True),
        (record(2, {"en": "Jia"}, main="zh-hans"), JIA | {"en": "jia"}, True),
        (record(2, JIA, main="zh-hans"), {"zh-hans": "乙", "en": "jia"}, False),
        (record(2, JIA, main="zh-hans"), {"zh-hans": "甲", "en": "jia ltd"}, True),
        (record(2, JIA), {"zh-hans": "甲", "en": "jia ltd"}, False),
    ],
)
def test_whom_a_row_means(row: ExhibitorRecord, there: dict[str, str], meant: bool):
    known = {language: name.lower() for language, name in there.items()}
    matcher = Matcher([Candidate("the one", "", known)])
    assert matcher.match([row], without_country=False) == (["the one"] if meant else [None])

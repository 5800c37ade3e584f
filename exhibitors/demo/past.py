"""The edition before: a third of the same companies, in halls and booths of its own."""

from exhibitors.demo.booths import OPEN_AISLE, BoothPlan, Place, pavilion_place
from exhibitors.demo.places import Hall, Pavilion
from exhibitors.demo.rows import Row, place_cells
from exhibitors.demo.wordstock import Sector

ONE_IN = 3
MOST_SHOWN = 3  # products of each


def those_who_came(
    rows: list[Row], halls: list[Hall], pavilions: list[Pavilion], sectors: dict[str, Sector]
) -> list[Row]:
    """Every third of the invented exhibitors' rows, with a booth of its own in these halls."""
    plan = BoothPlan()
    came = []
    for row in rows[::ONE_IN]:
        place = _place(row, halls, pavilions, sectors)
        booth = plan.own_booth(place)
        came.append(row | place_cells(place, [booth]) | {"ref": f"A{row['ref']}"})
    return came


def what_they_showed(came: list[Row], product_rows: list[Row]) -> list[Row]:
    """The first products of each, without those that it hadn't yet."""
    shown: dict[str, list[Row]] = {row["ref"]: [] for row in came}
    for row in product_rows:
        theirs = shown.get(owner := f"A{row['exhibitor_ref']}")
        if theirs is not None and len(theirs) < MOST_SHOWN:
            theirs.append(row | {"ref": f"A{row['ref']}", "exhibitor_ref": owner})
    return [row for theirs in shown.values() for row in theirs]


def _place(
    row: Row, halls: list[Hall], pavilions: list[Pavilion], sectors: dict[str, Sector]
) -> Place:
    sector = sectors[row["categories"].split(";")[0]]
    for pavilion in pavilions:
        if pavilion.admits(row["country"], sector):
            return pavilion_place(pavilion)
    hall = next(hall for hall in halls if sector.group in hall.groups)
    return Place("", hall.code, OPEN_AISLE)

"""The editor costs the same whatever stands on the plan."""

from dataclasses import replace

import pytest

from pavilions.plan.content import PlacedBooth
from pavilions.shapes import rectangle
from tests.factories import make_booth, make_pavilion
from tests.factories.programme import make_stage
from tests.pavilions.admin.planning import PLAN, address, make_level, send

pytestmark = pytest.mark.django_db

by_rows = pytest.mark.parametrize("rows", [1, 3])


def fill(rows, client):
    """A level with so many edits, versions, pavilions, stages and booths without a place."""
    booths = tuple(
        PlacedBooth(f"B{number}", rectangle(3 * number, 12, 3, 3)) for number in range(rows)
    )
    level = make_level(replace(PLAN, booths=(*PLAN.booths, *booths)))
    for number in range(rows):
        make_pavilion(slug=f"pavilion-{number}")
        make_stage(f"Stage {number}", slug=f"stage-{number}")
        send(client, level, "move", chosen="A3", right=5, up=0)
        send(client, level, "publish")
        make_booth(f"3-Z{number}")
    for _each in range(rows):
        send(client, level, "move", chosen="A3", right=1, up=0)
    client.get(address("editor", level))  # the published plan is known to the process
    return level


@by_rows
@pytest.mark.parametrize(
    ("name", "queries"), [("editor", 12), ("publish", 11), ("versions", 8), ("preview", 15)]
)
def test_pages(admin_client, edition, django_assert_num_queries, name, queries, rows):
    level = fill(rows, admin_client)
    with django_assert_num_queries(queries):
        assert admin_client.get(address(name, level)).status_code == 200


@by_rows
def test_an_edit(admin_client, edition, django_assert_num_queries, rows):
    level = fill(rows, admin_client)
    with django_assert_num_queries(23):
        send(admin_client, level, "move", chosen="A3", right=1, up=0)

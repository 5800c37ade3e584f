"""The list as CSV, XLSX and ICS, read back."""

import csv
import io

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from exhibitors.models import SavedItem
from tests.exhibitors.my_expo.visiting import everything, post, save
from tests.factories import make_exhibitor, make_product
from tests.factories.programme import make_session, make_stage, venue_time

HEADING = ["Kind", "Name", "Exhibitor", "Hall", "Booth", "Starts", "Ends", "Visited", "Note"]


@pytest.fixture
def things(client, edition):
    """A list with one of each, notes and a tick; the product's exhibitor isn't saved itself."""
    tea = make_exhibitor("Tea House", slug="tea", booths=["3-B012", "1-A002"])
    cup = make_product("Cup", exhibitor=make_exhibitor("Cups", slug="cups"), slug="cup")
    talk = make_session("Talk", "23 10:00", slug="talk", stage=make_stage("Main"))
    save(client, talk, cup, tea)
    post(client, "note", tea, note="=1+1\nand more")
    post(client, "tick", cup)
    SavedItem.objects.filter(product=cup).update(visited_at=venue_time(edition, "24 09:05"))
    return tea, cup, talk


ROWS = [
    ["Exhibitor", "Tea House", "Tea House", "3;1", "3-B012;1-A002", "", "", "", "=1+1\nand more"],
    ["Product", "Cup", "Cups", "", "", "", "", "2023-11-24 09:05", ""],
    ["Session", "Talk", "", "", "Main", "2023-11-23 10:00", "2023-11-23 11:00", "", ""],
]
PAGES = [
    "http://testserver/en/exhibitors/tea/",
    "http://testserver/en/products/cups/cup/",
    "http://testserver/en/programme/talk/",
]


def content(client, ending, language="en"):
    response = client.get(f"/{language}/my-expo/?format={ending}")
    assert response.status_code == 200
    assert response["Content-Disposition"] == f'attachment; filename="gdte-my-expo.{ending}"'
    return b"".join(response) if response.streaming else response.content


def test_csv(client, things):
    [heading, *rows] = csv.reader(io.StringIO(content(client, "csv").decode("utf-8-sig")))
    assert heading == [*HEADING, "Address"]
    shielded = [*ROWS[0][:-1], "'" + ROWS[0][-1]]
    assert [row[:-1] for row in rows] == [shielded, *ROWS[1:]]
    assert [row[-1] for row in rows] == PAGES


def test_xlsx(client, things):
    book = load_workbook(io.BytesIO(content(client, "xlsx")))
    [heading, *rows] = book.active.values
    assert list(heading) == [*HEADING, "Address"]
    texts = [[cell or "" for cell in row] for row in rows]
    assert [row[:-1] for row in texts] == ROWS
    assert book.active["I2"].data_type == "s"


def test_the_sessions_as_a_calendar(client, things):
    make_session("Other")
    [event] = Calendar.from_ical(content(client, "ics")).walk("VEVENT")
    assert event["summary"] == "Talk"
    assert event["uid"] == f"gdte-session-{things[2].pk}@testserver"
    assert event["url"] == PAGES[2]


def test_a_file_is_in_the_readers_language(client, things):
    [heading, *rows] = csv.reader(
        io.StringIO(content(client, "csv", "zh-hans").decode("utf-8-sig"))
    )
    assert len(heading) == len(HEADING) + 1
    assert rows[0][-1] == "http://testserver/zh-hans/exhibitors/tea/"


def test_what_is_hidden_by_now_is_left_out(client, things):
    things[0].status = "withdrawn"
    things[0].save()
    assert b"Tea House" not in content(client, "csv")
    assert len(content(client, "csv").splitlines()) == 3


@pytest.mark.parametrize("ending", ["csv", "xlsx", "ics"])
def test_an_empty_list_is_an_empty_file(client, ending):
    assert content(client, ending)
    assert everything() == []


def test_another_format_is_the_page(client, things):
    assert "<h1>My expo</h1>" in client.get("/en/my-expo/?format=pdf").text

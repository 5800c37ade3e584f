import pytest

from exhibitors.exchange.places import find_places, hall_code, split_hall


@pytest.mark.parametrize(
    ("text", "venue", "code"),
    [
        ("世博展览馆H2", "世博展览馆", "H2"),
        ("世博展览馆2号馆", "世博展览馆", "2"),
        ("世博展览馆中厅", "", "世博展览馆中厅"),
        ("张江科学会堂-海科厅", "", "张江科学会堂-海科厅"),
        ("Hall 3", "", "3"),
        ("HALL3", "", "3"),
        ("Hall no. 4", "", "4"),
        ("Hall A", "", "A"),
        ("Halle 10.2", "", "10.2"),
        ("Pabellón 5", "", "5"),
        ("3号馆", "", "3"),
        ("第3展馆", "", "3"),
        ("N1馆", "", "N1"),
        ("TWTC Hall 1", "TWTC", "1"),
        ("10.2", "", "10.2"),
        ("F8", "", "F8"),
        ("Hall of Fame", "", "Hall of Fame"),
        ("Foyer", "", "Foyer"),
        ("", "", ""),
    ],
)
def test_hall(text: str, venue: str, code: str):
    assert split_hall(text) == (venue, code)
    assert hall_code(text) == code


@pytest.mark.parametrize(
    ("hall", "booth", "places"),
    [
        # One hall
        ("3.2", "D050/F051", [("3.2", "D050"), ("3.2", "F051")]),
        ("3", "B12, B14 & C1", [("3", "B12"), ("3", "B14"), ("3", "C1")]),
        ("3", "B12 und C13", [("3", "B12"), ("3", "C13")]),
        ("3", "3-B012", [("3", "B012")]),
        ("3", "3B012", [("3", "B012")]),
        ("3", "3", [("3", "3")]),
        ("Hall 3", "Hall 3, Stand B12", [("Hall 3", "B12")]),
        ("Hall 3", "Hall 4, B12", [("Hall 3", "B12")]),
        ("N5", "N5A12", [("N5", "A12")]),
        ("A", "A12", [("A", "A12")]),
        ("H4", "H4", [("H4", "")]),
        ("4", "4.1 B12", [("4", "4.1 B12")]),
        ("5", "", [("5", "")]),
        ("5", "TBA", [("5", "")]),
        # Several halls
        ("Hall 1; Hall 2", "A1", [("Hall 1", "A1"), ("Hall 2", "")]),
        ("Hall 3, Hall 4", "A1, B2", [("Hall 3", "A1"), ("Hall 4", "B2")]),
        ("3.1/3.2", "A12/B13", [("3.1", "A12"), ("3.2", "B13")]),
        ("H1 / H2", "H2-B1 / H1-A1", [("H2", "B1"), ("H1", "A1")]),
        ("Lobby/Foyer", "", [("Lobby/Foyer", "")]),
        # No hall but in the booth's text
        ("", "3.2-B025", [("3.2", "B025")]),
        ("", "1.1A01-02", [("1.1", "A01-02")]),
        ("", "H2-B101", [("H2", "B101")]),
        ("", "Hall 3, Stand B12", [("3", "B12")]),
        ("", "Halle 3 Stand B12", [("3", "B12")]),
        ("", "Hall 3B12", [("3", "B12")]),
        ("", "Stand B12 (Hall 3)", [("3", "B12")]),
        ("", "B12 - Hall 3", [("3", "B12")]),
        ("", "3号馆 B012", [("3", "B012")]),
        ("", "3号馆B012", [("3", "B012")]),
        ("", "B012（3号馆）", [("3", "B012")]),
        ("", "N1馆-A12", [("N1", "A12")]),
        ("", "Pabellón 5 Stand 5C12", [("5", "C12")]),
        ("", "Hall 10.2 B12/C13", [("10.2", "B12"), ("10.2", "C13")]),
        ("", "Hall 3: B12, B14; Hall 4: C1", [("3", "B12"), ("3", "B14"), ("4", "C1")]),
        ("", "Hall 3 B12, Hall 4 C13", [("3", "B12"), ("4", "C13")]),
        ("", "B12, Hall 3; C1, Hall 4", [("3", "B12"), ("4", "C1")]),
        ("", "Hall 4.2 | Stand D-58", [("4.2", "D-58")]),
        ("", "Freifläche/Halle/10/Ost/A030", [("10", "A030")]),
        ("", "Hall 3", [("3", "")]),
        # No hall at all
        ("", "B12", [("", "B12")]),
        ("", "Stand No. 12", [("", "12")]),
        ("", "Booth #B-12", [("", "B-12")]),
        ("", "展位B12", [("", "B12")]),
        ("", "B12-B14", [("", "B12-B14")]),
        ("", "A12/14", [("", "A12/14")]),
        ("", "A12 (corner)", [("", "A12 (corner)")]),
        ("", "Outdoor area", [("", "Outdoor area")]),
        ("", "n/a", []),
        ("", ";;/", []),
        ("", "", []),
    ],
)
def test_places(hall: str, booth: str, places: list[tuple[str, str]]):
    assert [(place.hall, place.code) for place in find_places(hall, booth)] == places

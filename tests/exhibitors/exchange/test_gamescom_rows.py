"""Rows of gamescom 2026's list, each read by eye."""

import pytest

from exhibitors.exchange.exhibitor_rows import ExhibitorRecord
from tests.exhibitors.exchange.lists import places, read_rows

TITLES = ["slug", "name", "country", "halls", "booths", "product_groups"]

# Five cells of a row, then the country's code, halls and booths, and the number of categories
# with the last of them.
ROWS = [
    (
        "Sna Alasr for Information and Technology",
        "Saudi Arabia",
        "2.1",
        "C030aD029a",
        "Components/Accessories; Entertainment (Games); Development; Other software",
        "sa",
        [("2.1", "C030a"), ("2.1", "D029a")],
        (4, "Other software"),
    ),
    (
        "Astrava Entertainment S.L",
        "Spain",
        "10.2",
        "F040gE057g",
        "Entertainment (Games)",
        "es",
        [("10.2", "F040g"), ("10.2", "E057g")],
        (1, "Entertainment (Games)"),
    ),
    (
        "Polish Investment and Trade Agency",
        "Poland",
        "4.1",
        "C041gD050g",
        "Associations/public institutions",
        "pl",
        [("4.1", "C041g"), ("4.1", "D050g")],
        (1, "Associations/public institutions"),
    ),
    (
        "Creative Industries Association in MD",
        "Moldova",
        "3.2",
        "D050gF051g",
        (
            "Analog Games; Education/further training; Associations/public institutions; "
            "Service firms, contractors; Media"
        ),
        "md",
        [("3.2", "D050g"), ("3.2", "F051g")],
        (5, "Media"),
    ),
    (
        "Catalan Institute for Cultural Companies Catalan Arts",
        "Spain",
        "4.1; 10.2",
        "B050gA041g; F010/E019",
        (
            "Entertainment (Games); Edutainment; Development; eSports; "
            "Associations/public institutions; Media"
        ),
        "es",
        [("4.1", "B050g"), ("4.1", "A041g"), ("10.2", "F010"), ("10.2", "E019")],
        (6, "Media"),
    ),
    (
        "Dr. Ing. h.c. F. Porsche AG",
        "Germany",
        "F8",
        "Freifläche/Halle/8/Nord/A040/Freifläche/Halle/8/Nord/A060",
        "Non-Endemics",
        "de",
        [("F8", "A040"), ("F8", "A060")],
        (1, "Non-Endemics"),
    ),
    (
        "Asus Global Pte. Ltd.",
        "Singapore",
        "8.1; F8",
        "B041/C040/B040; Freifläche/Halle/8/Nord/A020",
        "Platforms / Technologies; Components/Accessories; Entertainment (Games)",
        "sg",
        [("8.1", "B041"), ("8.1", "C040"), ("8.1", "B040"), ("F8", "A020")],
        (3, "Entertainment (Games)"),
    ),
    (
        "planetlan GmbH",
        "Germany",
        "FI",
        "Freifläche/Halle/10/Ost/A030",
        (
            "Platforms / Technologies; Components/Accessories; Other software; eSports; "
            "Service firms, contractors; Telecommunications and internet"
        ),
        "de",
        [("FI", "A030")],
        (6, "Telecommunications and internet"),
    ),
    (
        "Westdeutscher Rundfunk Köln",
        "Germany",
        "F2",
        "Freifläche/Halle/6/Nord/A055",
        "Media",
        "de",
        [("F2", "A055")],
        (1, "Media"),
    ),
    (
        "4Divinity UK Ltd",
        "United Kingdom",
        "7.1; 6.1",
        "B021/C020; A030",
        "Entertainment (Games)",
        "gb",
        [("7.1", "B021"), ("7.1", "C020"), ("6.1", "A030")],
        (1, "Entertainment (Games)"),
    ),
    (
        "BummFilm GmbH",
        "Germany",
        "5.1; 5.1",
        "D042/D037/A080/D035/C038/C061/A070; D036",
        "Service firms, contractors",
        "de",
        [
            ("5.1", "D042"),
            ("5.1", "D037"),
            ("5.1", "A080"),
            ("5.1", "D035"),
            ("5.1", "C038"),
            ("5.1", "C061"),
            ("5.1", "A070"),
            ("5.1", "D036"),
        ],
        (1, "Service firms, contractors"),
    ),
    (
        "Campus Sportswear GmbH",
        "Germany",
        "5.2; 5.1; 10.2; 10.1",
        "C033/B032; C010/D009; D040/C041; A080",
        "",
        "de",
        [
            ("5.2", "C033"),
            ("5.2", "B032"),
            ("5.1", "C010"),
            ("5.1", "D009"),
            ("10.2", "D040"),
            ("10.2", "C041"),
            ("10.1", "A080"),
        ],
        (0, ""),
    ),
    (
        "The Junction / SEGA",
        "United Kingdom",
        "2.1; 2.1",
        "A056/C055/E054; C050/E051",
        "Entertainment (Games)",
        "gb",
        [("2.1", "A056"), ("2.1", "C055"), ("2.1", "E054"), ("2.1", "C050"), ("2.1", "E051")],
        (1, "Entertainment (Games)"),
    ),
    (
        "Kakao Games Corp.",
        "Korea, Republic of",
        "2.2",
        "B011",
        "Entertainment (Games)",
        "kr",
        [("2.2", "B011")],
        (1, "Entertainment (Games)"),
    ),
    (
        "He2 Yazilim ve Oyun Teknolojileri LTD.",
        "Türkiye",
        "10.2",
        "F010/E019",
        "Entertainment (Games)",
        "tr",
        [("10.2", "F010"), ("10.2", "E019")],
        (1, "Entertainment (Games)"),
    ),
    (
        "M3DS Dooel Skopje",
        "Republic of North Macedonia",
        "10.1",
        "F020",
        "Education/further training",
        "mk",
        [("10.1", "F020")],
        (1, "Education/further training"),
    ),
    (
        "LinkME Limited",
        "Hong Kong",
        "2.1",
        "A010/C011",
        "Service firms, contractors",
        "hk",
        [("2.1", "A010"), ("2.1", "C011")],
        (1, "Service firms, contractors"),
    ),
    (
        "Join Equal Co., LTD.",
        "Taiwan",
        "2.2",
        "B020/C021",
        "Platforms / Technologies; Components/Accessories",
        "tw",
        [("2.2", "B020"), ("2.2", "C021")],
        (2, "Components/Accessories"),
    ),
    (
        "Cyber Sail s.r.o.",
        "Czech Republic",
        "4.1",
        "A020",
        "Service firms, contractors",
        "cz",
        [("4.1", "A020")],
        (1, "Service firms, contractors"),
    ),
    (
        "IndieLab",
        "Vietnam",
        "10.2",
        "E045",
        "Entertainment (Games)",
        "vn",
        [("10.2", "E045")],
        (1, "Entertainment (Games)"),
    ),
    (
        "Tacit Pink LLC",
        "United States of America",
        "10.2",
        "E020/D021",
        "Platforms / Technologies; Entertainment (Games); Development",
        "us",
        [("10.2", "E020"), ("10.2", "D021")],
        (3, "Development"),
    ),
    (
        "Directorate of the High Technology Park",
        "Kyrgyzstan",
        "",
        "",
        "Entertainment (Games); Development; Associations/public institutions",
        "kg",
        [],
        (3, "Associations/public institutions"),
    ),
    (
        "Dragon Key Studio",
        "Bosnia and Herzegovina",
        "3.2",
        "D050/F051",
        "Entertainment (Games); Development",
        "ba",
        [("3.2", "D050"), ("3.2", "F051")],
        (2, "Development"),
    ),
    (
        "Vil Iniquity Unlimited",
        "United Arab Emirates",
        "10.2",
        "F044/E061",
        "Entertainment (Games); Development",
        "ae",
        [("10.2", "F044"), ("10.2", "E061")],
        (2, "Development"),
    ),
    (
        "game - Verband der deutschen Games-Branche e.V.",
        "Germany",
        "",
        "",
        "Associations/public institutions",
        "de",
        [],
        (1, "Associations/public institutions"),
    ),
    (
        "Floppy Club",
        "Denmark",
        "4.1",
        "B021/C030",
        "Platforms / Technologies; Entertainment (Games); Development",
        "dk",
        [("4.1", "B021"), ("4.1", "C030")],
        (3, "Development"),
    ),
    (
        "Hyper Real",
        "Japan",
        "10.2",
        "F010/E019",
        "Entertainment (Games)",
        "jp",
        [("10.2", "F010"), ("10.2", "E019")],
        (1, "Entertainment (Games)"),
    ),
    (
        "Frozen District",
        "Poland",
        "10.1",
        "A042",
        (
            "Platforms / Technologies; Components/Accessories; Care, cleaning, repair; "
            "Entertainment (Games)"
        ),
        "pl",
        [("10.1", "A042")],
        (4, "Entertainment (Games)"),
    ),
    (
        "ThxD GmbH",
        "Germany",
        "2.2; 10.1",
        "D033; A040",
        "Development; Other software",
        "de",
        [("2.2", "D033"), ("10.1", "A040")],
        (2, "Other software"),
    ),
    (
        "1HP STUDIO",
        "Korea, Republic of",
        "3.2",
        "A032/B033",
        "Entertainment (Games)",
        "kr",
        [("3.2", "A032"), ("3.2", "B033")],
        (1, "Entertainment (Games)"),
    ),
]
RECORDS = read_rows(TITLES, *(["a_slug", *row[:5]] for row in ROWS))
READ = list(zip(ROWS, RECORDS, strict=True))


@pytest.mark.parametrize(("row", "record"), READ)
def test_name_and_country(row, record: ExhibitorRecord):
    assert (record.name, record.country) == ({"en": row[0]}, row[5])


@pytest.mark.parametrize(("row", "record"), READ)
def test_halls_and_booths(row, record: ExhibitorRecord):
    assert places(record) == row[6]


@pytest.mark.parametrize(("row", "record"), READ)
def test_categories(row, record: ExhibitorRecord):
    categories = record.values.get("categories", [])
    assert (len(categories), categories[-1] if categories else "") == row[7]

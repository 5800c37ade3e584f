"""Rows of the Paris Air Show 2023's list, each read by eye."""

import pytest

from exhibitors.exchange.exhibitor_rows import ExhibitorRecord
from tests.exhibitors.exchange.lists import read_rows

TITLES = ["exhibitor", "iso2", "country", "website", "categories"]

# The five cells of a row, then name, country's code, website and categories.
ROWS = [
    (
        [
            "COMOTI - ROMANIAN R&D INSTITUTE FOR GAS TURBINES",
            "BD",
            "220 d Iuliu Maniu bd; ROMANIA",
            "http://www.comoti.ro",
            "Engine components/Controls",
        ],
        (
            "COMOTI - ROMANIAN R&D INSTITUTE FOR GAS TURBINES",
            "ro",
            "http://www.comoti.ro",
            ["Engine components/Controls"],
        ),
    ),
    (
        [
            "KDIA - KOREA DEFENSE INDUSTRY ASSOCIATION",
            "BD",
            "13fl. Sungwoo bd; SOUTH KOREA",
            "http://www.kdia.or.kr",
            "Associations",
        ],
        (
            "KDIA - KOREA DEFENSE INDUSTRY ASSOCIATION",
            "kr",
            "http://www.kdia.or.kr",
            ["Associations"],
        ),
    ),
    (
        [
            "MALAYSIA AIRPORTS HOLDINGS BHD (MAHB)",
            "MY",
            "Malaysia Airports Corporate Office; MALAYSIA",
            "https://www.aeropolis.com.my",
            (
                "Economic development | Logistics/Storage/Distribution | "
                "Road, Air & Sea Transportation | Warehousing /Storage/Data management"
            ),
        ],
        (
            "MALAYSIA AIRPORTS HOLDINGS BHD (MAHB)",
            "my",
            "https://www.aeropolis.com.my",
            [
                "Economic development",
                "Logistics/Storage/Distribution",
                "Road, Air & Sea Transportation",
                "Warehousing /Storage/Data management",
            ],
        ),
    ),
    (
        [
            "ORIENTAL BLUESKY TITANIUM TECHNOLOGY CO.LTD.",
            "HT",
            "N° 9 , route de Haitian; CHINA",
            "http://www.obtc.cn",
            "Fixings/products/Elastomer seals | Surface treatments",
        ],
        (
            "ORIENTAL BLUESKY TITANIUM TECHNOLOGY CO.LTD.",
            "cn",
            "http://www.obtc.cn",
            ["Fixings/products/Elastomer seals", "Surface treatments"],
        ),
    ),
    (
        [
            "SR TECHNICS",
            "CH",
            "Switzerland Ltd. P.O.; SWITZERLAND",
            "https://www.srtechnics.com",
            "Brakes | Heavy maintenance | Maintenance, Repairs and Servicing of engines | Training",
        ],
        (
            "SR TECHNICS",
            "ch",
            "https://www.srtechnics.com",
            [
                "Brakes",
                "Heavy maintenance",
                "Maintenance, Repairs and Servicing of engines",
                "Training",
            ],
        ),
    ),
    (
        [
            "SYNERGIE",
            "FR",
            "FRANCE 160 bis rue de Paris; FRANCE",
            "https://www.synergie.fr",
            "Training",
        ],
        ("SYNERGIE", "fr", "https://www.synergie.fr", ["Training"]),
    ),
    (
        ["BROWN EUROPE", "ZA", "ZA; FRANCE", "http://www.brown-europe.com", ""],
        ("BROWN EUROPE", "fr", "http://www.brown-europe.com", None),
    ),
    (
        [
            "US COMMERCIAL SERVICE / US DEPARTMENT OF COMMERCE",
            "US",
            "US Department of Commerce; UNITED STATES",
            "https://www.trade.gov",
            "Government/public body",
        ],
        (
            "US COMMERCIAL SERVICE / US DEPARTMENT OF COMMERCE",
            "us",
            "https://www.trade.gov",
            ["Government/public body"],
        ),
    ),
    (
        ["KRISTALTEK \x96 LASER E MECÂNICA DE PRECISÃO, SA", "", "PORTUGAL", "", ""],
        ("KRISTALTEK – LASER E MECÂNICA DE PRECISÃO, SA", "pt", None, None),
    ),
    (
        [
            "TOPOTEK（BEIJING）TECHNOLOGY CO., LTD",
            "",
            "CHINA",
            "https://www.topotek.com",
            "Reconnaissance/Surveillance systems",
        ],
        (
            "TOPOTEK（BEIJING）TECHNOLOGY CO., LTD",
            "cn",
            "https://www.topotek.com",
            ["Reconnaissance/Surveillance systems"],
        ),
    ),
    (
        [
            "CEEVO - VAL D’OISE DEVELOPMENT AND ATTRACTIVENESS AGENCY",
            "",
            "FRANCE",
            "https://www.ceevo95.fr",
            "Economic development",
        ],
        (
            "CEEVO - VAL D’OISE DEVELOPMENT AND ATTRACTIVENESS AGENCY",
            "fr",
            "https://www.ceevo95.fr",
            ["Economic development"],
        ),
    ),
    (
        ["SOCIETE EUROPEENNE D’ETANCHEITE", "FR", "", "http://www.s-e-e.com.fr", "Elastomer seals"],
        ("SOCIETE EUROPEENNE D’ETANCHEITE", "fr", "http://www.s-e-e.com.fr", ["Elastomer seals"]),
    ),
    (
        ["DEUTSCH", "FR", "", "http://", "Electric/electronic assembly"],
        ("DEUTSCH", "fr", None, ["Electric/electronic assembly"]),
    ),
    (
        ["AEROCENTRE", "FR", "", "http://htpp://www.aero-centre.fr", "Commercial groupings"],
        ("AEROCENTRE", "fr", None, ["Commercial groupings"]),
    ),
    (
        [
            "EATON",
            "FR",
            "",
            "http:/www.eaton.com/aerospace",
            "Safety and emergency equipment, Oxygen and Life-saving systems",
        ],
        (
            "EATON",
            "fr",
            "http://www.eaton.com/aerospace",
            ["Safety and emergency equipment, Oxygen and Life-saving systems"],
        ),
    ),
    (
        [
            "TUSAS ENGINE INDUSTRIES, INC. (TEI)",
            "",
            "TÜRKIYE",
            "http://www.tei.com.tr",
            "Jet engines, Engine Nacelles, Components and associated Systems",
        ],
        (
            "TUSAS ENGINE INDUSTRIES, INC. (TEI)",
            "tr",
            "http://www.tei.com.tr",
            ["Jet engines, Engine Nacelles, Components and associated Systems"],
        ),
    ),
    (
        [
            "OMNIPOL",
            "",
            "CZECH REPUBLIC",
            "http://www.omnipol.cz",
            "Training aircraft | Turboprop aircraft | Communication systems/equipment",
        ],
        (
            "OMNIPOL",
            "cz",
            "http://www.omnipol.cz",
            ["Training aircraft", "Turboprop aircraft", "Communication systems/equipment"],
        ),
    ),
    (
        [
            "NAVIWORKS CO.,LTD.",
            "",
            "SOUTH KOREA",
            "http://www.naviworks.com/en/main",
            "Software (design/integration/production/assistance/test, etc.)",
        ],
        (
            "NAVIWORKS CO.,LTD.",
            "kr",
            "http://www.naviworks.com/en/main",
            ["Software (design/integration/production/assistance/test, etc.)"],
        ),
    ),
    (
        [
            "GLOBE ENGINEERING CO., INC.",
            "",
            "UNITED STATES",
            "http://www.globeeng.com",
            "Pre-fabricated structure - other",
        ],
        (
            "GLOBE ENGINEERING CO., INC.",
            "us",
            "http://www.globeeng.com",
            ["Pre-fabricated structure - other"],
        ),
    ),
    (
        ["WAAM3D LIMITED", "", "UNITED KINGDOM", "https://www.waam3d.com", "Special machines"],
        ("WAAM3D LIMITED", "gb", "https://www.waam3d.com", ["Special machines"]),
    ),
    (
        [
            "YOUNG AFRICAN AVIATION PROFESSIONAL ASSOCIATION(YAAPA)",
            "",
            "CAMEROON",
            "https://www.yaapa54.org",
            "Associations | Training",
        ],
        (
            "YOUNG AFRICAN AVIATION PROFESSIONAL ASSOCIATION(YAAPA)",
            "cm",
            "https://www.yaapa54.org",
            ["Associations", "Training"],
        ),
    ),
    (
        ["DAEJEON TECHNOPARK", "KR", "", "https://www.djtp.or.kr", "Government/public body"],
        ("DAEJEON TECHNOPARK", "kr", "https://www.djtp.or.kr", ["Government/public body"]),
    ),
    (
        ["UNITED NATIONS WORLD FOOD PROGRAMME", "AE", "", "http://www.wfp.org", "Associations"],
        ("UNITED NATIONS WORLD FOOD PROGRAMME", "ae", "http://www.wfp.org", ["Associations"]),
    ),
    (
        [
            "VENTURI",
            "MC",
            "",
            "https://www.venturi.com",
            "Space vehicles, System Integration, Sensors and Associated Equipment",
        ],
        (
            "VENTURI",
            "mc",
            "https://www.venturi.com",
            ["Space vehicles, System Integration, Sensors and Associated Equipment"],
        ),
    ),
    (
        [
            "TISICS METAL COMPOSITES",
            "GB",
            "",
            "https://www.tisics.co.uk",
            (
                "Aluminium Solutions and Alloys | Titanium & Titanium alloys | "
                "Propulsion systems and units"
            ),
        ],
        (
            "TISICS METAL COMPOSITES",
            "gb",
            "https://www.tisics.co.uk",
            [
                "Aluminium Solutions and Alloys",
                "Titanium & Titanium alloys",
                "Propulsion systems and units",
            ],
        ),
    ),
    (
        ["IM TECHNOLOGY CO.,LTD.", "", "SOUTH KOREA", "http://www.imtechkorea.com", ""],
        ("IM TECHNOLOGY CO.,LTD.", "kr", "http://www.imtechkorea.com", None),
    ),
    (
        [
            "GREENE, TWEED & CO LIMITED",
            "GB",
            "",
            "http://www.gtweed.com",
            "Sensors /Pressure controllers, etc. | Tools, Materials, Equipment, Devices | Polymers",
        ],
        (
            "GREENE, TWEED & CO LIMITED",
            "gb",
            "http://www.gtweed.com",
            [
                "Sensors /Pressure controllers, etc.",
                "Tools, Materials, Equipment, Devices",
                "Polymers",
            ],
        ),
    ),
    (
        [
            "BEIJING DAXING INTERNATIONAL AIRPORT ECONOMIC ZONE (LANGFANG) ADMINISTRATIVE COM",
            "",
            "CHINA",
            "",
            "Air Traffic Control/Products/Systems",
        ],
        (
            "BEIJING DAXING INTERNATIONAL AIRPORT ECONOMIC ZONE (LANGFANG) ADMINISTRATIVE COM",
            "cn",
            None,
            ["Air Traffic Control/Products/Systems"],
        ),
    ),
    (
        [
            "RÜBIG GMBH & CO KG",
            "AT",
            "AUSTRIA",
            "http://www.rubig.com",
            "Anti-corrosion treatments/systems | Chemical treatment",
        ],
        (
            "RÜBIG GMBH & CO KG",
            "at",
            "http://www.rubig.com",
            ["Anti-corrosion treatments/systems", "Chemical treatment"],
        ),
    ),
    (
        [
            "AEROSPACELAB",
            "",
            "BELGIUM",
            "https://www.aerospacelab.be",
            "Commercial and Satellites applications",
        ],
        (
            "AEROSPACELAB",
            "be",
            "https://www.aerospacelab.be",
            ["Commercial and Satellites applications"],
        ),
    ),
]


@pytest.mark.parametrize(
    ("expected", "record"),
    [
        (expected, record)
        for (_cells, expected), record in zip(
            ROWS, read_rows(TITLES, *(cells for cells, _expected in ROWS)), strict=True
        )
    ],
)
def test_a_row(expected, record: ExhibitorRecord):
    name, country, website, categories = expected
    assert record.name == {"en": name}
    assert record.country == country
    assert record.values.get("website") == website
    assert record.values.get("categories") == categories
    assert record.places is None

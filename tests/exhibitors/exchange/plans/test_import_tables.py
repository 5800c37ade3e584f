"""What columns and cells of a table may look like."""

import pytest
from openpyxl import Workbook

from expo.text import Text
from pavilions.models import Amenity, Booth, Entrance, Hall, Level, Link, Obstacle
from pavilions.plan.content import PlacedStage
from pavilions.plan.reading import plan_of
from pavilions.shapes import rectangle
from tests.exhibitors.exchange.plans.conftest import told
from tests.factories import make_hall, make_pavilion
from tests.factories.programme import make_stage

pytestmark = pytest.mark.django_db

WHOLE = """\
what,hall,level,code,x,y,width,height,polygon,kind,open_sides,pavilion,name_en,name_zh,to_hall,to_level,to_x,to_y,length
hall,3,,,100,50,,,,,,,Tea hall,茶馆,,,,,
level,3,0,,,,30,20,,,,,,,,,,,
level,3,1,,,,20,10,,,,,Gallery,,,,,,
,3,,A1,3,3,3,3,,corner,2,tea,,,,,,,
booth,3,,A2,,,,,"9 3, 12 3, 9 6",,,,,,,,,,
booth,3,1,G1,,,,,"POLYGON ((2 2, 5 2, 5 5, 2 5, 2 2))",island,4,,,,,,,,
obstacle,3,,,15,10,1,1,,wall,,,Wall,墙,,,,,
entrance,3,,S,15,0,,,,,,,South,,,,,,
amenity,3,,,1,19,,,,WC,,,,,,,,,
stage,3,,forum,20,14,5,5,,,,,,,,,,,
link,3,0,,28,18,,,,lift,,,,,,1,18,8,25
"""


def test_all_that_a_plan_holds(run, edition):
    make_pavilion(slug="tea")
    make_stage("Forum")
    report = run(WHOLE)
    assert told(report) == []
    assert str(report) == "created=10 updated=1 unchanged=0 errors=0 warnings=0"
    hall = Hall.objects.get()
    assert (hall.code, hall.name, hall.x_m, hall.y_m) == (
        "3",
        Text({"en": "Tea hall", "zh-hans": "茶馆"}),
        100,
        50,
    )
    ground, gallery = Level.objects.order_by("ordinal")
    plan = plan_of(ground)
    assert (plan.width_m, plan.height_m) == (30, 20)
    one, two = plan.booths
    assert (one.code, one.ring, one.kind) == ("A1", rectangle(3, 3, 3, 3), "corner")
    assert (one.open_sides, one.pavilion) == (2, "tea")
    assert two.ring == ((9, 3), (12, 3), (9, 6))
    assert plan.stages == (PlacedStage("forum", rectangle(20, 14, 5, 5), Text(en="Forum")),)
    assert [str(each) for each in (*Obstacle.objects.all(), *Entrance.objects.all())] == [
        "Wall",
        "South",
    ]
    assert Amenity.objects.get().kind == "toilet"
    assert (gallery.ordinal, str(gallery)) == (1, "Gallery")
    assert plan_of(gallery).booths[0].ring == rectangle(2, 2, 3, 3)
    link = Link.objects.get()
    assert (link.kind, link.start, link.end, link.length_m) == ("lift", ground, gallery, 25)
    assert (link.start_x_m, link.start_y_m, link.end_x_m, link.end_y_m) == (28, 18, 18, 8)


def test_again_nothing_changes(run, edition):
    make_pavilion(slug="tea")
    make_stage("Forum")
    run(WHOLE)
    stamps = list(Level.objects.values_list("plan_stamp"))
    report = run(WHOLE, create_missing=False)
    assert str(report) == "created=0 updated=0 unchanged=11 errors=0 warnings=0"
    assert list(Level.objects.values_list("plan_stamp")) == stamps


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("Hall;Booth No.;X;Y;W;H", "3;A1;1,5;2,5;3;4"),
        ("hall\tstand\tleft\tbottom\twidth\tlength", "3\tA1\t1.5\t2.5 m\t3.0\t4.00"),
        ("展馆,展位号,x,y,宽,深", "3,A1,1.5,2.5,3,4"),
        ("id,hall,booth,x,y,frontage,depth,height", "77,Hall 3,A1,1.5,2.5,3,4,2.5"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_other_headings_and_encodings(run, heading, row, encoding):
    report = run(f"Floor plan 2026\n\n{heading}\n{row}\n".encode(encoding))
    assert told(report) == []
    booth = Booth.objects.select_related("hall").get()
    assert booth.label == "3-A1"
    assert plan_of(booth.level).booths[0].ring == rectangle(1.5, 2.5, 3, 4)


def test_a_workbook(run, tmp_path):
    book = Workbook()
    book.active.append(["Hall", "Booth", "X", "Y", "Width", "Depth"])
    book.active.append([3, "A1", 1.5, 2, 3, 3])
    book.save(tmp_path / "book.xlsx")
    report = run((tmp_path / "book.xlsx").read_bytes())
    assert str(report).startswith("created=1 updated=0")
    assert Booth.objects.get().hall.code == "3"


def test_columns_that_mean_nothing_are_told(run):
    report = run("hall,code,x,y,width,height,colour,id\n3,A1,1,1,3,3,red,9\n")
    assert report.unused == ["colour", "id"]


LONG = "A" * 41
ROWS_OF_NO_USE = {
    "A1,one,1,3,3": "2: x one: This is not a number of metres.",
    "A1,1,,3,3": "2: y: A number of metres is missing.",
    "A1,1,1,0,3": "2: width 0: This must be more than 0 metres.",
    "A1,1,1,-3,3": "2: width -3: This must be more than 0 metres.",
    "A1,nan,1,3,3": "2: x nan: This is not a number of metres.",
    "A1,1e99,1,3,3": "2: x 1e99: A number is beyond 10000 metres, or none at all.",
    "A1,20000,1,3,3": "2: x 20000: A number is beyond 10000 metres, or none at all.",
    "A1,1,1,0.05,0.05": "2: : The shape has no area.",
    "A1,,,,": "2: A1: The place is missing: x, y, width and height, or a polygon.",
    ",1,1,3,3": "2: code: The code is missing.",
    f"{LONG},1,1,3,3": f"2: code {LONG}: This is too long: at most 40 characters are allowed.",
}


@pytest.mark.parametrize(("row", "sentence"), ROWS_OF_NO_USE.items(), ids=ROWS_OF_NO_USE.values())
def test_rows_of_no_use(run, row, sentence):
    report = run(f"hall,code,x,y,width,height\n3,{row}\n3,A2,5,1,3,3\n")
    assert told(report) == [sentence]
    assert (report.created, report.errors) == (1, 1)
    assert [booth.code for booth in Booth.objects.all()] == ["A2"]


THINGS_OF_NO_USE = {
    "teapot,3,0,1,1,,,,,": "2: what teapot: This is none of: booth, hall, level, obstacle, "
    "entrance, amenity, stage, link.",
    "amenity,3,0,1,1,,,,,": "2: kind: Say which of these it is: toilet, first-aid, prayer, lift, "
    "food, info.",
    "booth,3,first,1,1,,,,,A1": "2: level first: This is not a whole number.",
    "stage,3,0,,,,,,,nowhere": "2: code nowhere: The programme has no stage of this code.",
    "link,3,0,1,1,,,1,1,": "2: : A link leads to another level or another hall.",
    "link,3,0,1,1,9,,1,1,": "2: hall 9: There is no hall 9.",
    "link,3,0,1,1,,7,1,1,": "2: level 7: Hall 3 has no level 7.",
    "link,3,0,1,1,,1,,1,": "2: to_x: A number of metres is missing.",
}


@pytest.mark.parametrize(
    ("row", "sentence"), THINGS_OF_NO_USE.items(), ids=THINGS_OF_NO_USE.values()
)
def test_things_of_no_use(run, row, sentence):
    hall = make_hall("3")
    Level.objects.create(hall=hall, ordinal=1)
    report = run(f"what,hall,level,x,y,to_hall,to_level,to_x,to_y,code\n{row}\n")
    assert told(report) == [sentence]
    assert str(report) == "created=0 updated=0 unchanged=0 errors=1 warnings=0"


def test_what_isnt_understood_is_left_out_with_a_warning(run):
    make_hall("3")
    text = "hall,code,polygon,kind,open_sides,pavilion\n"
    report = run(f'{text}3,A1,"POLYGON((1 1,9 1,9 9,1 9),(2 2,3 2,3 3))",tent,5,moon\n')
    assert told(report) == [
        "2: kind tent: This is none of: inline, corner, island, peninsula, meeting.",
        "2: open_sides 5: A booth has 0 to 4 open sides.",
        "2: polygon: The holes of this outline are left out.",
        "2: pavilion moon: There is no such pavilion.",
    ]
    booth = Booth.objects.get()
    assert (booth.kind, booth.open_sides, booth.pavilion) == ("inline", 1, None)


def test_an_outline_that_is_none(run):
    text = 'hall,code,polygon\n3,A1,1 1 2\n3,A2,"0 0, 3 3, 3 0, 0 3"\n3,A3,"1 1, 2 2"\n'
    report = run(text + '3,A4,"MULTIPOLYGON(((0 0,1 0,1 1)),((2 2,3 2,3 3)))"\n')
    assert [line.split(": ", 2)[2] for line in told(report)] == [
        "This is not one outline of two numbers a corner.",
        "The outline crosses itself.",
        "A shape has 3 to 200 corners.",
        "This is not one outline of two numbers a corner.",
    ]
    assert not Booth.objects.exists()
    assert not Hall.objects.exists()

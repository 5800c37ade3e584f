"""A plan of forty booths with five faults: an import tells exactly those, whatever the format."""

import json
from typing import Any

import pytest
from django.core.management import call_command

from expo.text import Text
from pavilions.checks import Fault, faults_of
from pavilions.models import Booth, Level
from pavilions.plan.content import LevelPlan, PlacedBooth, PlacedEntrance, PlacedObstacle
from pavilions.shapes import Ring, rectangle

pytestmark = pytest.mark.django_db

WIDTH, HEIGHT = 40.0, 36.0


# Walls all around B05; its neighbours make room for them and stand elsewhere.
WALLS = [
    rectangle(16.5, 10.5, 4, 0.5),
    rectangle(16.5, 11, 0.4, 4.5),
    rectangle(20.1, 11, 0.4, 4.5),
    rectangle(16.5, 15.5, 4, 0.5),
]
ELSEWHERE = {
    "A04": rectangle(13.5, 4, 3, 3),  # half a metre into A03
    "A10": rectangle(38.5, 4, 3, 3),  # a metre and a half into the wall
    "B04": rectangle(36.5, 12, 3, 3),
    "B06": rectangle(36.5, 20, 3, 3),
}


def booths() -> list[tuple[str, Ring]]:
    """Four rows of ten, and C07 once more."""
    listed = [
        (code, ELSEWHERE.get(code, rectangle(2 + 3 * number, 4 + 8 * line, 3, 3)))
        for line, row in enumerate("ABCD")
        for number in range(1, 11)
        for code in [f"{row}{number:02}"]
    ]
    return [*listed, ("C07", rectangle(5, 32, 3, 3))]


ENTRANCES = [("S", (20.0, 0.0)), ("N", (20.0, 37.0))]
EXPECTED = [
    "error: Booths A03 and A04 overlap by 1.5 m² near 13.8, 5.5.",
    "error: Booth A10: outside the walls near 40.8, 5.5.",
    "error: More than one booth has the code C07, one of them at 6.5, 33.5.",
    "error: Entrance N: outside the walls near 20.0, 37.0.",
    "warning: Booth B05 at 18.5, 13.5 can't be reached: no free way leads there.",
]


def things() -> list[dict[str, Any]]:
    """The plan's things: what each is, its code or kind, its ring or its spot."""
    listed: list[dict[str, Any]] = [{"what": "level", "ring": rectangle(0, 0, WIDTH, HEIGHT)}]
    listed += [{"what": "booth", "code": code, "ring": ring} for code, ring in booths()]
    listed += [{"what": "obstacle", "kind": "wall", "ring": ring} for ring in WALLS]
    listed += [{"what": "entrance", "code": code, "at": at} for code, at in ENTRANCES]
    return listed


def as_csv() -> str:
    lines = ["what,hall,code,kind,x,y,width,height"]
    for thing in things():
        x, y = thing.get("at") or thing["ring"][0]
        size = ["", ""]
        if "ring" in thing:
            right, top = thing["ring"][2]
            size = [str(right - x), str(top - y)]
        cells = [thing["what"], "3", thing.get("code", ""), thing.get("kind", ""), str(x), str(y)]
        lines.append(",".join([*cells, *size]))
    return "\n".join(lines)


def as_geojson() -> str:
    features = []
    for thing in things():
        properties = {"hall": "3"} | {k: v for k, v in thing.items() if k not in {"ring", "at"}}
        if "ring" in thing:
            geometry = {"type": "Polygon", "coordinates": [[*thing["ring"], thing["ring"][0]]]}
        else:
            geometry = {"type": "Point", "coordinates": thing["at"]}
        features.append({"type": "Feature", "properties": properties, "geometry": geometry})
    return json.dumps({"type": "FeatureCollection", "features": features})


def as_svg() -> str:
    shapes = []
    for number, thing in enumerate(things()):
        if "at" in thing:
            x, y = thing["at"]
            shapes.append(
                f'<circle id="entrance-{thing["code"]}" cx="{x}" cy="{HEIGHT - y}" r="1"/>'
            )
            continue
        points = " ".join(f"{x},{HEIGHT - y}" for x, y in thing["ring"])
        name = thing.get("code") or {"level": "floor"}.get(thing["what"], f"obstacle-wall-{number}")
        shapes.append(f'<polygon id="{name}" points="{points}"/>')
    body = "\n".join(shapes)
    return f'<svg xmlns="http://www.w3.org/2000/svg"><g id="hall-3">{body}</g></svg>'


FORMATS = {"csv": as_csv, "geojson": as_geojson, "svg": as_svg}


def test_the_checks_find_five():
    plan = LevelPlan(
        WIDTH,
        HEIGHT,
        booths=tuple(PlacedBooth(t["code"], t["ring"]) for t in things() if t["what"] == "booth"),
        obstacles=tuple(PlacedObstacle("wall", ring, Text()) for ring in WALLS),
        entrances=tuple(PlacedEntrance(code, at, Text()) for code, at in ENTRANCES),
    )
    assert [(fault.kind, fault.codes) for fault in faults_of(plan)] == [
        (Fault.Kind.TWICE, ("C07",)),
        (Fault.Kind.OVERLAP, ("A03", "A04")),
        (Fault.Kind.OUTSIDE, ("A10",)),
        (Fault.Kind.OUTSIDE, ("N",)),
        (Fault.Kind.UNREACHED, ("B05",)),
    ]


@pytest.mark.parametrize("ending", FORMATS)
def test_an_import_tells_exactly_those_and_writes_nothing(tmp_path, capsys, edition, ending):
    path = tmp_path / f"plan.{ending}"
    path.write_text(FORMATS[ending](), encoding="utf-8")
    call_command("import_floor_plan", str(path), "--create-missing")
    *told, left, last = capsys.readouterr().out.splitlines()
    assert sorted(line.split(", ", 1)[1] for line in told) == sorted(EXPECTED)
    assert left == "Hall 3, level 0 stays as it was."
    assert last == f"created=0 updated=0 unchanged={len(things()) - 4} errors=4 warnings=1"
    assert not Booth.objects.exists()
    assert not Level.objects.exists()


@pytest.mark.parametrize("ending", FORMATS)
def test_without_them_all_goes_in(tmp_path, capsys, edition, ending, monkeypatch):
    wrong = {"A04", "A10", "N", "C07"}
    right = [thing for thing in things() if thing.get("code") not in wrong]
    monkeypatch.setattr(f"{__name__}.things", lambda: right)
    path = tmp_path / f"plan.{ending}"
    path.write_text(FORMATS[ending](), encoding="utf-8")
    call_command("import_floor_plan", str(path), "--create-missing")
    *told, last = capsys.readouterr().out.splitlines()
    assert [line.split(", ", 1)[1] for line in told] == EXPECTED[-1:]
    assert last == f"created={len(right)} updated=0 unchanged=0 errors=0 warnings=1"
    assert Booth.objects.count() == 37
    level = Level.objects.get()
    assert (level.hall.code, level.width_m, level.height_m) == ("3", WIDTH, HEIGHT)

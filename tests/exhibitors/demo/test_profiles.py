"""Hours and leaflets of the demo's exhibitors."""

import re

import pytest
from django.test import Client

from exhibitors.demo.leaflets import draw_leaflet
from exhibitors.demo.seed import seed
from exhibitors.models import Document, Exhibitor
from exhibitors.models.document import validate_pdf
from exhibitors.models.hours import days_outside, validate_hours

pytestmark = pytest.mark.django_db
SIZE = {"exhibitors": 30, "products": 90, "varieties": 20}
REAL = ["Mercado Libre China", "China-ASEAN Mercantile Exchange", "Freshippo"]


def test_a_share_of_the_invented_exhibitors_has_them() -> None:
    current = seed(**SIZE)

    invented = Exhibitor.objects.in_edition(current).exclude(organisation__name__en__in=REAL)
    with_hours = invented.exclude(hours={})
    assert with_hours.count() == invented.count() // 3
    assert invented.exclude(documents=None).count() == Document.objects.count() == 7
    assert {[] in each.hours.values() for each in with_hours} == {True, False}
    for each in with_hours:
        validate_hours(each.hours)
        assert days_outside(each.hours, current) == []
    others = Exhibitor.objects.exclude(pk__in=invented)  # real ones, and those of the past
    assert others.exists()
    assert not others.exclude(hours={}, documents=None).exists()


def test_leaflets_can_be_kept(client: Client) -> None:
    seed(**SIZE)
    document = Document.objects.select_related("exhibitor__organisation").earliest("id")

    page = client.get(document.exhibitor.get_absolute_url()).text
    sent = client.get(document.file.url)

    assert document.file.url in page
    assert set(document.title) == {"en", "zh-hans", "es", "ar"}
    content = b"".join(sent.streaming_content)  # type: ignore[attr-defined]
    assert b"illustrative" in content
    validate_pdf(document.file)


def test_a_leaflet_is_a_sound_pdf() -> None:
    file = draw_leaflet("Tea (green) \\ Co.", ["Café", "茶"])

    start = int(re.findall(rb"startxref\n(\d+)\n%%EOF\n$", file)[0])
    assert file[start:].startswith(b"xref\n0 6\n")
    places = re.findall(rb"(\d{10}) 00000 n \n", file)
    assert [file[int(place) :].split(b" ", 1)[0] for place in places] == [
        b"1",
        b"2",
        b"3",
        b"4",
        b"5",
    ]
    assert rb"(Tea \(green\) \\ Co.) Tj" in file
    assert b"(Caf\xe9) Tj" in file
    assert b"(?) Tj" in file
    length = int(re.findall(rb"/Length (\d+)", file)[0])
    assert file.partition(b"stream\n")[2][length:].startswith(b"\nendstream")

import pytest
from django.test import Client

from tests.factories import make_category, make_exhibitor, make_figure, make_pavilion, make_product

pytestmark = pytest.mark.django_db


def test_the_first_page_counts_what_there_is(client: Client) -> None:
    food = make_category("food")
    exhibitor = make_exhibitor(
        booths=["3-B1"],
        categories=[make_category("tea", food)],
        pavilions=[make_pavilion(slug="srec")],
    )
    make_exhibitor(booths=["3-B2"], status="draft")
    make_product(exhibitor=exhibitor)

    page = client.get("/en/").text

    assert "<b>1</b> exhibitor</a>" in page
    assert "<b>1</b> product</a>" in page
    for address in ("halls/3", "pavilions/srec", "categories/food", "categories/tea"):
        assert f'href="/en/{address}/"' in page


def test_figures_stand_with_their_source(client: Client) -> None:
    make_figure("Partner countries", value="30", source="Xinhua, 28 Nov 2023", on_home=True)
    make_figure("Canary", on_home=False)

    page = client.get("/en/").text

    assert "30" in page
    assert "Xinhua, 28 Nov 2023" in page
    assert "Canary" not in page


def test_the_search_box_leads_to_the_list(client: Client) -> None:
    assert 'action="/zh-hans/exhibitors/"' in client.get("/zh-hans/").text


@pytest.mark.parametrize(
    ("wanted", "address"), [("zh-CN,zh;q=0.9", "/zh-hans/"), ("fr", "/en/"), ("en-GB", "/en/")]
)
def test_the_reader_is_sent_to_their_language(client: Client, wanted: str, address: str) -> None:
    response = client.get("/", headers={"accept-language": wanted})

    assert response.status_code == 302
    assert response["Location"] == address


def test_every_page_names_itself_in_the_other_languages(client: Client) -> None:
    make_exhibitor(country="vn")

    page = client.get("/en/exhibitors/?country=vn").text

    assert '<a href="/zh-hans/exhibitors/?country=vn" lang="zh-Hans" hreflang="zh-Hans"' in page
    assert 'hreflang="zh-Hans" href="http://testserver/zh-hans/exhibitors/?country=vn"' in page


def test_pages_forbid_inline_script_and_style(client: Client) -> None:
    policy = client.get("/en/")["Content-Security-Policy"]

    assert "default-src 'self'" in policy
    assert "unsafe-inline" not in policy

"""A visitor reads the floor plan: by links, by keys, with finger and mouse, and on paper."""

import io
import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image, ImageChops
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from exhibitors.demo.floor import seed_floor
from expo.models import Edition
from pavilions.models import Booth
from tests.bars.narrow import OVERFLOW
from tests.factories import make_booth, make_exhibitor, make_hall, make_stand
from tests.journeys.rules import RULES

BOOTHS = 14
NAMES = {"A": "Amber", "B": "Birch", "C": "Cedar", "D": "Dahlia", "E": "Elder", "F": "Fern"}
COLOURLESS = 12  # of 255: the paper is a little warm
SWEPT = (
    *("/plan/", "/plan/?q=tea", "/halls/3/", "/halls/3/?q=tea", "/halls/3/?at=3-B003"),
    *("/halls/3/?at=3-B003&q=tea&span=22", "/booths/3-B003/", "/exhibitors/birch/"),
)
STOPS = ".plan-drawing a[tabindex='0']"


@pytest.fixture
def site(transactional_db: None, edition: Edition, live_server: LiveServer) -> str:
    """Two halls with plans, and six exhibitors in the larger one."""
    make_hall("3", hue=3, name={"en": "Hall 3"})
    make_hall("5", hue=5, name={"en": "Hall 5"})
    for letter in NAMES:
        for number in range(1, BOOTHS + 1):
            make_booth(f"3-{letter}{number:03}")
    make_booth("5-A001")
    for number, (letter, name) in enumerate(NAMES.items()):
        exhibitor = make_exhibitor(f"Tea {name}", slug=name.lower())
        make_stand(exhibitor, Booth.objects.get(hall__code="3", code=f"{letter}{number + 2:03}"))
    make_stand(make_exhibitor("Far Tea"), Booth.objects.get(hall__code="5"))
    seed_floor(edition)
    return f"{live_server.url}/en"


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def anyone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A phone, with and without script."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, java_script_enabled=request.param, has_touch=True
    )
    yield context.new_page()
    context.close()


def view_box(page: Page) -> list[float]:
    """What is seen of the plan."""
    box = page.locator(".plan-drawing").get_attribute("viewBox") or ""
    return [float(each) for each in box.split()]


def focused(page: Page) -> str:
    """The name of what has the focus."""
    name: str = page.evaluate("document.activeElement.getAttribute('aria-label')")
    return name


def ready(page: Page, address: str) -> None:
    """Open a hall's page, go to its plan, and wait until the script of both is at work."""
    page.goto(address)
    expect(page.locator("html.follows")).to_be_attached()
    with page.expect_event("requestfinished", lambda each: each.url.endswith("/plan.js")):
        page.locator(".plan-drawing").hover()
    page.evaluate("import('/static/expo/plan.js')")


def test_from_the_site_to_a_booth(anyone: Page, site: str) -> None:
    anyone.goto(f"{site}/plan/")
    anyone.locator(".site-halls").get_by_role("link", name="Hall 3").click()
    anyone.locator("#q").fill("tea cedar")
    anyone.locator("#q").press("Enter")
    expect(anyone.locator(".plan-pins a")).to_have_count(1)
    expect(anyone.locator(".numbered .number")).to_have_text(["1"])
    anyone.locator(".plan-squares a[aria-label=B2]").click()
    expect(anyone.locator(".plan-drawing[data-window]")).to_be_visible()
    expect(anyone).to_have_url(re.compile(r"\?q=tea\+cedar&at=B2"))

    anyone.locator(".plan-links a").first.click(force=True)

    expect(anyone).to_have_url(re.compile(r"/en/booths/3-"))
    expect(anyone.get_by_role("heading", name="How to get there")).to_be_visible()


def test_moving_by_links(anyone: Page, site: str) -> None:
    anyone.goto(f"{site}/halls/3/?at=3-B003")
    before = view_box(anyone)

    anyone.locator("[data-move=right]").click()
    expect(anyone).to_have_url(re.compile("at="))
    expect(anyone.locator(".plan-drawing")).not_to_have_attribute(
        "viewBox", " ".join(f"{each:g}" for each in before)
    )
    assert view_box(anyone)[0] > before[0]

    anyone.locator("[data-move=closer]").click()
    expect(anyone.locator(".plan-drawing")).to_have_attribute("data-size", "xs")
    anyone.locator("[data-move=whole]").click()
    expect(anyone.locator(".plan-squares")).to_be_attached()


def test_a_booth_is_large_enough_for_a_finger(anyone: Page, site: str) -> None:
    anyone.goto(f"{site}/halls/3/?at=3-B003")
    box = anyone.locator(".plan-links a[aria-label^=B003] path").bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24


@pytest.mark.parametrize("address", ["/plan/", "/halls/3/", "/halls/3/?q=tea", "/booths/3-B003/"])
def test_it_has_one_tab_stop_at_most(page: Page, site: str, address: str) -> None:
    page.goto(f"{site}{address}")
    tabbable = page.locator(".plan-drawing a:not([tabindex='-1'])")
    assert tabbable.count() == 1


def test_keys_lead_from_pin_to_pin_and_back_to_the_list(page: Page, site: str) -> None:
    ready(page, f"{site}/halls/3/?q=tea&sort=name")
    expect(page.locator(".plan-pins a")).to_have_count(6)
    page.locator(STOPS).focus()
    assert focused(page) == "1. Tea Amber, 3-A002"

    page.keyboard.press("ArrowRight")
    assert focused(page) == "2. Tea Birch, 3-B003"
    page.keyboard.press("ArrowLeft")
    assert focused(page) == "1. Tea Amber, 3-A002"
    page.keyboard.press("ArrowRight")
    expect(page.locator(STOPS)).to_have_count(1)

    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "Tea Birch"

    page.locator(STOPS).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/exhibitors/birch/")


def test_keys_lead_from_booth_to_booth(page: Page, site: str) -> None:
    ready(page, f"{site}/halls/3/?at=3-B003")
    page.locator(STOPS).focus()
    assert focused(page).startswith("B003")

    page.keyboard.press("ArrowUp")
    assert focused(page) in {"B002", "B004"}
    page.keyboard.press("ArrowDown")
    assert focused(page).startswith("B003")

    before = view_box(page)
    page.keyboard.press("+")
    assert view_box(page)[2] < before[2]
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/booths/3-B003/")


def drag(page: Page, plan: Locator, across: int, down: int) -> None:
    """With the mouse, from the middle."""
    box = plan.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + across / 2, y + down / 2)
    page.mouse.move(x + across, y + down)
    page.mouse.up()


def test_it_is_dragged_and_drawn_anew(page: Page, site: str) -> None:
    ready(page, f"{site}/halls/3/?at=3-B003&span=22")
    before = view_box(page)

    drag(page, page.locator(".plan-drawing"), -300, 0)

    assert view_box(page)[0] > before[0] + 5
    expect(page).to_have_url(re.compile(r"at=\d+%2C\d+&span=22$"))
    assert "/halls/3/" in page.url  # no booth under the mouse was opened
    page.go_back()
    expect(page).to_have_url(f"{site}/halls/3/?at=3-B003&span=22")
    expect(page.locator(".plan-links [aria-current]")).to_have_attribute(
        "aria-label", re.compile("B003")
    )


def test_the_wheel_is_the_pages_unless_asked_for(page: Page, site: str) -> None:
    ready(page, f"{site}/halls/3/?at=3-B003")
    before = view_box(page)
    page.locator(".plan-drawing").hover()

    page.mouse.wheel(0, 200)
    assert view_box(page) == before

    page.locator(".plan-drawing").hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    expect(page.locator(".plan-drawing")).not_to_have_attribute(
        "viewBox", " ".join(f"{each:g}" for each in before)
    )


def test_results_that_follow_bring_their_pins(page: Page, site: str) -> None:
    ready(page, f"{site}/halls/3/")
    expect(page.locator(".plan-pins")).to_have_count(0)

    page.locator("#q").press_sequentially("tea dah")

    expect(page.locator(".plan-pins a")).to_have_count(1)
    expect(page.locator(".numbered .number")).to_have_text(["1"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(
    open_context: Callable[[str, int], BrowserContext], site: str, scheme: str, width: int
) -> None:
    page = open_context(scheme, width).new_page()
    complaints = []
    for address in SWEPT:
        page.goto(f"{site}{address}")
        found = Axe().run(page, options=RULES)
        if found.response["violations"]:
            complaints.append(f"{address}: {found.generate_report()}")
        if page.evaluate(OVERFLOW) > 0:
            complaints.append(f"{address} scrolls sideways")
    assert complaints == []


@pytest.mark.parametrize("address", ["/halls/3/?q=tea", "/booths/3-B003/", "/plan/?q=tea"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_it_is_black_on_white(
    open_context: Callable[[str, int], BrowserContext], site: str, address: str, scheme: str
) -> None:
    page = open_context(scheme, 1280).new_page()
    page.goto(f"{site}{address}")
    page.emulate_media(media="print")

    picture = Image.open(io.BytesIO(page.locator(".plan-drawing").first.screenshot())).convert(
        "RGB"
    )

    red, green, blue = picture.split()
    for one, other in ((red, green), (green, blue), (blue, red)):
        assert sum(ImageChops.difference(one, other).histogram()[COLOURLESS:]) == 0
    shades = picture.convert("L").histogram()
    assert sum(shades[200:]) > sum(shades[:200])  # ink on paper, not the other way round
    assert sum(shades[:60]) > 0


def test_on_paper_codes_are_dark_on_light(
    open_context: Callable[[str, int], BrowserContext], site: str
) -> None:
    page = open_context("dark", 1280).new_page()
    page.goto(f"{site}/halls/3/")
    page.emulate_media(media="print")
    code = page.locator(".plan-codes text", has_text="B003")
    picture = Image.open(io.BytesIO(code.screenshot())).convert("L")
    shades = picture.histogram()
    assert sum(shades[:90]) > 0
    assert sum(shades[160:]) > sum(shades[:160])

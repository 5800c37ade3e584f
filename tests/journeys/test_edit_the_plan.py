"""An organiser changes a plan of 800 booths with the keyboard alone, and visitors see it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from django.urls import reverse
from playwright.sync_api import BrowserContext, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from exhibitors.models import Stand
from expo.models import Edition
from expo.text import Text
from pavilions.editing.blocks import Block
from pavilions.editing.numbering import Numbering
from pavilions.models import Booth, Level
from pavilions.plan.content import LevelPlan, PlacedEntrance
from pavilions.plan.reading import in_order, plan_of
from pavilions.plan.writing import write_plan
from pavilions.shapes import coordinates, rectangle
from tests.bars.narrow import OVERFLOW
from tests.factories import make_exhibitor, make_hall, make_user
from tests.journeys.conftest import lend
from tests.journeys.rules import RULES

MOST_TABS = 120


@pytest.fixture
def level(transactional_db: None, edition: Edition) -> Level:
    """Hall 3 with 800 booths, and free floor above them."""
    booths = Block(6, 6, rows=20, columns=40, numbering=Numbering("A", digits=3)).booths()
    plan = LevelPlan(132, 120, in_order(booths), entrances=(PlacedEntrance("S", (66, 0), Text()),))
    hall = make_hall("3", name={"en": "Hall 3", "zh-hans": "3号馆"})
    level = hall.levels.get()
    write_plan(level=level, plan=plan)
    return level


@pytest.fixture
def organiser(level: Level, live_server: LiveServer, client: Client, page: Page) -> Page:
    """The page of somebody who has signed in, at the plan."""
    client.force_login(make_user("ada@example.org", is_staff=True, is_superuser=True))
    lend(page.context, client, live_server.url)
    page.goto(live_server.url + address("plan_editor", level))
    return page


def address(name: str, *args: object) -> str:
    return reverse(f"admin:{name}", args=[getattr(arg, "pk", arg) for arg in args])


def tab_to(page: Page, target: Locator, back: bool = False) -> None:
    """Press the tab key until the focus is there."""
    for _each in range(MOST_TABS):
        if target.evaluate("e => e === document.activeElement"):
            return
        page.keyboard.press("Shift+Tab" if back else "Tab")
    pytest.fail(f"no way by the tab key to {target}")


def write(page: Page, label: str, text: str, within: str) -> None:
    """Go to a field and write into it."""
    field = page.locator(within).get_by_label(label, exact=True)
    tab_to(page, field)
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def expect_told(page: Page, text: str) -> None:
    """The page says what was done, aloud and in sight."""
    expect(page.locator("#plan-said")).to_have_text(text)
    expect(page.locator(".messagelist")).to_have_text(text)


def generate(page: Page) -> None:
    """Generate a block, and see it before it is added."""
    tab_to(page, page.locator("#plan-block summary"))
    page.keyboard.press("Enter")
    values = {
        "From the left, m": "6",
        "From below, m": "102",
        "Rows": "2",
        "Booths in a row": "4",
        "A booth's width, m": "4",
        "Before the number": "N",
    }
    for label, text in values.items():
        write(page, label, text, "#plan-block")
    expect(page.locator("#plan-preview text")).to_have_text([f"N0{n}" for n in range(1, 9)])
    tab_to(page, page.get_by_role("button", name="Add the block"))
    page.keyboard.press("Enter")
    expect_told(page, "Added 8 booths: N01, N02, N03, N04, N05 …")
    expect(page.locator("#plan .is-chosen")).to_have_count(8)


def move(page: Page) -> None:
    """Move it by a metre to the right and half a metre up."""
    first = page.locator("#plan [data-name=N01]")
    tab_to(page, first, back=True)
    for key in ("m", "ArrowRight", "ArrowRight", "ArrowUp", "Enter"):
        page.keyboard.press(key)
    expect_told(page, "Moved 8 booths: N01, N02, N03, N04, N05 …")
    expect(first).to_be_focused()
    expect(first).to_have_attribute("data-box", "7 102.5 4 3")


def split(page: Page) -> None:
    """Choose its second booth alone, and split it."""
    for key in ("Escape", "ArrowRight", " "):
        page.keyboard.press(key)
    expect(page.locator("#plan .booth[aria-selected=true]")).to_have_text(["N02"])
    tab_to(page, page.locator("#plan-split summary"))
    page.keyboard.press("Enter")
    tab_to(page, page.locator("#plan-split button"))
    page.keyboard.press("Enter")
    expect_told(page, "Split a booth into 2: N02")
    expect(page.locator("#plan [data-name=N02B]")).to_have_attribute("data-box", "13 102.5 2 3")


def assign(page: Page) -> None:
    """Give a booth that visitors know to an exhibitor, and come back."""
    tab_to(page, page.get_by_role("link", name="Assign booths"), back=True)
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("radio", name="Lotus Robotics"))
    page.keyboard.press("Space")
    tab_to(page, page.get_by_label("Booth", exact=True))
    page.keyboard.type("A007")
    tab_to(page, page.get_by_role("button", name="Assign", exact=True))
    page.keyboard.press("Enter")
    expect(page.get_by_text("Lotus Robotics now has booth 3-A007.").first).to_be_visible()
    assert Stand.objects.get().booth.code == "A007"
    tab_to(page, page.get_by_role("link", name="Edit the plan"))
    page.keyboard.press("Enter")


def undo_and_redo(page: Page) -> None:
    """Undo the split, and do it again."""
    tab_to(page, page.locator("#plan .booth[tabindex='0']"))
    page.keyboard.press("Control+z")
    expect_told(page, "Undone.")
    expect(page.locator("#plan [data-name=N02B]")).to_have_count(0)
    page.keyboard.press("Control+y")
    expect_told(page, "Done again.")
    expect(page.locator("#plan [data-name=N02B]")).to_have_count(1)


def publish(page: Page) -> None:
    """See what would change, and publish it."""
    tab_to(page, page.get_by_role("link", name="Publish"), back=True)
    page.keyboard.press("Enter")
    expect(page.locator(".tallies dd")).to_have_text(["9", "0", "0"])
    tab_to(page, page.get_by_role("button", name="Publish now"))
    page.keyboard.press("Enter")
    expect(page.locator(".messagelist")).to_contain_text("9 new, 0 changed, 0 removed.")


def test_with_the_keyboard_alone(organiser: Page, live_server: LiveServer) -> None:
    make_exhibitor("Lotus Robotics")
    for step in (generate, move, split, assign, undo_and_redo, publish):
        step(organiser)
    assert Booth.objects.get(code="N02").polygon == coordinates(rectangle(11, 102.5, 2, 3))
    organiser.goto(f"{live_server.url}/en/booths/3-N02B/")
    expect(organiser.get_by_role("heading", level=1)).to_contain_text("3-N02B")
    organiser.goto(f"{live_server.url}/en/booths/3-A007/")
    expect(organiser.get_by_role("main")).to_contain_text("Lotus Robotics")


def test_keys_resize_and_remove(organiser: Page, level: Level) -> None:
    page = organiser
    first = page.locator("#plan [data-name=A001]")
    tab_to(page, first)
    for key in ("m", "Shift+ArrowRight", "Shift+ArrowUp", "Shift+ArrowDown", "Enter"):
        page.keyboard.press(key)
    expect_told(page, "Gave another size to a booth: A001")
    expect(first).to_have_attribute("data-box", "6 6 3.5 3")
    for key in ("m", "ArrowUp", "Escape"):
        page.keyboard.press(key)
    expect(first).to_have_attribute("data-box", "6 6 3.5 3")
    page.keyboard.press("Delete")
    expect_told(page, "Removed 1 booth: A001")
    expect(first).to_have_count(0)
    expect(page.locator("#plan .booth:focus")).to_have_count(1)


def test_the_plan_is_one_tab_stop_and_arrows_lead_to_neighbours(organiser: Page) -> None:
    page = organiser
    expect(page.locator("#plan [tabindex='0']")).to_have_count(1)
    tab_to(page, page.locator("#plan [data-name=A001]"))
    for key, code in [
        ("ArrowRight", "A002"),
        ("ArrowUp", "A042"),
        ("ArrowUp", "A082"),
        ("ArrowLeft", "A081"),
        ("ArrowLeft", "A081"),
    ]:
        page.keyboard.press(key)
        expect(page.locator("#plan .booth:focus")).to_have_text(code)
    expect(page.locator("#plan [tabindex='0']")).to_have_count(1)


def point(page: Page, x: float, y: float) -> tuple[float, float]:
    """Where on the screen a point of the plan is."""
    script = """([x, y]) => {
        const plan = document.getElementById("plan");
        const at = new DOMPoint(x, plan.dataset.height - y).matrixTransform(plan.getScreenCTM());
        return [at.x, at.y];
    }"""
    across, down = page.evaluate(script, [x, y])
    return across, down


def drag(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    page.mouse.move(*point(page, *start))
    page.mouse.down()
    page.mouse.move(*point(page, *end), steps=4)
    page.mouse.up()


def test_the_pointer_moves_draws_stretches_and_chooses(organiser: Page) -> None:
    page = organiser
    page.set_viewport_size({"width": 1280, "height": 1200})
    drag(page, (7.5, 7.5), (7.5, 104.5))
    expect_told(page, "Moved 1 booth: A001")
    expect(page.locator("#plan [data-name=A001]")).to_have_attribute("data-box", "6 103 3 3")

    drag(page, (9, 106), (12, 108))
    expect_told(page, "Gave another size to a booth: A001")
    expect(page.locator("#plan [data-name=A001]")).to_have_attribute("data-box", "6 103 6 5")

    page.get_by_role("button", name="Draw", exact=True).click()
    drag(page, (30, 104), (34, 107))
    expect_told(page, "Drew a booth: A801")
    expect(page.locator("#plan [data-name=A801]")).to_have_attribute("data-box", "30 104 4 3")

    drag(page, (5, 102), (36, 110))
    expect(page.locator("#plan .booth[aria-selected=true]")).to_have_text(["A001", "A801"])


def test_a_colleagues_edit_is_told_and_the_form_stays_filled_in(
    organiser: Page, level: Level, client: Client
) -> None:
    page = organiser
    mark = page.locator("#plan-undo [name=based_on]").input_value()
    page.locator("#plan [data-name=A001]").click()
    client.post(
        address("plan_move", level),
        {"based_on": mark, "chosen": "A800", "right": 1, "up": 10},
    )
    page.locator("#plan-move summary").click()
    page.get_by_label("Upwards, m").fill("96.5")
    page.locator("#plan-move button").click()
    news = page.get_by_role("alert")
    expect(news).to_contain_text("ada@example.org: Moved 1 booth: A800")
    expect(page.get_by_label("Upwards, m")).to_have_value("96.5")
    page.locator("#plan-move button").click()
    expect_told(page, "Moved 1 booth: A001")
    expect(page.locator("#plan [data-name=A001]")).to_have_attribute("data-box", "6 102.5 3 3")


@pytest.mark.parametrize(
    ("language", "scheme", "width"),
    [("en", "light", 320), ("en", "dark", 1280), ("ar", "dark", 320), ("zh-hans", "light", 1280)],
)
def test_its_pages_are_sound(
    open_context: Callable[[str, int], BrowserContext],
    level: Level,
    live_server: LiveServer,
    client: Client,
    language: str,
    scheme: str,
    width: int,
) -> None:
    small = plan_of(level)
    write_plan(level=level, plan=replace(small, booths=small.booths[:90]))
    client.force_login(make_user(is_staff=True, is_superuser=True))
    context = open_context(scheme, width)
    lend(context, client, live_server.url)
    context.add_cookies([{"name": "django_language", "value": language, "url": live_server.url}])
    page = context.new_page()
    page.goto(f"{live_server.url}{address('plan_editor', level)}?chosen=A001..A003")
    page.locator("#plan-move summary").click()
    page.locator("#plan-move [name=right]").fill("1")
    page.locator("#plan-move button").click()
    expect(page.locator("#plan-faults li").first).to_be_visible()
    complaints = []
    for name in ("plan_editor", "plan_publish", "plan_versions"):
        page.goto(live_server.url + address(name, level))
        for each in page.locator("details:not([open]) > summary").all():
            if each.is_visible():
                each.click()
        if (overflow := page.evaluate(OVERFLOW)) > 0:
            complaints.append(f"{name} scrolls sideways by {overflow} px")
        found = Axe().run(page, options=RULES)
        if found.response["violations"]:
            complaints.append(f"{name}: {found.generate_report()}")
    assert complaints == []

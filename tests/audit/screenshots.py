"""Takes the pictures in docs/screenshots: `make screenshots`.

They show a demo of their own, on which somebody has saved a few things, so that the same code
gives the same pictures.
"""

import argparse
import io
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Locator, Page, sync_playwright

from tests.browser import launch_options
from tests.demo import Demo, serve_demo
from tests.installation import ROOT
from tests.servers import stop

PICTURES = ROOT / "docs" / "screenshots"
MOST_BYTES = 60_000
SIZES = {"phone": (390, 844), "laptop": (1280, 800)}
COLOURS = (128, 64, 32, 16)  # as many as fit
NOTE = "Ask for samples of the new harvest, and who imports it already."
SAVED = ["hall=1", "hall=2", "hall=5&country=th", "hall=4&country=ke"]


@dataclass(frozen=True)
class Shot:
    """A page as one sort of reader sees it."""

    page: str
    size: str
    language: str = "en"
    scheme: str = "light"

    @property
    def path(self) -> Path:
        """Where the picture is: the parts that aren't as usual stand in its name."""
        unusual = [self.language] * (self.language != "en") + [self.scheme] * (
            self.scheme != "light"
        )
        return PICTURES / f"{'-'.join([self.page, self.size, *unusual])}.png"


SHOTS = [
    Shot("home", "laptop"),
    Shot("home", "phone"),
    Shot("home", "phone", "ar", "dark"),
    Shot("exhibitors", "laptop"),
    Shot("exhibitors", "phone"),
    Shot("exhibitors", "laptop", "ar"),
    Shot("exhibitors", "phone", "zh-hans", "dark"),
    Shot("exhibitor", "laptop"),
    Shot("exhibitor", "phone", "zh-hans"),
    Shot("product", "laptop", "en", "dark"),
    Shot("product", "phone", "ar"),
    Shot("plan", "phone", "ar", "dark"),
    Shot("hall", "laptop"),
    Shot("booth", "phone", "zh-hans"),
    Shot("my-expo-route", "laptop"),
    Shot("my-expo", "laptop"),
    Shot("my-expo", "phone"),
    Shot("programme", "laptop", "zh-hans"),
    Shot("programme", "phone", "en", "dark"),
]


def main() -> None:
    """Read the command line, take the pictures, and leave no others."""
    parser = argparse.ArgumentParser(description="The pictures in docs/screenshots.")
    parser.add_argument("--folder", type=Path, required=True, help="for the demo")
    folder: Path = parser.parse_args().folder.resolve()
    signal.signal(signal.SIGTERM, stop)
    shutil.rmtree(folder / "site", ignore_errors=True)
    with serve_demo(folder / "site") as demo, sync_playwright() as playwright:
        take(playwright.chromium.launch(**launch_options()), demo)
    for path in {*PICTURES.glob("*.png")} - {shot.path for shot in SHOTS}:
        path.unlink()


def take(browser: Browser, demo: Demo) -> None:
    """Take and write each picture. RuntimeError if one can't be made small."""
    with _opened(browser, "laptop") as context:
        _save_some(context.new_page(), demo)
        kept = context.cookies()
    for shot in SHOTS:
        with _opened(browser, shot.size, shot.scheme) as context:
            context.add_cookies([{**cookie} for cookie in kept])  # type: ignore[typeddict-item]
            page = context.new_page()
            page.goto(demo.page(shot.page, shot.language), wait_until="networkidle")
            picture = _small(page.screenshot())
        if len(picture) > MOST_BYTES:
            raise RuntimeError(f"{shot.path.name} has {len(picture):,} bytes")
        shot.path.write_bytes(picture)
        sys.stdout.write(f"{shot.path.name} {len(picture):,}\n")


@contextmanager
def _opened(browser: Browser, size: str, scheme: str = "light") -> Iterator[BrowserContext]:
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        service_workers="block",
    )
    yield context
    context.close()


def _save_some(page: Page, demo: Demo) -> None:
    """What somebody saves who has an afternoon: exhibitors in several halls, and a session."""
    for chosen in SAVED:
        page.goto(f"{demo.page('exhibitors')}?{chosen}", wait_until="networkidle")
        _press(page, page.locator(".rows .save").first)
    for name in ("product", "session"):
        page.goto(demo.page(name), wait_until="networkidle")
        _press(page, page.locator("main .save").first)
    page.goto(demo.page("my-expo"), wait_until="networkidle")
    page.locator(".note > summary").first.click()
    page.locator(".note textarea").first.fill(NOTE)
    page.locator(".note button").first.click()
    page.wait_for_load_state("networkidle")


def _press(page: Page, button: Locator) -> None:
    with page.expect_response("**/save/"):
        button.click()


def _small(picture: bytes) -> bytes:
    """The same picture in as many colours as fit into the bytes that it may have."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    for colours in COLOURS:
        written = io.BytesIO()
        few = image.quantize(colours, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.save(written, "PNG", optimize=True)
        if written.tell() <= MOST_BYTES:
            break
    return written.getvalue()


if __name__ == "__main__":
    main()

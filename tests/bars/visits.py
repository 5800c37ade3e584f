"""A first visit of a page in Chromium, and what it takes from the network."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Page

# 150 ms to an answer and 1.6 Mbit/s, as Chromium and Lighthouse have slow 4G.
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 0.75e6 / 8,
}
HEIGHT = 844
# The last one that is reported is the largest.
LARGEST_PAINT = """() => new Promise((tell) => {
  const last = (list) => tell(list.getEntries().at(-1).startTime);
  new PerformanceObserver(last).observe({ type: "largest-contentful-paint", buffered: true });
})"""
# Milliseconds and compressed bytes of each answer, the page's own first.
TIMES = """() => ["navigation", "resource"].flatMap((type) => performance.getEntriesByType(type))
  .map(({ name, responseEnd, encodedBodySize }) => [name, responseEnd, encodedBodySize])"""
SHIFTS = """() => new Promise((tell) => {
  const seen = [];
  new PerformanceObserver((list) => seen.push(...list.getEntries()))
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => tell(
    seen.filter((shift) => !shift.hadRecentInput).reduce((sum, shift) => sum + shift.value, 0)
  )));
})"""
SCROLL = """async () => {
  for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
    scrollTo(0, top);
    await new Promise((soon) => requestAnimationFrame(soon));
  }
}"""


@dataclass(frozen=True)
class Load:
    """One answer: its kind as Chromium names it, and bytes with and without its head."""

    url: str
    kind: str
    wire: int
    body: int
    end: float  # milliseconds after the start of the visit

    @property
    def host(self) -> str:
        """Who was asked."""
        return urlsplit(self.url).netloc


@dataclass(frozen=True)
class Visit:
    """All that a page loads until its end has been looked at."""

    loads: list[Load]
    largest_paint: float  # milliseconds after the start of the visit
    shift: float  # how much of the page has moved by itself: CLS

    def of(self, *kinds: str) -> list[Load]:
        """What is of these kinds."""
        return [load for load in self.loads if load.kind in kinds]

    @property
    def before_largest_paint(self) -> list[Load]:
        """What had come by then."""
        return [load for load in self.loads if load.end <= self.largest_paint]


class Wire:
    """Listens to what a page loads, through the DevTools protocol."""

    def __init__(self, session: CDPSession) -> None:
        """Listen from now on."""
        self._answers: dict[str, tuple[str, str]] = {}
        self._bytes: dict[str, int] = {}
        session.on("Network.responseReceived", self._answered)
        session.on("Network.loadingFinished", self._finished)
        session.send("Network.enable")

    def loads(self, times: list[tuple[str, float, int]]) -> Iterator[Load]:
        """Everything so far, but for what stands in the page itself."""
        known = {name: (end, body) for name, end, body in times}
        for number, (url, kind) in self._answers.items():
            if not url.startswith("data:"):
                end, body = known.get(url, (float("inf"), 0))
                yield Load(url, kind, self._bytes.get(number, 0), body, end)

    def _answered(self, event: dict[str, Any]) -> None:
        self._answers[event["requestId"]] = event["response"]["url"], event["type"]

    def _finished(self, event: dict[str, Any]) -> None:
        self._bytes[event["requestId"]] = event["encodedDataLength"]


@contextmanager
def slow_page(browser: Browser, width: int) -> Iterator[tuple[Page, CDPSession]]:
    """A page with an empty cache on slow 4G.

    Without a service worker: what that loads once the page stands is no part of it.
    """
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT}, service_workers="block"
    )
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    yield page, session
    context.close()


def visit(browser: Browser, url: str, width: int) -> Visit:
    """Open a page for the first time, and look at it from the top to the end."""
    with slow_page(browser, width) as (page, session):
        wire = Wire(session)
        page.goto(url, wait_until="networkidle")
        largest_paint = page.evaluate(LARGEST_PAINT)
        page.evaluate(SCROLL)
        page.wait_for_load_state("networkidle")
        loads = list(wire.loads(page.evaluate(TIMES)))
        return Visit(loads, largest_paint, page.evaluate(SHIFTS))

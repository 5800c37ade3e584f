"""What a page's markup must be like, checked without anything that isn't installed.

The Nu HTML checker (`tests.audit.html`) knows the whole standard; these are the rules that are
broken most easily, and a few that it doesn't have.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
CONTROLS = frozenset("button input meter output progress select textarea".split())
INTERACTIVE = frozenset("a button details input label select summary textarea".split())
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What may stand in a paragraph or a heading, of what the site uses.
PHRASING = frozenset(
    """
    a abbr b bdi bdo br button code em i img input kbd label link mark meta meter output picture
    progress script select small source span strong sub sup svg time wbr option optgroup datalist
    path rect g circle line polyline polygon text title use template
    """.split()
)
CHILDREN = {
    "ul": {"li", "script", "template"},
    "ol": {"li", "script", "template"},
    "dl": {"dt", "dd", "div", "script", "template"},
    "tr": {"th", "td"},
    "tbody": {"tr"},
    "thead": {"tr"},
    "select": {"option", "optgroup", "hr"},
    "picture": {"source", "img"},
}
REFERENCES = ("for", "form", "list", "aria-labelledby", "aria-describedby", "aria-controls")
ADDRESSES = ("href", "src", "action", "srcset", "poster")
TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?")
FOREIGN = re.compile(r"(data|aria)-[a-z-]+|xml:lang|xmlns")
ATTRIBUTES = frozenset(
    """
    accept action alt as autocomplete autofocus charset checked class colspan cols content
    crossorigin datetime decoding defer dir disabled download draggable enctype enterkeyhint
    fetchpriority for form formaction formmethod formnovalidate headers height hidden href
    hreflang id inert inputmode integrity lang list loading max maxlength media method min
    minlength multiple name novalidate open pattern placeholder popover popovertarget property
    readonly rel required reversed role rows rowspan scope selected sizes spellcheck src srcset
    start step tabindex target title translate type value width
    """.split()
)


@dataclass
class Element:
    """An open element."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Page(HTMLParser):
    """Reads a page and keeps what is wrong with it."""

    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin outside of everything."""
        super().__init__(convert_charrefs=True)
        self.open: list[Element] = []
        self.elements: list[Element] = []
        self.labels: list[tuple[Element, bool]] = []  # a control, and whether a label is around it
        self.levels: list[int] = []
        self.in_svg = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element and where it stands."""
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        self._attributes(element, Counter(name for name, _value in attrs))
        self._place(element)
        if tag in CONTROLS:
            self.labels.append((element, any(each.tag == "label" for each in self.open)))
        if tag in HEADINGS:
            self.levels.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Only drawings close elements so; in HTML itself the mark means nothing."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last, and no other."""
        if not self.open or self.open[-1].tag != tag:
            last = self.open[-1].tag if self.open else "nothing"
            self.complaints.append(f"</{tag}> where {last} is open")
            while tag in (each.tag for each in self.open) and self.open.pop().tag != tag:
                pass
            return
        self._closed(self.open.pop())

    def handle_data(self, data: str) -> None:
        """Text belongs to all that is open."""
        for element in self.open:
            element.text += data

    def _closed(self, element: Element) -> None:
        tag, text = element.tag, element.text.strip()
        if element.attributes.get("type") == "application/ld+json":
            json.loads(text)
        named = {
            "aria-label",
            "aria-labelledby",
            "aria-hidden",
            "title",
        } & element.attributes.keys()
        if tag in {"title", "label", *HEADINGS} and not text and not named:
            self.complaints.append(f"an empty {tag}")

    def _attributes(self, element: Element, counts: Counter[str]) -> None:
        where = f"{element.tag} {element.attributes}"
        self.complaints += [f"{name} twice: {where}" for name, n in counts.items() if n > 1]
        in_drawing = any(each.tag == "svg" for each in self.open) or element.tag == "svg"
        for name, value in element.attributes.items():
            if not in_drawing and name not in ATTRIBUTES and not FOREIGN.fullmatch(name):
                self.complaints.append(f"no attribute of HTML: {name} on {element.tag}")
            if name in ADDRESSES and not value.strip():
                self.complaints.append(f"an empty {name}: {where}")
            if name in {"lang", "hreflang"} and value != "x-default" and not TAG.fullmatch(value):
                self.complaints.append(f"no language: {name}={value!r} on {element.tag}")
        if element.tag == "img" and "alt" not in element.attributes:
            self.complaints.append(f"no alternative text: {where}")

    def _place(self, element: Element) -> None:
        tag, above = element.tag, [each.tag for each in self.open]
        parent = above[-1] if above else ""
        if tag not in CHILDREN.get(parent, {tag}):
            self.complaints.append(f"{tag} in {parent}")
        if (parent in HEADINGS or parent in {"p", "span", "b", "bdi"}) and tag not in PHRASING:
            self.complaints.append(f"{tag} in {parent}")
        around = INTERACTIVE.intersection(above) - {"details"}
        is_labelled = tag in CONTROLS and around == {"label"}
        is_hidden = element.attributes.get("type") == "hidden"
        if tag in INTERACTIVE and around and not is_labelled and not is_hidden:
            self.complaints.append(f"{tag} in {', '.join(sorted(around))}")
        if element.attributes.get("role") == "status" and set(HEADINGS).intersection(above):
            self.complaints.append("a status in a heading")


def complaints(markup: str) -> list[str]:
    """All that is wrong with a page; nothing of a sound one."""
    page = Page()
    page.feed(markup)
    page.close()
    page.complaints += [f"{each.tag} is never closed" for each in page.open]
    return [*page.complaints, *_identities(page), *_names(page), *_outline(page), *_head(page)]


def _identities(page: Page) -> list[str]:
    """Identifiers stand once, and whatever is named by one is there."""
    found = Counter(each.attributes["id"] for each in page.elements if "id" in each.attributes)
    wrong = [f"id {id_!r} {n} times" for id_, n in found.items() if n > 1 or not id_ or " " in id_]
    for element in page.elements:
        for name in REFERENCES:
            named = element.attributes.get(name, "").split()
            nowhere = (id_ for id_ in named if id_ not in found)
            wrong += [f"{name}={id_!r} on {element.tag} leads nowhere" for id_ in nowhere]
    return wrong


def _names(page: Page) -> list[str]:
    """Whatever can be filled in or pressed has a name."""
    labelled = {each.attributes.get("for") for each in page.elements if each.tag == "label"}
    wrong = []
    for control, in_label in page.labels:
        given = {"aria-label", "aria-labelledby"} & control.attributes.keys()
        is_button = control.tag == "button" and control.text.strip()
        is_silent = control.attributes.get("type") in {"hidden", "submit"}
        has_label = in_label or control.attributes.get("id", "-") in labelled
        if not (given or is_button or is_silent or has_label):
            wrong.append(f"{control.tag} {control.attributes} has no name")
    return wrong


def _outline(page: Page) -> list[str]:
    """One main part, one first heading, and no level left out."""
    counts = Counter(each.tag for each in page.elements)
    wrong = [f"{counts[tag]} of {tag}" for tag in ("main", "h1", "title") if counts[tag] != 1]
    steps = zip([0, *page.levels], page.levels, strict=False)
    return wrong + [f"h{level} after h{before}" for before, level in steps if level - before > 1]


def _head(page: Page) -> list[str]:
    """What is said of a page is said once."""
    said = Counter(
        each.attributes.get("rel") or each.attributes.get("property") or each.attributes["name"]
        for each in page.elements
        if (each.tag == "meta" and {"name", "property"} & each.attributes.keys())
        or each.attributes.get("rel") == "canonical"
    )
    often = {"og:locale:alternate", "theme-color"}
    return [f"{name} is said {n} times" for name, n in said.items() if n > 1 and name not in often]

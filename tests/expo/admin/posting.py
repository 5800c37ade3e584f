"""Fill in a page's form as a browser would."""

from html.parser import HTMLParser
from typing import Any


class _Controls(HTMLParser):
    """The names and values that the page's controls would send."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, Any] = {}
        self._select = self._textarea = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name, value = given.get("name") or "", given.get("value") or ""
        if tag == "select":
            self._select = name
        elif tag == "option" and "selected" in given and value:
            self.values.setdefault(self._select, []).append(value)
        elif tag == "textarea":
            self._textarea = name
            self.values[name] = ""
        elif tag == "input" and given.get("type") in {"checkbox", "radio"}:
            if "checked" in given:
                self.values.setdefault(name, []).append(value or "on")
        elif tag == "input" and name and given.get("type") != "submit":
            self.values[name] = value

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self.values[self._textarea] += data.removeprefix("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._textarea = ""


def filled(client: Any, address: str, **changes: Any) -> dict[str, Any]:
    """What a form would send; changes by name, with `__` for the hyphens of inlines."""
    controls = _Controls()
    controls.feed(client.get(address).content.decode())
    named = {name.replace("__", "-"): value for name, value in changes.items()}
    return {name: value for name, value in (controls.values | named).items() if value is not None}


def errors(response: Any) -> str:
    """All that the page says against what was sent."""
    assert response.status_code == 200, response.headers
    forms = [response.context["adminform"].form]
    inlines = [inline.formset for inline in response.context["inline_admin_formsets"]]
    texts = [str(form.errors) for form in forms]
    texts += [str(inline.non_form_errors()) + str(inline.errors) for inline in inlines]
    return " ".join(texts)

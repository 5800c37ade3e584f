"""An exhibitor as an entry of an address book: vCard 3.0 (RFC 2426), which every phone reads.

It holds what the exhibitor's page shows to anybody, and nothing else.
"""

import re
from collections.abc import Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from exhibitors.models import Exhibitor
from expo.countries import country_name
from expo.text import Text

WIDTH = 75  # bytes of a line, without its end
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def vcard(exhibitor: Exhibitor, *, page: str) -> bytes:
    """The card in the reader's language; `page` is the full address of the exhibitor's page.

    The exhibitor's stands have been read.
    """
    return b"".join(_folded(line) + b"\r\n" for line in _lines(exhibitor, page))


def _lines(exhibitor: Exhibitor, page: str) -> Iterator[str]:
    organisation = exhibitor.organisation
    name = _escaped(str(organisation.name))
    yield from ("BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", f"N:{name};;;;", f"ORG:{name}")
    yield "X-ABSHOWAS:COMPANY"
    if exhibitor.email:
        yield f"EMAIL;TYPE=INTERNET,WORK:{_escaped(exhibitor.email)}"
    if exhibitor.phone:
        yield f"TEL;TYPE=VOICE,WORK:{_escaped(exhibitor.phone)}"
    country = organisation.country and country_name(organisation.country, get_language() or "en")
    if exhibitor.address or exhibitor.city or country:
        street, city, land = map(_escaped, (exhibitor.address, exhibitor.city, country))
        yield f"ADR;TYPE=WORK:;;{street};{city};;;{land}"
    yield f"URL:{_plain(organisation.website or page)}"
    yield f"NOTE:{_escaped(_note(exhibitor, page))}"
    yield f"SOURCE:{_plain(page)}"
    yield "END:VCARD"


def _note(exhibitor: Exhibitor, page: str) -> str:
    """Its other names, where it stands at which expo, and its page."""
    name: Text = exhibitor.organisation.name
    booths = ", ".join(
        f"{stand.booth.label} ({stand.booth.hall})" for stand in exhibitor.stands.all()
    )
    parts = [
        *map(str, name.others()),
        _("Booth: %(booths)s") % {"booths": booths} if booths else "",
        str(exhibitor.edition),
        page,
    ]
    return "\n".join(filter(None, parts))


def _escaped(text: str) -> str:
    """A text as a property's value."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(map(_plain, text.splitlines()))


def _plain(text: str) -> str:
    """Without control characters, which no line may hold."""
    return _CONTROLS.sub("", text)


def _folded(line: str) -> bytes:
    """A line in pieces that are short enough, each within whole characters."""
    pieces, piece = [], b""
    for coded in map(str.encode, line):
        if len(piece) + len(coded) > WIDTH:
            pieces.append(piece)
            piece = b" "
        piece += coded
    return b"\r\n".join([*pieces, piece])

"""Lets organisers assign one booth at once, again and again: run in the site's own environment.

`python -m tests.race.run ADDRESS ROUNDS` prints what came of every round as JSON. With
`--without-constraint` the database takes any number of hosts, and the first round in which there
are several is the last.
"""

import argparse
import http.client
import json
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from threading import Barrier
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

import django

if TYPE_CHECKING:
    from exhibitors.models import Exhibitor
    from expo.models import User
    from pavilions.models import Booth

CLIENTS = 8
PATIENCE_S = 60
TOKEN = "t" * 32  # against forged requests: the cookie and the form agree
REFUSED = "This booth has a host already."


@dataclass(frozen=True)
class Outcome:
    """What came of a round."""

    won: int = 0
    refused: int = 0  # with the sentence that says why
    failed: Sequence[str] = ()  # any other answer
    hosts: int = 0  # of the booth, in the database
    stands: int = 0  # of all exhibitors together


@dataclass(frozen=True)
class Organiser:
    """Somebody who is signed in, and the exhibitor that they want to have the booth."""

    session: str
    exhibitor: int

    def ask(self, address: str, path: str, booth: int, start: Barrier) -> str:
        """Assign the booth when all are ready; gives what came of it."""
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE_S)
        form = {"exhibitor": self.exhibitor, "booth": booth, "role": "host"}
        headers = {
            "Cookie": f"sessionid={self.session}; csrftoken={TOKEN}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        body = urlencode(form | {"csrfmiddlewaretoken": TOKEN})
        try:
            connection.connect()
            start.wait(PATIENCE_S)
            connection.request("POST", path, body, headers)
            answer = connection.getresponse()
            return _kind(answer, answer.read().decode())
        finally:
            connection.close()


class Race:
    """A booth that all want, and one of their own for each exhibitor."""

    def __init__(self, address: str) -> None:
        """Make them in place of whatever there is, and sign the organisers in."""
        from expo.models import Edition, User  # noqa: PLC0415 - they need the settings
        from tests.factories import (  # noqa: PLC0415
            make_booth,
            make_exhibitor,
            make_user,
        )

        Edition.objects.all().delete()
        User.objects.all().delete()
        self._address = address
        self._wanted: Booth = make_booth("1-B000")
        self._own = [make_booth(f"1-B{number + 1:03}") for number in range(CLIENTS)]
        self._exhibitors = [make_exhibitor() for _each in range(CLIENTS)]
        users = [make_user(is_staff=True, is_superuser=True) for _each in range(CLIENTS)]
        self._organisers = list(map(_sign_in, users, self._exhibitors))

    def rounds(self, number: int) -> Iterator[Outcome]:
        """In every other round each exhibitor has a booth already, and would move."""
        with ThreadPoolExecutor(CLIENTS) as pool:
            for each in range(number):
                self._place(everybody=each % 2 == 1)
                yield self._run(pool)

    def _place(self, *, everybody: bool) -> None:
        from exhibitors.models import Stand  # noqa: PLC0415

        Stand.objects.all().delete()
        pairs = zip(self._exhibitors, self._own, strict=True) if everybody else ()
        Stand.objects.bulk_create(Stand(exhibitor=who, booth=booth) for who, booth in pairs)

    def _run(self, pool: ThreadPoolExecutor) -> Outcome:
        from exhibitors.models import Stand  # noqa: PLC0415

        start, booth = Barrier(CLIENTS), self._wanted
        path = f"/admin/exhibitors/stand/assign/{booth.level_id}/"
        asked = [
            pool.submit(organiser.ask, self._address, path, booth.pk, start)
            for organiser in self._organisers
        ]
        kinds = [each.result() for each in asked]
        return Outcome(
            won=kinds.count("won"),
            refused=kinds.count("refused"),
            failed=[kind for kind in kinds if kind not in {"won", "refused"}],
            hosts=Stand.objects.filter(booth=booth, role=Stand.Role.HOST).count(),
            stands=Stand.objects.count(),
        )


def _kind(answer: http.client.HTTPResponse, page: str) -> str:
    """Who is refused is sent back to the form with what was chosen, and a message says why."""
    if answer.status != http.client.FOUND:
        return f"{answer.status} {page[:2000]}"
    if "booth=" not in answer.headers["Location"]:
        return "won"
    said = _messages(answer.headers.get_all("Set-Cookie") or [])
    return "refused" if said == [REFUSED] else f"refused, but: {said}"


def _messages(cookies: Sequence[str]) -> list[str]:
    """What the answer's cookies would say on the next page."""
    from django.contrib.messages.storage.cookie import CookieStorage  # noqa: PLC0415
    from django.http import HttpRequest, parse_cookie  # noqa: PLC0415

    request = HttpRequest()
    for cookie in cookies:
        request.COOKIES |= parse_cookie(cookie)
    return [str(message) for message in CookieStorage(request)]


def _sign_in(user: "User", exhibitor: "Exhibitor") -> Organiser:
    from django.test import Client  # noqa: PLC0415

    client = Client()
    client.force_login(user)
    return Organiser(client.cookies["sessionid"].value, exhibitor.pk)


def _drop_constraint() -> None:
    from django.db import connection  # noqa: PLC0415

    from exhibitors.models import Stand  # noqa: PLC0415

    one_host = next(each for each in Stand._meta.constraints if each.name == "booth_one_host")
    with connection.schema_editor() as editor:
        editor.remove_constraint(Stand, one_host)


def main(arguments: Sequence[str]) -> None:
    """Run, and print the outcomes."""
    parser = argparse.ArgumentParser()
    parser.add_argument("address")
    parser.add_argument("rounds", type=int)
    parser.add_argument("--without-constraint", action="store_true")
    options = parser.parse_args(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "expo.config.settings")
    django.setup()
    if options.without_constraint:
        _drop_constraint()
    outcomes = []
    for outcome in Race(options.address).rounds(options.rounds):
        outcomes.append(asdict(outcome))
        if options.without_constraint and outcome.hosts > 1:
            break
    sys.stdout.write(json.dumps(outcomes))


if __name__ == "__main__":
    main(sys.argv[1:])

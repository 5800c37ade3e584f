"""Lets organisers replace one picture at once: run in the site's own environment.

`python -m tests.exhibitors.pictures.race ADDRESS ROUNDS` prints as JSON, for every round, what was
answered, how many files there are then, and whether the picture's own is among them.
"""

import http.client
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any
from urllib.parse import urlsplit

import django

CLIENTS = 4
PATIENCE_S = 60
TOKEN = "t" * 32  # against forged requests: the cookie and the form agree
BOUNDARY = "boundary-9f3a61c2"


def body(content: bytes) -> bytes:
    """The form, with a file."""
    parts = {'"csrfmiddlewaretoken"': TOKEN.encode(), '"file"; filename="photo.jpg"': content}
    fields = (
        b"--%s\r\nContent-Disposition: form-data; name=%s\r\n\r\n%s\r\n"
        % (BOUNDARY.encode(), name.encode(), value)
        for name, value in parts.items()
    )
    return b"".join(fields) + b"--%s--\r\n" % BOUNDARY.encode()


def send(address: str, path: str, session: str, content: bytes, start: Barrier) -> int:
    """The answer's status."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=PATIENCE_S)
    headers = {
        "Cookie": f"sessionid={session}; csrftoken={TOKEN}",
        "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
    }
    try:
        connection.connect()
        start.wait(PATIENCE_S)
        connection.request("POST", path, body(content), headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status
    finally:
        connection.close()


def race(address: str, rounds: int) -> list[dict[str, Any]]:
    """What came of each round."""
    # These need the settings.
    from django.conf import settings  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    from tests.exhibitors.pictures.originals import painted, uploaded  # noqa: PLC0415
    from tests.factories import make_picture, make_user  # noqa: PLC0415

    picture = make_picture(sizes=False)
    sessions = []
    for _each in range(CLIENTS):
        client = Client()
        client.force_login(make_user(is_staff=True, is_superuser=True))
        sessions.append(client.cookies["sessionid"].value)
    files = [uploaded(painted(200 + each, 100), "JPEG") for each in range(CLIENTS)]
    path = f"/admin/exhibitors/picture/{picture.pk}/change/"
    outcomes, start = [], Barrier(CLIENTS)
    with ThreadPoolExecutor(CLIENTS) as pool:
        for _round in range(rounds):
            asked = [
                pool.submit(send, address, path, session, file, start)
                for session, file in zip(sessions, files, strict=True)
            ]
            statuses = [each.result() for each in asked]
            picture.refresh_from_db()
            media = Path(settings.MEDIA_ROOT)
            lying = [str(each.relative_to(media)) for each in media.rglob("*") if each.is_file()]
            outcomes.append({"statuses": statuses, "files": lying == picture.names})
    return outcomes


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "expo.config.settings")
    django.setup()
    sys.stdout.write(json.dumps(race(sys.argv[1], int(sys.argv[2]))))

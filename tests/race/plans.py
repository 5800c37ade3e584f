"""Lets organisers change one draft at once, and publish it at once: run in the site's environment.

`python -m tests.race.plans ROUNDS` prints the answers' numbers of every round as JSON, with the
versions and the edits that there are afterwards.
"""

import json
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING, Any

import django
from django.conf import settings

if TYPE_CHECKING:
    from pavilions.models import Level

ORGANISERS = 4
PATIENCE_S = 60
PLAIN = "django.contrib.staticfiles.storage.StaticFilesStorage"


class Race:
    """A level, and organisers who all look at the same state of it."""

    def __init__(self) -> None:
        """Make them in place of whatever there is."""
        from expo.models import Edition, User  # noqa: PLC0415 - they need the settings
        from tests.factories import make_user  # noqa: PLC0415
        from tests.pavilions.admin.planning import make_level  # noqa: PLC0415

        Edition.objects.all().delete()
        User.objects.all().delete()
        self.level: Level = make_level()
        self._users = [make_user(is_staff=True, is_superuser=True) for _each in range(ORGANISERS)]

    def run(self, pool: ThreadPoolExecutor, name: str, **values: Any) -> dict[str, Any]:
        """All send the same form at once; what they were answered."""
        from pavilions.models import PlanEdit, PlanVersion  # noqa: PLC0415
        from tests.pavilions.admin.planning import address, seen  # noqa: PLC0415

        form = {"based_on": seen(self.level).mark} | values
        start, path = Barrier(ORGANISERS), address(name, self.level)
        asked = [pool.submit(_ask, user, path, form, start) for user in self._users]
        return {
            "answers": sorted(each.result() for each in asked),
            "versions": PlanVersion.objects.count(),
            "edits": PlanEdit.objects.exclude(number=0).count(),
        }


def _ask(user: Any, path: str, form: dict[str, Any], start: Barrier) -> int:
    from django.db import connection  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    client = Client(headers={"host": "localhost"}, raise_request_exception=False)
    client.force_login(user)
    start.wait(PATIENCE_S)
    status: int = client.post(path, form).status_code
    connection.close()
    return status


def main(arguments: Sequence[str]) -> None:
    """Run, and print what came of it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "expo.config.settings")
    # Pages name files for browsers, which nobody has collected here.
    settings.STORAGES["staticfiles"] = {"BACKEND": PLAIN}
    django.setup()
    race, found = Race(), []
    with ThreadPoolExecutor(ORGANISERS) as pool:
        for number in range(int(arguments[0])):
            right = 1 if number % 2 else -1  # there and back, so that nothing comes to overlap
            found.append(race.run(pool, "move", chosen="obstacle:0", right=right, up=0))
            found.append(race.run(pool, "publish"))
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1:])

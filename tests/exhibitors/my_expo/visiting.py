"""What a visitor does with their browser."""

from typing import Any

from django.conf import settings
from django.db.models import Model
from django.test import Client

from exhibitors.models import SavedItem, Shortlist
from exhibitors.my_expo.things import Thing

JSON = {"Accept": "application/json"}


def code(thing: Model) -> str:
    """How forms call a thing: `exhibitor-12`."""
    return str(Thing(thing._meta.model_name or "", thing.pk))


def post(client: Client, action: str, thing: Model | None = None, **fields: Any) -> Any:
    """Send a form of My expo."""
    data = {"thing": code(thing)} if thing else {}
    headers = fields.pop("headers", None)
    language = fields.pop("language", "en")
    return client.post(f"/{language}/my-expo/{action}/", data | fields, headers=headers)


def save(client: Client, *things: Model) -> None:
    """Save things, which works."""
    for thing in things:
        assert post(client, "save", thing).status_code == 303


def saved() -> list[str]:
    """All that anybody has saved, in its order."""
    return [str(Thing.of(item)) for item in SavedItem.objects.all()]


def everything() -> list[Any]:
    """All rows of all shortlists, to see that nothing changed."""
    return [*Shortlist.objects.order_by("pk").values(), *SavedItem.objects.order_by("pk").values()]


def cookie(client: Client) -> str:
    """What the browser keeps for My expo."""
    return client.cookies[settings.MY_EXPO_COOKIE_NAME].value

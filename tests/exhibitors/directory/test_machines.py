"""The page for those who watch over the site."""

from django.test import Client


def test_health_is_told_without_language_or_database(client: Client) -> None:
    response = client.get("/healthz")

    assert (response.status_code, response.text) == (200, "ok\n")

"""A small expo in which every kind of page has something to show."""

import pytest
from django.test import Client

from expo.models import Edition
from tests.audit.fair import fill
from tests.audit.pages import save_some


@pytest.fixture
def fair(edition: Edition, client: Client) -> Edition:
    """The current edition, filled, of which the client has saved some."""
    fill(edition)
    save_some(client, edition)
    return edition

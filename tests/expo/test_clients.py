"""The visitor's address, behind as many proxies as there are."""

import pytest
from django.test import RequestFactory

from expo.clients import client_address

NEAR, FAR, VISITOR, FORGED = "10.0.0.1", "192.0.2.1", "198.51.100.7", "203.0.113.9"


@pytest.mark.parametrize(
    ("proxies", "header", "address"),
    [
        (0, VISITOR, NEAR),
        (1, VISITOR, VISITOR),
        (1, f"{FORGED}, {VISITOR}", VISITOR),
        (1, f"{FORGED},{FORGED},2001:db8::1", "2001:db8::1"),
        (2, f"{VISITOR}, {FAR}", VISITOR),
        (2, f"{FORGED}, {VISITOR} , {FAR}", VISITOR),
        # Who gets past a proxy gets no further with what they write.
        (1, "", NEAR),
        (2, FORGED, NEAR),
        (1, "unknown", NEAR),
        (1, f"{VISITOR}:4711", NEAR),
        (2, f"<script>, {FAR}", NEAR),
    ],
)
def test_the_address(settings, proxies, header, address):
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR=NEAR, HTTP_X_FORWARDED_FOR=header)
    assert client_address(request) == address


@pytest.mark.parametrize("proxies", [0, 1])
def test_without_the_header(settings, proxies):
    settings.TRUSTED_PROXIES = proxies
    assert client_address(RequestFactory().get("/", REMOTE_ADDR=VISITOR)) == VISITOR


@pytest.mark.parametrize(("proxies", "address"), [(0, ""), (1, VISITOR)])
def test_behind_a_socket_a_connection_has_none(settings, proxies, address):
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR="", HTTP_X_FORWARDED_FOR=VISITOR)
    assert client_address(request) == address

"""Sends the cookies of My expo with the answer."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from exhibitors.my_expo.recent import write_views


class MyExpoMiddleware:
    """Writes what a request has changed about its visitor into their cookies."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Stand around the views."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on, and look whether anybody asked who the visitor is."""
        response = self._get_response(request)
        if visitor := getattr(request, "visitor", None):
            visitor.write(response)
            patch_vary_headers(response, ["Cookie"])
        write_views(request, response)
        return response

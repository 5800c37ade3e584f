"""What a page says while its edition's index is made, where that is too large for memory."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from exhibitors.catalogue.index import NotReadyError

RETRY_S = 60


class RebuildingMiddleware:
    """Answers 503 with a page of its own instead of an error."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Stand around the views."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Say when to come again."""
        if not isinstance(exception, NotReadyError):
            return None
        context = {"edition": getattr(request, "edition", None)}
        answer = render(request, "exhibitors/rebuilding.html", context, status=503)
        answer["Retry-After"] = str(RETRY_S)
        return answer

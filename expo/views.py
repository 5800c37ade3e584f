"""Pages for machines that belong to no room."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from expo.access import access, public


@access(public)
def healthz(request: HttpRequest) -> HttpResponse:
    """The process is alive; it asks nothing of the database."""
    return HttpResponse("ok\n", content_type="text/plain")


@access(public)
def robots(request: HttpRequest) -> HttpResponse:
    """Crawlers are welcome to pages and bare lists, not to combinations of facets."""
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    closed = ("/admin/", "/accounts/", "/*/suggest/", "/*?")
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed)]
    return HttpResponse("\n".join([*lines, f"Sitemap: {sitemap}", ""]), content_type="text/plain")

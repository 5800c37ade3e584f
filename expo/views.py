"""Pages for machines that belong to no room."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from expo.access import access, public

# `*` stands for the language, and for an edition before it.
CLOSED = ("/*?", "/*/suggest/", "/*/by/", "/admin/", "/accounts/")
OPEN = ("/*/?page=", "/sitemap")


@access(public)
def healthz(request: HttpRequest) -> HttpResponse:
    """The process is alive; it asks nothing of the database."""
    return HttpResponse("ok\n", content_type="text/plain")


@access(public)
def robots(request: HttpRequest) -> HttpResponse:
    """Crawlers are welcome to pages and bare lists, page by page, not to combinations of facets.

    The longest rule that fits an address decides (RFC 9309).
    """
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in CLOSED),
        *(f"Allow: {path}" for path in OPEN),
        "",
        f"Sitemap: {sitemap}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain")

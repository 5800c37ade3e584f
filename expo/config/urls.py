"""Every address of the site; docs/architecture.md explains their order."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from exhibitors.directory import sitemaps
from expo.admin import admin_site
from expo.editions import PAST
from expo.offline.views import service_worker
from expo.views import healthz, robots

# Of each edition: those of the current one are at the root.
pages = [
    path("", include("expo.pages.urls")),
    path("", include("expo.offline.urls")),
    path("", include("exhibitors.reports.urls")),
    path("", include("exhibitors.directory.urls")),
]

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("robots.txt", robots, name="robots"),
    path("sw.js", service_worker, name="service-worker"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<section>.xml", sitemaps.section, name="sitemap-section"),
    path("media/", include("exhibitors.documents.urls")),
    path("media/", include("exhibitors.pictures.urls")),
    path("admin/", admin_site.urls),
    path("accounts/", include("expo.accounts.urls")),
    *i18n_patterns(
        path("editions/<slug:edition>/", include((pages, PAST))),
        path("", include(pages)),
    ),
]

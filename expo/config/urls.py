"""Every address of the site; docs/architecture.md explains their order."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from exhibitors.directory import sitemaps
from expo.admin import admin_site
from expo.views import healthz, robots

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<section>.xml", sitemaps.section, name="sitemap-section"),
    path("admin/", admin_site.urls),
    path("accounts/", include("expo.accounts.urls")),
    *i18n_patterns(path("", include("exhibitors.directory.urls"))),
]

"""Sessions with all that pages show of them."""

from django.db.models import Prefetch

from exhibitors.models import Exhibitor, Hosting
from expo.models import Edition
from pavilions.models import Appearance, Session
from pavilions.models.programme import SessionQuerySet


def sessions_of(edition: Edition) -> SessionQuerySet:
    """An edition's sessions with place, speakers and hosts: three queries."""
    hosts = Hosting.objects.filter(exhibitor__in=Exhibitor.objects.published())
    return (
        Session.objects.in_edition(edition)
        .select_related("edition", "stage__hall", "track")
        .prefetch_related(
            Prefetch("appearances", Appearance.objects.select_related("speaker")),
            Prefetch(
                "hostings", hosts.select_related("exhibitor__edition", "exhibitor__organisation")
            ),
        )
    )


def hosted_by(exhibitor: Exhibitor) -> SessionQuerySet:
    """The sessions that an exhibitor hosts, with what a row shows: one query."""
    sessions = Session.objects.in_edition(exhibitor.edition).select_related("stage", "track")
    return sessions.filter(hostings__exhibitor=exhibitor)

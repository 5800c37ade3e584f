"""How gunicorn serves the site; docs/configuration.md describes the variables."""

from gunicorn.arbiter import Arbiter

from expo.config import env

wsgi_app = "expo.config.wsgi"
bind = f"127.0.0.1:{env.number('PORT', 8000, most=65535)}"
workers = env.number("WEB_CONCURRENCY", 2, most=64)
timeout = 60  # seconds; an import through the admin takes longest
control_socket_disable = True  # it would be shared by all sites of one user


preload_app = True  # the site is loaded and its index built once for all workers


def when_ready(server: Arbiter) -> None:
    """Build the index before the first visitor has to wait for it."""
    # The models can be imported only now that the site is loaded.
    from django.db import connections  # noqa: PLC0415

    from exhibitors.catalogue.index import forget_catalogues, prepare  # noqa: PLC0415
    from expo.models import Edition  # noqa: PLC0415

    if edition := Edition.objects.current():
        prepare(edition)
        forget_catalogues()  # each worker opens its own
        server.log.info("The index of %s is ready.", edition.slug)
    connections.close_all()  # each worker opens its own

"""How gunicorn serves the site; docs/configuration.md describes the variables."""

from gunicorn.arbiter import Arbiter

from expo.config import env


def number(name: str, default: int, most: int) -> int:
    """A number from 1 to `most`."""
    value = env.text(name, str(default))
    if not (value.isascii() and value.isdigit() and 1 <= int(value[:9]) <= most):
        raise env.WrongSetting(name, value, f"write a number from 1 to {most}")
    return int(value)


wsgi_app = "expo.config.wsgi"
bind = f"127.0.0.1:{number('PORT', 8000, most=65535)}"
workers = number("WEB_CONCURRENCY", 2, most=64)
timeout = 60  # seconds; an import through the admin takes longest
control_socket_disable = True  # it would be shared by all sites of one user


preload_app = True  # the site is loaded and its index built once, and all workers share that


def when_ready(server: Arbiter) -> None:
    """Build the index before the first visitor has to wait for it."""
    # The models can be imported only now that the site is loaded.
    from django.db import connections  # noqa: PLC0415

    from exhibitors.catalogue.index import catalogue_of  # noqa: PLC0415
    from expo.models import Edition  # noqa: PLC0415

    if edition := Edition.objects.current():
        catalogue_of(edition)
        server.log.info("The index of %s is ready.", edition.slug)
    connections.close_all()  # each worker opens its own

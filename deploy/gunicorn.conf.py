"""How gunicorn serves the site; docs/configuration.md describes the variables."""

import subprocess

from gunicorn.arbiter import Arbiter

from expo.config import env, worker

wsgi_app = "expo.config.wsgi"
bind = f"127.0.0.1:{env.number('PORT', 8000, most=65535)}"
workers = env.number("WEB_CONCURRENCY", 2, most=64)
timeout = 60  # seconds; an import through the admin takes longest
control_socket_disable = True  # it would be shared by all sites of one user
has_worker = env.flag("WORKER", default=True)  # besides the workers that answer, one for tasks
keepers: list[subprocess.Popen[bytes]] = []

preload_app = True  # the site is loaded and its index built once for all workers


def when_ready(server: Arbiter) -> None:
    """Build the index before the first visitor has to wait for it, and start the tasks' worker."""
    # The models can be imported only now that the site is loaded.
    from django.db import connections  # noqa: PLC0415
    from django.urls import get_resolver  # noqa: PLC0415

    from exhibitors.catalogue.index import forget_catalogues, prepare  # noqa: PLC0415
    from expo.models import Edition  # noqa: PLC0415

    if edition := Edition.objects.current():
        prepare(edition)
        forget_catalogues()  # each worker opens its own
        server.log.info("The index of %s is ready.", edition.slug)
    _ = get_resolver().url_patterns  # all pages are loaded once, not by each worker's first request
    connections.close_all()  # each worker opens its own
    if has_worker:
        keepers.append(worker.start())


def on_exit(server: Arbiter) -> None:
    """End the tasks' worker, when it is through with its task."""
    for keeper in keepers:
        keeper.terminate()
        keeper.wait()

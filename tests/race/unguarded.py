"""The site with an `assign` that neither locks nor writes in one transaction.

It shows what then becomes of a race: the constraint alone still holds, and without it nothing does.
"""

from django.db import models

from tests.race.site import application

from exhibitors import assignment  # isort: skip - the models need the site's settings

__all__ = ["application"]


def _read(model: type[models.Model], pk: int) -> models.Model:
    return model._default_manager.get(pk=pk)


assignment._lock = _read  # type: ignore[assignment]
assignment._assign = assignment._assign.__wrapped__  # type: ignore[attr-defined]

"""Makes the smaller versions of pictures, and removes files that belong to none."""

import logging
import os
import secrets
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from functools import partial
from itertools import islice

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import transaction
from django.utils import timezone

from exhibitors.models import Picture
from exhibitors.models.picture import version_name
from exhibitors.pictures.derivatives import UnreadablePictureError, Versions, derive

logger = logging.getLogger(__name__)

FOLDER = "pictures"
BATCH = 64  # pictures whose versions are in memory at once
YOUNG = timedelta(days=1)  # a file without a row may belong to a transaction that still runs


def make_versions(pictures: Iterable[Picture]) -> int:
    """Make their versions anew; the number of those that have been read.

    The encoders leave Python's lock to others, so threads keep all of the machine's cores busy.
    """
    made = 0
    rest = iter(pictures)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        while batch := list(islice(rest, BATCH)):
            for picture, versions in zip(batch, pool.map(_derived, batch), strict=True):
                if versions is not None:
                    _keep(picture, versions)
                    made += 1
    return made


def remove(storage: Storage, names: Iterable[str]) -> None:
    """Remove files once the running transaction is committed."""
    transaction.on_commit(partial(_delete, storage, list(names)))


def remove_orphans() -> int:
    """Remove files that no picture has, other than those of the last day; their number."""
    storage = Picture._meta.get_field("file").storage
    # In this order: what is uploaded after the listing isn't in it.
    lying = list(_files(storage, FOLDER))
    known = {name for picture in Picture.objects.all() for name in picture.names}
    orphans = [name for name in lying if name not in known and _is_old(storage, name)]
    _delete(storage, orphans)
    return len(orphans)


def _derived(picture: Picture) -> Versions | None:
    """The versions of a picture; none where its file is gone."""
    try:
        with picture.file.storage.open(picture.file.name) as file:
            return derive(file.read())
    except FileNotFoundError:
        logger.warning("The file %s is gone.", picture.file.name)
        return None
    except UnreadablePictureError as error:
        logger.warning("%s has no smaller versions: %s", picture.file.name, error)
        return {}


def _keep(picture: Picture, versions: Versions) -> None:
    """Store them, unless the picture has got another file meanwhile or is gone."""
    storage, former = picture.file.storage, picture.names[1:]
    picture.sizes = {kind: list(made) for kind, made in versions.items()}
    picture.sizes["key"] = key = secrets.token_hex(4)  # so that no name gets another content
    for kind, made in versions.items():
        for width, content in made.items():
            name = version_name(picture.file.name, key, width, kind)
            storage.save(name, ContentFile(content))
    still = Picture.objects.filter(pk=picture.pk, file=picture.file.name)
    is_kept = still.update(sizes=picture.sizes)
    remove(storage, former if is_kept else picture.names[1:])


def _files(storage: Storage, folder: str) -> Iterator[str]:
    with suppress(FileNotFoundError):  # before the first upload
        folders, names = storage.listdir(folder)
        yield from (f"{folder}/{name}" for name in names)
        for each in folders:
            yield from _files(storage, f"{folder}/{each}")


def _is_old(storage: Storage, name: str) -> bool:
    try:
        return storage.get_modified_time(name) < timezone.now() - YOUNG
    except FileNotFoundError:
        return False  # removed since it was listed


def _delete(storage: Storage, names: Iterable[str]) -> None:
    for name in names:
        storage.delete(name)

"""What happens with a picture when it is saved or deleted: its smaller versions follow."""

from django.db import transaction
from django.db.models import QuerySet

from exhibitors.models import Picture
from exhibitors.pictures.making import remove
from exhibitors.pictures.tasks import make_sizes


@transaction.atomic
def save_picture(*, picture: Picture) -> None:
    """Save a picture; where its file is new, the worker makes its smaller versions.

    The task is a row of the same transaction, so that neither comes without the other. Files that
    it had before are removed when this is committed.
    """
    before = Picture.objects.select_for_update().filter(pk=picture.pk).first()
    if before and before.file.name == picture.file.name:
        picture.sizes = before.sizes  # the worker may have made them meanwhile
        picture.save()
        return
    picture.sizes = None
    picture.save()
    make_sizes.enqueue(picture.pk)
    if before:
        remove(before.file.storage, before.names)


@transaction.atomic
def delete_pictures(*, pictures: QuerySet[Picture]) -> None:
    """Delete pictures, with their files."""
    for picture in pictures.select_for_update():
        remove(picture.file.storage, picture.names)
    pictures.delete()

"""What happens with a picture when it is saved or deleted: its smaller versions follow."""

from django.db import transaction
from django.db.models import QuerySet

from exhibitors.models import Picture
from exhibitors.pictures.admission import CleanFile
from exhibitors.pictures.making import remove
from exhibitors.pictures.tasks import make_sizes


@transaction.atomic
def save_picture(*, picture: Picture) -> None:
    """Save a picture; where its file is new, the worker makes its smaller versions.

    The task is a row of the same transaction, so that neither comes without the other. Files that
    it had before are removed when this is committed. TypeError if a new file was not admitted.
    """
    if picture.file._committed:
        # Another may have replaced the file since this was read.
        Picture.objects.filter(pk=picture.pk).update(alt=picture.alt)
        return
    if not isinstance(picture.file.file, CleanFile):
        raise TypeError("Only what came through exhibitors.pictures.admission is kept.")
    before = Picture.objects.select_for_update().filter(pk=picture.pk).first()
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

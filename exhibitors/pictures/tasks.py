"""What the worker does for pictures."""

from django_tasks import task

from exhibitors.models import Picture
from exhibitors.pictures.making import make_versions


@task
def make_sizes(picture_id: int) -> None:
    """Make a picture's smaller versions, unless it has them or is gone."""
    make_versions(Picture.objects.unmade().filter(pk=picture_id))

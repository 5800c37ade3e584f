"""The demo's pictures come with their smaller versions, without a worker."""

import pytest
from django.core.management import call_command

from exhibitors.models import Picture

pytestmark = pytest.mark.django_db


def test_smaller_versions_are_made_with_the_demo() -> None:
    call_command("seed_demo", exhibitors=12, products=30)

    assert not Picture.objects.unmade().exists()
    formats = {kind for picture in Picture.objects.all() for kind in picture.versions}
    assert formats == {"avif", "webp"}
    made = {picture.pk: picture.sizes for picture in Picture.objects.all()}

    call_command("seed_demo", exhibitors=12, products=30)

    assert {picture.pk: picture.sizes for picture in Picture.objects.all()} == made

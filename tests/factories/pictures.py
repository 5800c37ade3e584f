import random
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image

from exhibitors.models import Picture
from exhibitors.pictures.making import make_versions


def make_picture(
    width: int = 400, height: int = 300, *, sizes: bool = True, **fields: Any
) -> Picture:
    """A JPEG with some noise in it, with its smaller versions unless told otherwise."""
    content = BytesIO()
    noise = random.Random(width).randbytes(width * height)
    Image.frombytes("L", (width, height), noise).save(content, "JPEG", quality=95)
    defaults = {"file": ContentFile(content.getvalue(), "photo.jpg")}
    picture = Picture.objects.create(**(defaults | fields))
    if sizes:
        make_versions([picture])
        picture.refresh_from_db()
    return picture

"""Files as exhibitors upload them."""

import random
from io import BytesIO
from typing import Any

from PIL import Image


def noisy(width: int, height: int) -> Image.Image:
    """Grey as sand, always the same."""
    grains = random.Random(width).randbytes(width * height)
    return Image.frombytes("L", (width, height), bytes(96 + grain // 4 for grain in grains))


def painted(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Reddish on the left, bluish on the right, with some noise so that no format is tiny."""
    left = Image.linear_gradient("L").rotate(90).resize((width, height))
    right = left.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    noise = noisy(width, height)
    return Image.merge("RGB", (right, noise, left)).convert(mode)


def uploaded(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    """The content of its file."""
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def opened(content: bytes) -> Image.Image:
    """The picture in a file."""
    return Image.open(BytesIO(content))


PHOTO = uploaded(painted(400, 300), "JPEG", quality=95)

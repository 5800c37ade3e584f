import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.core.validators import FileExtensionValidator
from django.db import models
from django.db.models.fields.files import ImageFieldFile
from django.utils.translation import gettext_lazy as _
from PIL import ExifTags, Image

from expo.text import TextField

# What browsers show, by the ending of a file's name.
TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".gif": "image/gif",
}
LYING = range(5, 9)  # EXIF's orientations that exchange width and height
FORMATS = ("avif", "webp")  # of smaller versions; the first is what browsers try first
EVERYWHERE = "webp"  # what a lone address may name: every browser of today shows it


def random_name(picture: "Picture", name: str) -> str:
    """A path that tells nothing and can't be guessed."""
    token = secrets.token_hex(12)
    return f"pictures/{token[:2]}/{token}{PurePath(name).suffix.lower()}"


def version_name(name: str, key: str, width: int, kind: str) -> str:
    """The name of a picture's smaller version, beside its own."""
    return f"{name.rpartition('.')[0]}-{key}-{width}.{kind}"


class UprightFile(ImageFieldFile):
    """A picture's file; width and height are as browsers show it, which heed its orientation."""

    def _get_image_dimensions(self) -> Any:
        if not hasattr(self, "_dimensions_cache"):
            width, height = super()._get_image_dimensions()  # type: ignore[misc]  # Django's own
            lying = width and self._orientation() in LYING
            self._dimensions_cache = (height, width) if lying else (width, height)
        return self._dimensions_cache

    def _orientation(self) -> int | None:
        was_closed, exif = self.closed, Image.Exif()
        self.open()
        with Image.open(self) as image:
            exif.load(image.info.get("exif", b""))
        if was_closed:
            self.close()
        else:
            self.seek(0)
        orientation: int | None = exif.get(ExifTags.Base.Orientation)
        return orientation


class UprightImageField(models.ImageField):
    """A picture in a file."""

    attr_class = UprightFile


@dataclass(frozen=True)
class Source:
    """What a browser that knows the format may choose from: `name-160.avif 160w, …`."""

    type: str
    srcset: str


class PictureQuerySet(models.QuerySet["Picture"]):
    """Pictures."""

    def with_file(self, name: str) -> "PictureQuerySet":
        """Those that may have this file: `names` tells whether one does."""
        stem, is_version, _rest = PurePath(name).stem.partition("-")
        folder = PurePath(name).parent
        originals = [f"{folder / stem}{suffix}" for suffix in TYPES]
        return self.filter(file__in=originals if is_version else [name])

    def unmade(self) -> "PictureQuerySet":
        """Those whose smaller versions aren't made yet."""
        return self.filter(sizes__isnull=True)


class Picture(models.Model):
    """A picture; several products may show the same.

    `sizes` says which smaller versions there are: `{"key": "9f3a61c2", "webp": [160, 320],
    "avif": [160, 320]}`, widths in pixels by format, and none while they aren't made yet. Their
    files are named after the picture's with the key, which is another whenever they are made anew,
    so that no name ever gets another content.
    """

    file = UprightImageField(
        _("file"),
        upload_to=random_name,
        width_field="width",
        height_field="height",
        db_index=True,  # pictures are served by their path
        validators=[FileExtensionValidator([suffix[1:] for suffix in TYPES])],
    )
    width = models.PositiveIntegerField(editable=False, default=0)
    height = models.PositiveIntegerField(editable=False, default=0)
    sizes = models.JSONField(editable=False, null=True)
    alt = TextField(_("alternative text"), blank=True)

    objects = PictureQuerySet.as_manager()

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        ordering = ["id"]

    def __str__(self) -> str:
        """What it shows."""
        return str(self.alt) or self.file.name

    @property
    def versions(self) -> dict[str, dict[int, str]]:
        """Names of the smaller versions' files, by format and width."""
        sizes = self.sizes or {}
        return {
            kind: {
                width: version_name(self.file.name, sizes["key"], width, kind) for width in widths
            }
            for kind in FORMATS
            if (widths := sizes.get(kind))
        }

    @property
    def names(self) -> list[str]:
        """Names of all its files."""
        return [
            self.file.name,
            *(name for kind in self.versions.values() for name in kind.values()),
        ]

    @property
    def sources(self) -> list[Source]:
        """What browsers choose from, the first format that they know."""
        url = self.file.storage.url
        return [
            Source(
                TYPES[f".{kind}"],
                ", ".join(f"{url(name)} {width}w" for width, name in names.items()),
            )
            for kind, names in self.versions.items()
        ]

    @property
    def small_url(self) -> str:
        """Where it is seen as a thumbnail."""
        return self._url(min)

    @property
    def large_url(self) -> str:
        """Where it is seen alone."""
        return self._url(max)

    def _url(self, which: Callable[[Iterable[int]], int]) -> str:
        known = self.versions.get(EVERYWHERE, {})
        name = known[which(known)] if known else self.file.name
        url: str = self.file.storage.url(name)
        return url

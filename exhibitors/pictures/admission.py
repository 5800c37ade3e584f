"""Takes in a picture that somebody sends: another process reads it, and what that writes is kept.

What is sent goes through files that have no name and are gone when they are closed, so nothing of
it stays behind, whatever dies.
"""

import json
import logging
import signal
import subprocess
import sys
from tempfile import TemporaryFile
from typing import IO, Any

from django.core.files.base import ContentFile, File
from django.utils.translation import gettext_lazy as _

from exhibitors.pictures import decoding

logger = logging.getLogger(__name__)

MEMORY = 1536 * 1024 * 1024  # bytes of address space
SECONDS = 10  # of the clock and of the processor
SUFFIXES = {"PNG": "png", "JPEG": "jpg", "WEBP": "webp"}
OVERDUE = {-signal.SIGKILL, -signal.SIGXCPU}  # how a process ends at its limits

SENTENCES = {
    "empty": _("This file is empty."),
    "bytes": _("This file is larger than 10 MB."),
    "kind": _("This file is no PNG, JPEG or WebP picture."),
    "broken": _("This picture can't be read: the file is damaged or cut short."),
    "pixels": _("This picture has more than 24 megapixels."),
    "long": _("This picture is wider or higher than 16,383 pixels."),
    "frames": _("This picture moves. Send one that stands still."),
    "heavy": _("This picture takes too much time or memory. Send it with fewer pixels."),
    "later": _("Pictures can't be taken in at the moment. Try again in a few minutes."),
}


class RefusedPictureError(ValueError):
    """A picture that isn't taken; `sentence` tells whoever sends it why."""

    def __init__(self, code: str) -> None:
        """The reason, one of SENTENCES."""
        super().__init__(code)
        self.code = code
        self.sentence = SENTENCES[code]


class CleanFile(ContentFile):
    """A picture that was decoded and written anew: upright, in sRGB, its pixels and no more."""


def admit(upload: File) -> CleanFile:
    """What is kept of a file that somebody sends; RefusedPictureError where it isn't taken.

    Asked again about the same upload it answers the same without a second look.
    """
    known = vars(upload)
    if "outcome" not in known:
        known["outcome"] = _outcome(upload)
    outcome: CleanFile | RefusedPictureError = known["outcome"]
    if isinstance(outcome, RefusedPictureError):
        raise outcome
    return outcome


def _outcome(upload: File) -> CleanFile | RefusedPictureError:
    if not 0 < upload.size <= decoding.LARGEST:
        return RefusedPictureError("bytes" if upload.size else "empty")
    try:
        with TemporaryFile() as source, TemporaryFile() as made, TemporaryFile() as said:
            for chunk in upload.chunks():
                source.write(chunk)
            source.seek(0)
            code = _decode(source, made, said) or _answer(made)
            if isinstance(code, CleanFile):
                return code
    except OSError:  # no process, no memory or no room on the disk
        logger.exception("A picture could not be decoded.")
        code = "later"
    return RefusedPictureError(code)


def _decode(source: IO[bytes], made: IO[bytes], said: IO[bytes]) -> str:
    """Have another process decode it; the reason where that came to a bad end, or nothing.

    It gets no environment, so that no secret of the site's is in it.
    """
    command = [sys.executable, "-I", decoding.__file__, str(MEMORY), str(SECONDS)]
    files: dict[str, Any] = {"stdin": source, "stdout": made, "stderr": said}
    try:
        ended = subprocess.run(  # noqa: S603
            command, **files, env={}, cwd="/", timeout=SECONDS, check=False
        ).returncode
    except subprocess.TimeoutExpired:
        return "heavy"
    if ended in OVERDUE:
        return "heavy"
    if ended:
        said.seek(0)
        logger.error("Decoding a picture ended with %s: %r", ended, said.read()[-1000:])
        return "broken"
    return ""


def _answer(made: IO[bytes]) -> CleanFile | str:
    """What it wrote, or its reason. It may have been taken over, so nothing of it is trusted."""
    made.seek(0)
    try:
        answer = json.loads(made.readline(100))
        content = made.read(decoding.LARGEST_WRITTEN)
        if answer.get("refused") in SENTENCES:
            return str(answer["refused"])
        if answer["kind"] == decoding.kind_of(content):
            return CleanFile(content, f"picture.{SUFFIXES[answer['kind']]}")
    except (ValueError, LookupError, TypeError, AttributeError):
        pass
    logger.error("Decoding a picture gave no proper answer.")
    return "broken"

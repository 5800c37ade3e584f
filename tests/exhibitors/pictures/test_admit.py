"""What somebody sends is decoded by another process, whatever becomes of that."""

import logging
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from exhibitors.pictures import admission, decoding
from exhibitors.pictures.admission import CleanFile, RefusedPictureError, admit
from tests.exhibitors.pictures.hostile import zeros
from tests.exhibitors.pictures.originals import PHOTO, opened, painted, uploaded
from tests.exhibitors.pictures.trial import faults

HEAVY = "This picture takes too much time or memory. Send it with fewer pixels."
BROKEN = "This picture can't be read: the file is damaged or cut short."


def refusal(content: bytes, name: str = "photo.jpg") -> str:
    with pytest.raises(RefusedPictureError) as caught:
        admit(ContentFile(content, name))
    return str(caught.value.sentence)


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs other code in the place of what decodes."""

    def take(code: str) -> None:
        script = tmp_path / "stand_in.py"
        script.write_text("import os, signal, sys\n" + code)
        monkeypatch.setattr(decoding, "__file__", str(script))

    return take


@pytest.mark.parametrize(
    ("kind", "name"), [("PNG", "picture.png"), ("JPEG", "picture.jpg"), ("WEBP", "picture.webp")]
)
def test_a_picture_is_kept_in_its_format_whatever_its_name(kind: str, name: str) -> None:
    kept = admit(ContentFile(uploaded(painted(40, 30), kind), "Böse <name>.exe"))

    assert isinstance(kept, CleanFile)
    assert kept.name == name
    assert opened(kept.read()).format == kind


def test_it_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    fine, broken = ContentFile(PHOTO, "photo.jpg"), ContentFile(PHOTO[:2000], "half.jpg")
    first = admit(fine)
    with pytest.raises(RefusedPictureError):
        admit(broken)
    monkeypatch.setattr(admission, "subprocess", None)

    assert admit(fine) is first
    with pytest.raises(RefusedPictureError):
        admit(broken)


@pytest.mark.parametrize(
    ("size", "sentence"),
    [(0, "This file is empty."), (10 * 1024 * 1024 + 1, "This file is larger than 10 MB.")],
)
def test_size_is_judged_before_anything_is_read(
    monkeypatch: pytest.MonkeyPatch, size: int, sentence: str
) -> None:
    monkeypatch.setattr(admission, "subprocess", None)

    assert refusal(bytes(size)) == sentence


def test_a_file_of_ten_megabytes_is_read() -> None:
    kept = admit(ContentFile(PHOTO + bytes(decoding.LARGEST - len(PHOTO)), "photo.jpg"))

    assert faults(kept.read(), (400, 300)) == []


def with_scans(number: int) -> bytes:
    """A JPEG that refines itself again and again: few bytes, and many minutes."""
    content = uploaded(Image.new("RGB", (4800, 4900)), "JPEG", progressive=True)
    last = content[content.rindex(b"\xff\xda") : -2]
    return content[:-2] + last * number + content[-2:]


def test_a_picture_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(admission, "SECONDS", 1)
    content = with_scans(2000)

    assert len(content) < 500_000
    assert refusal(content) == HEAVY


def test_a_picture_that_takes_too_much_memory_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(admission, "MEMORY", 100 * 1024 * 1024)

    assert refusal(uploaded(Image.new("RGB", (4800, 4900)))) == HEAVY


def test_the_largest_pictures_fit_into_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(admission, "SECONDS", 60)  # a busy machine may need more than ten
    for kind in ("PNG", "JPEG", "WEBP"):
        content = uploaded(Image.new("RGB", (6000, 4000), "teal"), kind)
        assert faults(admit(ContentFile(content, "large")).read(), (6000, 4000)) == []


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("signal.pause()", HEAVY),
        ("os.kill(os.getpid(), signal.SIGSEGV)", BROKEN),
        ("os.kill(os.getpid(), signal.SIGKILL)", HEAVY),
        ("raise RuntimeError", BROKEN),
        ("", BROKEN),
        ("print('null')", BROKEN),
        ("print('[1]')", BROKEN),
        ("sys.stdout.buffer.write(bytes(5000000))", BROKEN),
        ("""print('{"refused": "nonsense"}')""", BROKEN),
        ("""print('{"refused": []}')""", BROKEN),
        ("""print('{"kind": "SVG"}'); print('<svg/>')""", BROKEN),
        ("""print('{"kind": "PNG"}'); print('<svg/>')""", BROKEN),
    ],
)
def test_whatever_becomes_of_the_other_process(
    stand_in: Any, monkeypatch: pytest.MonkeyPatch, code: str, sentence: str
) -> None:
    monkeypatch.setattr(admission, "SECONDS", 1)
    stand_in(code)

    assert refusal(PHOTO) == sentence


def test_what_it_dies_of_is_in_the_log(stand_in: Any, caplog: pytest.LogCaptureFixture) -> None:
    stand_in("raise RuntimeError('two lines\\nof it')")

    refusal(PHOTO)

    (record,) = caplog.record_tuples
    assert record[1] == logging.ERROR
    assert "RuntimeError: two lines" in record[2]
    assert "\n" not in record[2]


def test_where_no_process_can_be_started(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")

    assert refusal(PHOTO) == (
        "Pictures can't be taken in at the moment. Try again in a few minutes."
    )
    assert "could not be decoded" in caplog.text


def test_the_other_process_gets_no_secret(
    stand_in: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SECRET_KEY", "canary")
    stand_in("sys.exit(repr(dict(os.environ)) + os.getcwd())")

    refusal(PHOTO)

    assert "SECRET_KEY" not in caplog.text
    assert "canary" not in caplog.text


def test_the_other_process_knows_pillow_and_nothing_of_the_site() -> None:
    code = "import runpy, sys; runpy.run_path(sys.argv[1]); print(*sys.modules)"
    command = [sys.executable, "-I", "-c", code, decoding.__file__]
    done = subprocess.run(command, cwd="/", capture_output=True, text=True, check=True)

    roots = {name.partition(".")[0] for name in done.stdout.split()}
    assert "PIL" in roots
    assert not roots & {"django", "exhibitors", "expo", "pavilions", "numpy", "socket"}


def test_a_packed_text_of_many_megabytes_takes_no_memory() -> None:
    """As `zeros` makes them: a thousandth of what they become."""
    assert len(zeros(64)) < 100_000
    assert refusal(b"\x89PNG\r\n\x1a\n" + zeros(64)) == BROKEN


def test_what_is_read_is_the_whole_file_wherever_it_stood() -> None:
    upload = ContentFile(PHOTO, "photo.jpg")
    upload.read(1000)

    kept = admit(upload)

    assert Image.open(BytesIO(kept.read())).size == (400, 300)

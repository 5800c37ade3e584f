"""A right value is read, and a wrong one stops the start with one clear line."""

import runpy
import stat

import pytest

from expo.config import env
from tests.architecture.places import ROOT

NAME = "SOME_SETTING"


@pytest.fixture
def given(monkeypatch):
    """Set the variable."""
    return lambda value: monkeypatch.setenv(NAME, value)


@pytest.mark.parametrize(
    ("value", "read"), [("1", True), ("Yes", True), (" on ", True), ("0", False), ("FALSE", False)]
)
def test_flag(given, value, read):
    given(value)
    assert env.flag(NAME) is read


def test_a_flag_that_is_neither(given):
    given("maybe")
    with pytest.raises(SystemExit, match=r"^SOME_SETTING='maybe' is wrong: write 1 or 0\.$"):
        env.flag(NAME)


def test_words(given):
    given("a.example, b.example,")
    assert env.words(NAME) == ["a.example", "b.example"]


def test_an_empty_variable_is_not_set(given, tmp_path):
    given("")
    assert env.flag(NAME, default=True)
    assert env.words(NAME, "localhost") == ["localhost"]
    assert env.folder(NAME, tmp_path) == tmp_path
    assert env.mail(NAME)["EMAIL_BACKEND"].endswith("console.EmailBackend")


@pytest.mark.parametrize(("value", "read"), [("0", 0), ("7", 7), ("9", 9), ("", 3)])
def test_number(given, value, read):
    given(value)
    assert env.number(NAME, 3, least=0, most=9) == read


@pytest.mark.parametrize("value", ["-1", "10", "1.5", "one", "²", "0000000001"])
def test_a_number_beyond_the_limits(given, value):
    given(value)
    with pytest.raises(SystemExit, match=r" is wrong: write a number from 0 to 9\.$"):
        env.number(NAME, 3, least=0, most=9)


def test_a_folder_is_made(given, tmp_path):
    given(str(tmp_path / "new" / "data"))
    assert env.folder(NAME, tmp_path).is_dir()


def test_a_folder_that_is_a_file(given, tmp_path):
    (tmp_path / "file").touch()
    given(str(tmp_path / "file"))
    with pytest.raises(SystemExit, match="name a folder that can be made and written in"):
        env.folder(NAME, tmp_path)


def test_a_secret_is_made_once_and_for_its_owner_only(tmp_path):
    first = env.secret(NAME, tmp_path / "key")
    assert len(first) == 64
    assert env.secret(NAME, tmp_path / "key") == first
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


def test_a_given_secret_is_not_kept(given, tmp_path):
    given("s" * 32)
    assert env.secret(NAME, tmp_path / "key") == "s" * 32
    assert not (tmp_path / "key").exists()


def test_a_short_secret_is_refused_and_not_shown(given, tmp_path):
    given("hunter2")
    with pytest.raises(SystemExit, match="write at least 32 characters") as refused:
        env.secret(NAME, tmp_path / "key")
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("sqlite:////srv/expo.sqlite3", "/srv/expo.sqlite3"),
        ("sqlite:///expo.sqlite3", "expo.sqlite3"),
        ("sqlite:////srv/my%20expo.sqlite3", "/srv/my expo.sqlite3"),
    ],
)
def test_database(given, tmp_path, url, name):
    given(url)
    assert env.database(NAME, tmp_path)["NAME"] == name


def test_postgresql(given, tmp_path):
    given("postgres://expo:p%40ss@db.example.org:5433/fair%20one?sslmode=verify-full")
    read = env.database(NAME, tmp_path)
    assert read["ENGINE"] == "django.db.backends.postgresql"
    names = ("USER", "PASSWORD", "HOST", "PORT", "NAME")
    where = [read[name] for name in names]
    assert where == ["expo", "p@ss", "db.example.org", "5433", "fair one"]
    assert read["OPTIONS"] == {"sslmode": "verify-full"}


def test_postgresql_on_this_machine(given, tmp_path):
    given("postgresql:///expo?host=/run/postgresql")
    read = env.database(NAME, tmp_path)
    assert [read[name] for name in ("USER", "HOST", "PORT")] == ["", "/run/postgresql", ""]
    assert read["OPTIONS"] == {}


@pytest.mark.parametrize(
    "url",
    [
        "mysql://me:hunter2@db/expo",
        "sqlite://",
        "sqlite:///",
        "sqlite://host/expo.sqlite3",
        "sqlite:///expo.sqlite3?mode=ro",
        "expo.sqlite3",
        "postgres://me:hunter2@db",
        "postgres://me:hunter2@db/",
        "postgres://me:hunter2@db/expo/fair",
        "postgres://me:hunter2@db:port/expo",
        "postgres://me:hunter2@[db/expo",
        "postgres://me:hunter2@db/expo?ssl=true",
    ],
)
def test_another_database(given, tmp_path, url):
    given(url)
    wanted = r"^SOME_SETTING='…' is wrong: write sqlite:///path/of/the/file or postgres://\S+\.$"
    with pytest.raises(SystemExit, match=wanted) as refused:
        env.database(NAME, tmp_path)
    assert "hunter2" not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "port", "tls", "ssl"),
    [
        ("smtp://mail.example.org", 25, False, False),
        ("smtps://mail.example.org", 465, False, True),
        ("smtp+tls://mail.example.org", 587, True, False),
        ("smtp+tls://mail.example.org:2525", 2525, True, False),
    ],
)
def test_mail(given, url, port, tls, ssl):
    given(url)
    read = env.mail(NAME)
    assert read["EMAIL_HOST"] == "mail.example.org"
    assert (read["EMAIL_PORT"], read["EMAIL_USE_TLS"], read["EMAIL_USE_SSL"]) == (port, tls, ssl)


def test_mail_with_a_user_and_a_sender(given):
    given("smtp+tls://me%40example.org:p%3Aw@mail.example.org?from=expo@example.org")
    read = env.mail(NAME)
    assert (read["EMAIL_HOST_USER"], read["EMAIL_HOST_PASSWORD"]) == ("me@example.org", "p:w")
    assert read["DEFAULT_FROM_EMAIL"] == "expo@example.org"


@pytest.mark.parametrize(
    "url", ["imap://me:secret@mail.example.org", "smtp:", "smtp://h:port", "smtp://[h"]
)
def test_mail_that_can_not_be_sent(given, url):
    given(url)
    with pytest.raises(SystemExit, match=r"write smtp\+tls://user:password@host:587") as refused:
        env.mail(NAME)
    assert "secret" not in str(refused.value)


def test_gunicorn_is_told(monkeypatch):
    monkeypatch.setenv("PORT", "8080")
    monkeypatch.setenv("WEB_CONCURRENCY", "")
    read = runpy.run_path(str(ROOT / "deploy" / "gunicorn.conf.py"))
    assert (read["bind"], read["workers"]) == ("127.0.0.1:8080", 2)


@pytest.mark.parametrize(
    ("name", "value", "most"),
    [("PORT", "eighty", 65535), ("PORT", "65536", 65535), ("WEB_CONCURRENCY", "0", 64)],
)
def test_gunicorn_is_told_wrong(monkeypatch, name, value, most):
    monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit, match=f"^{name}='{value}' is wrong: write a number .* {most}.$"):
        runpy.run_path(str(ROOT / "deploy" / "gunicorn.conf.py"))

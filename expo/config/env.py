"""Typed readers of the environment. A wrong value stops the start with one clear line."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}
MAIL_PORTS = {"smtp": 25, "smtps": 465, "smtp+tls": 587}
POSTGRES = {"postgres", "postgresql"}
PQ = {"host", "sslmode", "sslrootcert"}  # what may stand behind the ? of such an address


class WrongSetting(SystemExit):
    """Ends the start, saying which variable is wrong and what would be right."""

    def __init__(self, name: str, value: str, wanted: str) -> None:
        """The variable's name, the value it has and what it should be."""
        super().__init__(f"{name}={value!r} is wrong: {wanted}.")


def text(name: str, default: str = "") -> str:
    """The variable as it is; an empty one counts as not set."""
    return os.environ.get(name) or default


def flag(name: str, *, default: bool = False) -> bool:
    """A yes or no."""
    value = text(name, str(default)).strip().lower()
    if value not in TRUE | FALSE:
        raise WrongSetting(name, value, "write 1 or 0")
    return value in TRUE


def number(name: str, default: int, *, least: int = 1, most: int) -> int:
    """A whole number within limits."""
    value = text(name, str(default))
    digits = value.isascii() and value.isdigit() and len(value) < 10
    if not (digits and least <= int(value) <= most):
        raise WrongSetting(name, value, f"write a number from {least} to {most}")
    return int(value)


def words(name: str, default: str = "") -> list[str]:
    """Values between commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def folder(name: str, default: Path) -> Path:
    """A folder that can be written in; it is made when it isn't there."""
    path = Path(text(name) or default).absolute()
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"name a folder that can be made and written in ({error.strerror})"
        raise WrongSetting(name, str(path), reason) from error
    if not os.access(path, os.W_OK):
        raise WrongSetting(name, str(path), "name a folder that can be written in")
    return path


def secret(name: str, kept_in: Path) -> str:
    """A secret, or else one that is made once and kept in a file that only its owner reads."""
    if value := text(name):
        if len(value) < 32:
            raise WrongSetting(name, "…", "write at least 32 characters")
        return value
    try:
        with os.fdopen(os.open(kept_in, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(os.urandom(32).hex())
    except FileExistsError:
        pass  # made by an earlier start, or by another process a moment ago
    return kept_in.read_text()


def database(name: str, default: Path) -> dict[str, Any]:
    """Django's setting for a database address, of SQLite or of PostgreSQL."""
    # The address is not shown: there may be a password in it.
    wrong = WrongSetting(
        name, "…", "write sqlite:///path/of/the/file or postgres://user:password@host:5432/name"
    )
    try:
        parts = urlsplit(text(name) or f"sqlite:///{default}")
        port = parts.port
    except ValueError as error:
        raise wrong from error
    place = unquote(parts.path.removeprefix("/"))
    options = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    if parts.scheme == "sqlite" and place.strip("/") and not (parts.netloc or options):
        return _sqlite(place)
    if parts.scheme not in POSTGRES or not place or "/" in place or not options.keys() <= PQ:
        raise wrong
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": place,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def _sqlite(place: str) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        # As usual: three slashes before a relative path, four before an absolute one.
        "NAME": place,
        "OPTIONS": {
            # Writers queue up at BEGIN, where waiting works; in WAL readers never wait.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }


def mail(name: str) -> dict[str, Any]:
    """Django's mail settings for `smtp+tls://user:password@host:587`; by default the console."""
    url = text(name, "console:")
    if url == "console:":
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    # The address is not shown: there may be a password in it.
    wrong = WrongSetting(name, "…", "write smtp+tls://user:password@host:587")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise wrong from error
    if parts.scheme not in MAIL_PORTS or not parts.hostname:
        raise wrong
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port or MAIL_PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_TIMEOUT": 10,
        "DEFAULT_FROM_EMAIL": parse_qs(parts.query).get("from", ["expo@localhost"])[0],
    }

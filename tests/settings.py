"""The site's settings for tests: nothing outside a folder that goes away, and no slow hashing."""

import os
import tempfile

# Whatever the developer's shell has set must not decide a test.
for name in (
    "DATABASE_URL",
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "EMAIL_URL",
    "DEBUG",
    "TRUSTED_PROXIES",
):
    os.environ.pop(name, None)
# Only what starts a server for them says so (tests/postgres.py).
os.environ["DATABASE_URL"] = os.environ.get("TEST_DATABASE_URL", "")
data = tempfile.TemporaryDirectory(prefix="expo-tests-")
os.environ["EXPO_DATA"] = data.name
# Playwright keeps an event loop in the test's thread, where Django would refuse its own queries.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

from expo.config.settings import *  # noqa: E402, F403 - it reads what is set above

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
SEARCH_DIR = None  # in memory, which is gone with the test
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

"""The site's settings for checks that make a site of their own, in a folder that goes away."""

from tests.settings import *  # noqa: F403

SEARCH_DIR = DATA_DIR / "search"  # noqa: F405 - the engine that serves, as in an installation

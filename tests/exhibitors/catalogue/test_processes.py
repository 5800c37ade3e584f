"""The documents of a large edition are made in processes of their own."""

import os
import subprocess
import sys

from tests.architecture.places import ROOT


def test_the_index_is_the_same(tmp_path):
    environment = {"EXPO_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "expo.config.settings"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.exhibitors.catalogue.large_site"],
        check=False,
        env=os.environ | environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")

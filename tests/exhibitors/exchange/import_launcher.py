"""Starts `manage.py import_exhibitors` again and again, each time in a process of its own.

A new process is a copy of this one, so it needn't load the site first. Each line that comes in
names a database and a list; what goes out is the process's number and, in the end, its exit code.
"""

import os
import sys

import django
from django.core.checks import run_checks
from django.core.management import execute_from_command_line, load_command_class
from django.db import connections


def main() -> None:
    django.setup()
    load_command_class("exhibitors", "import_exhibitors")
    run_checks()  # every command does, and it loads all pages
    for line in sys.stdin:
        database, path = line.rstrip("\n").split("\t")
        process = os.fork()
        if not process:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            connections["default"].settings_dict["NAME"] = database
            execute_from_command_line(["manage.py", "import_exhibitors", path, "--create-missing"])
            os._exit(0)
        print(process, flush=True)  # noqa: T201 - the way to whoever started this
        print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()

"""Reads what pages tell search engines."""

import json
import re
from typing import Any

from django.test import Client

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def told(client: Client, path: str) -> dict[str, Any]:
    """What a page tells, by type."""
    page = client.get(path).text
    return {data["@type"]: data for data in map(json.loads, SCRIPT.findall(page))}


def things(data: Any) -> list[dict[str, Any]]:
    """All that has a type within some data."""
    if isinstance(data, list):
        return [thing for part in data for thing in things(part)]
    if isinstance(data, dict):
        return ([data] if "@type" in data else []) + things(list(data.values()))
    return []

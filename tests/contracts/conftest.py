from collections.abc import Callable

import pytest

from expo.search.memory import MemoryEngine
from expo.search.port import Engine
from expo.search.tantivy_engine import TantivyEngine
from expo.search.tantivy_index import Layout
from tests.contracts.questions import FACETS

ENGINES: dict[str, Callable[[], Engine]] = {
    "memory": MemoryEngine,
    "tantivy": lambda: TantivyEngine(None, Layout(FACETS, ("owner",), ("place",))),
}


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Engine:
    """An empty engine of each kind."""
    return ENGINES[request.param]()

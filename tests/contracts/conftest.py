import pytest

from expo.search.memory import MemoryEngine
from expo.search.port import Engine

ENGINES: list[type[Engine]] = [MemoryEngine]


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Engine:
    """An empty engine of each kind."""
    engine: type[Engine] = request.param
    return engine()

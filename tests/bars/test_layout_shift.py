"""Nothing moves by itself while a page loads or is scrolled through."""

import pytest

from tests.bars.conftest import FirstVisit

PAGES = ["home", "exhibitors", "exhibitor", "products", "product", "pavilion", "programme"]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_shifts(first_visit: FirstVisit, name: str, width: int) -> None:
    assert first_visit(name, width).shift <= 0.02

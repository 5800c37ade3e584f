import pytest

from tests.pavilions.ways.fairground import lay_out_demo
from tests.pavilions.ways.paper import PAPER, ROUTES, written


@pytest.mark.django_db
def test_the_paper_has_the_routes_as_the_site_tells_them():
    assert len(ROUTES) == 20
    assert PAPER.read_text(encoding="utf-8") == written(lay_out_demo())

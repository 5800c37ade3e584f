import pytest

from tests.bench.paper import replace_section

PAPER = "Before\n<!-- small -->\nold\n<!-- /small -->\n<!-- large -->\nkept\n<!-- /large -->\n"


def test_a_section_is_replaced_and_the_rest_kept(tmp_path):
    paper = tmp_path / "performance.md"
    paper.write_text(PAPER)
    replace_section(paper, "small", r"new \1")
    expected = PAPER.replace("\nold\n", "\n\nnew \\1\n\n")
    assert paper.read_text() == expected


def test_a_section_that_is_not_there_is_an_error(tmp_path):
    paper = tmp_path / "performance.md"
    paper.write_text(PAPER)
    with pytest.raises(ValueError, match="0 sections middle"):
        replace_section(paper, "middle", "new")
    assert paper.read_text() == PAPER

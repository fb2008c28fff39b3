"""Timelines. How they are read is tested with the accordion."""

from blocks.conftest import Open


def test_a_timeline_is_an_ordered_list_of_headings(open_example: Open) -> None:
    page = open_example("timeline")
    titles = page.get_by_role("main").get_by_role("list").get_by_role("listitem").get_by_role("heading")
    assert titles.all_inner_texts() == ["2000", "2003", "2016"]

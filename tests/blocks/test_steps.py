"""Steps and timelines. How they are read is tested with the accordion."""

from blocks.conftest import Open


def test_steps_are_an_ordered_list_of_headings(open_example: Open) -> None:
    page = open_example("steps")
    titles = page.locator("#ex-steps > ol > li").get_by_role("heading")
    assert titles.all_inner_texts() == ["Warm the pot", "Add the leaves", "Wait"]


def test_a_timeline_is_an_ordered_list_of_headings_without_numbers(open_example: Open) -> None:
    events = open_example("steps").locator("#ex-timeline > ol > li")
    assert events.get_by_role("heading").all_inner_texts() == ["2000", "2003", "2016"]
    assert events.first.evaluate("each => getComputedStyle(each, '::before').content") == '""'


def test_a_number_stands_where_reading_begins(open_example: Open) -> None:
    for language, side in (("en", "left"), ("ar", "right")):
        number = open_example("steps", language).evaluate(
            f"getComputedStyle(document.querySelector('[data-part=step]'), '::before').{side}"
        )
        assert number == "0px"

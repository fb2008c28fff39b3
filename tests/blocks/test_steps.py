"""Steps. How they are read is tested with the accordion."""

from blocks.conftest import Open


def test_steps_are_an_ordered_list_of_headings(open_example: Open) -> None:
    page = open_example("steps")
    titles = page.locator('[data-part="steps"] > li').get_by_role("heading")
    assert titles.all_inner_texts() == ["Warm the pot", "Add the leaves", "Wait"]


def test_a_number_stands_where_reading_begins(open_example: Open) -> None:
    for language, side in (("en", "left"), ("ar", "right")):
        number = open_example("steps", language).evaluate(
            f"getComputedStyle(document.querySelector('[data-part=step]'), '::before').{side}"
        )
        assert number == "0px"

"""Checklists."""

from blocks.conftest import Open, again
from blocks.pages import block, broken, said
from scormpack.blocks import kinds


def test_a_checklist_has_items_and_text_around_them() -> None:
    found = block("::: checklist #c\nBefore.\n\n- [ ] One\n  : More.\n- [ ] Two\n\nAfter.\n:::\n")
    assert said(found.first("intro")) == ["Before."]
    assert [said(item) for item in found.all("item")] == [["One"], ["Two"]]
    assert said(found.all("item")[0].first("more")) == ["More."]
    assert said(found.first("outro")) == ["After."]


def test_a_tick_is_one_bit() -> None:
    kept = kinds()["checklist"].field(block("::: checklist #c\n- [ ] One\n- [ ] Two\n- [ ] Three\n:::\n"))
    assert kept and kept.widths == (1, 1, 1) and len(kept.keys) == 3


def test_every_item_of_one_list_has_an_empty_box() -> None:
    assert broken("::: checklist #c\nText.\n:::\n") == ["CRS-CHECKLIST-001"]
    assert broken("::: checklist #c\n- [ ] One\n- Two\n:::\n") == ["CRS-CHECKLIST-002"]
    assert broken("::: checklist #c\n- [ ] One\n- [x] Two\n:::\n") == ["CRS-CHECKLIST-002"]
    assert broken("::: checklist #c\n- [ ] One\n\nText.\n\n- [ ] Two\n:::\n") == ["CRS-CHECKLIST-003"]


def test_ticks_are_there_again(open_example: Open) -> None:
    page = open_example("checklist")
    boxes = page.get_by_role("group", name="Tick what you will do").get_by_role("checkbox")
    boxes.nth(0).check()
    page.get_by_text("Talk to a colleague").click()
    boxes.nth(0).uncheck()
    again(page)
    assert [box.is_checked() for box in boxes.all()] == [False, False, True]

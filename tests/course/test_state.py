"""tracking.lock: append-only, and a slot stays what it is; the worst case is never passed by what the player packs."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormpack.course.state import Lock, Slot, grown, read_lock, renamed, worst_case

NAMES = ["a", "b", "c", "one/page", "two/page"]
KEYS = ["aaaaaa", "bbbbbb", "cccccc", "dddddd"]


@st.composite
def slots(draw: st.DrawFn) -> Slot:
    keys = tuple(draw(st.permutations(KEYS)))[: draw(st.integers(0, 4))]
    widths = tuple(draw(st.lists(st.integers(1, 8), min_size=1, max_size=3)))
    return Slot(id=draw(st.sampled_from(NAMES)), widths=widths, text=draw(st.sampled_from([0, 0, 30])), keys=keys)


wanted_lists = st.lists(slots(), max_size=5, unique_by=lambda slot: slot.id)
steps = st.one_of(wanted_lists, st.tuples(st.sampled_from(NAMES), st.sampled_from([*NAMES, "d", ""])))


def taken(lock: Lock, step: Any) -> Lock:
    if isinstance(step, tuple):
        return renamed(lock, *step) or lock
    return grown(lock, step)


@given(st.lists(steps, max_size=6))
def test_a_lock_only_ever_grows_and_reads_as_it_was_written(history: list[Any]) -> None:
    lock = Lock()
    for step in history:
        after = taken(lock, step)
        assert after.text.startswith(lock.text)
        assert [slot.widths for slot in after.slots[: len(lock.slots)]] == [slot.widths for slot in lock.slots]
        assert [slot.text for slot in after.slots[: len(lock.slots)]] == [slot.text for slot in lock.slots]
        read, found = read_lock(after.text)
        assert found == ()
        assert (read.slots, dict(read.by_id), read.text) == (after.slots, dict(after.by_id), after.text)
        lock = after


@given(wanted_lists, wanted_lists)
def test_a_slot_changes_its_id_only_when_its_shape_changed(first: list[Slot], second: list[Slot]) -> None:
    before = grown(Lock(), first)
    after = grown(before, second)
    shapes = {slot.id: (slot.widths, slot.text, len(slot.keys)) for slot in second}
    for old, new in zip(before.slots, after.slots, strict=False):
        reshaped = old.id in shapes and shapes[old.id] != (old.widths, old.text, len(old.keys))
        assert new.id == ("" if reshaped else old.id)
    for slot in second:
        found = after.slots[after.by_id[slot.id]]
        assert (found.widths, found.text) == (slot.widths, slot.text)
        assert set(found.keys) == set(slot.keys)


@given(st.permutations(KEYS))
def test_options_may_change_places(order: list[str]) -> None:
    first = Slot(id="a", widths=(2,), keys=tuple(KEYS))
    lock = grown(Lock(), [first])
    again = grown(lock, [Slot(id="a", widths=(2,), keys=tuple(order))])
    assert again.text == lock.text


def test_a_reworded_option_takes_the_place_of_the_one_that_went() -> None:
    lock = grown(Lock(), [Slot(id="a", widths=(2,), keys=("aaaaaa", "bbbbbb", "cccccc"))])
    again = grown(lock, [Slot(id="a", widths=(2,), keys=("cccccc", "eeeeee", "aaaaaa"))])
    assert again.slots[0].keys == ("aaaaaa", "eeeeee", "cccccc")
    assert len(again.slots) == 1


def test_growing_twice_changes_nothing() -> None:
    wanted = [Slot(id="a", widths=(2, 1)), Slot(id="b", widths=(1,), text=30, keys=("aaaaaa",))]
    assert grown(grown(Lock(), wanted), wanted).text == grown(Lock(), wanted).text


def test_a_lock_without_its_last_line_end_grows_on_a_line_of_its_own() -> None:
    lock, _ = read_lock("0 a 1")
    assert read_lock(grown(lock, [Slot(id="b", widths=(1,))]).text)[1] == ()


@pytest.mark.parametrize(
    "line",
    [
        "x", "0", "0 a", "1 a 1", "-1 a 1", "0 a x", "0 a -1", "0 a 1,,2", "0 a 999", "0 a t99999", "٠ a 1",
        "9" * 5000 + " a 1", "rename a b", "remove a", "rename a", "0 a 1\n0 b 1", "0 a 1\n0 a 2", "0 a 1\n1 a 1",
        "0 a 1\n1 b 1\nrename a b",
    ],
)  # fmt: skip
def test_a_line_that_makes_no_sense_is_told(line: str) -> None:
    _, found = read_lock(line)
    assert len(found) == 1 and found[0].rule == "CRS-LCK-001"


@given(st.text(max_size=100))
def test_any_text_is_read_as_a_lock_without_a_crash(text: str) -> None:
    lock, _ = read_lock(text)
    grown(lock, [Slot(id="a", widths=(1,))])


def a_state(dice: random.Random) -> tuple[dict[str, Any], int]:
    """Random slots, a random state in the form of the player, and its worst case."""
    spaces = [
        Slot(
            id=f"s{at}", widths=tuple(dice.choices(range(1, 9), k=dice.randint(1, 4))), text=dice.choice([0, 0, 0, 12])
        )
        for at in range(dice.randint(1, 60))
    ]
    used = {at for at in range(len(spaces)) if dice.random() < 0.7} or {0}
    language = dice.choice(["fr", "ar", "pt-BR"])
    alphabet = "aé~ع\n\0😀 "
    kept = [
        [
            at,
            spaces[at].widths,
            [dice.randint(0, 300) for _ in spaces[at].widths],
            "".join(dice.choices(alphabet, k=20)),
        ]
        for at in used
        if dice.random() < 0.9
    ]
    fields = [[slot.bits, slot.text] if slot.text else slot.bits for slot in spaces]
    return {"language": language, "fields": fields, "kept": kept}, worst_case(spaces, used, len(language))


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node")
def test_the_player_never_packs_more_than_the_worst_case() -> None:
    dice = random.Random(4096)
    made = [a_state(dice) for _ in range(2000)]
    lines = "".join(json.dumps(state) + "\n" for state, _ in made)
    script = Path(__file__).parent / "pack.mjs"
    run = subprocess.run(["node", str(script)], input=lines, capture_output=True, text=True, check=True)
    for (state, worst), answer in zip(made, map(json.loads, run.stdout.splitlines()), strict=True):
        assert answer["length"] <= worst, state
        assert answer["same"], state


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node")
def test_the_worst_case_does_happen() -> None:
    spaces = [Slot(id="a", widths=(6,)), Slot(id="b", widths=(1, 1), text=5)]
    state = {"language": "fr", "fields": [6, [2, 5]], "kept": [[0, [6], [63], ""], [1, [1, 1], [1, 1], "abcdefgh"]]}
    script = Path(__file__).parent / "pack.mjs"
    run = subprocess.run(
        ["node", str(script)], input=json.dumps(state) + "\n", capture_output=True, text=True, check=True
    )
    assert json.loads(run.stdout)["length"] == worst_case(spaces, {0, 1}, 2)

"""Nothing of a final test tells its answers, and its keys open to right answers alone."""

from __future__ import annotations

import json
import re
import subprocess
from decimal import Decimal
from html import unescape
from math import ceil, floor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import examples_course, site
from scormpack.blocks import kinds
from scormpack.blocks.fill.fold import folded
from scormpack.blocks.kind import Interaction
from scormpack.blocks.sealing import hashed, relettered, sealed
from scormpack.content import Block, Part
from scormpack.diagnostics import Location

FOLD = Path(__file__).parents[2] / "src" / "scormpack" / "blocks" / "fill" / "fold.js"
RIGHT = {
    "b-green": ["Leaves"],
    "b-black": ["Green tea", "Black tea"],
    "b-boils": ["true"],
    "b-cups": ["4"],
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sealing")
    return site(examples_course(folder), "xapi", folder / "out", languages=("en",))


def pushed(package: Path, name: str) -> Any:
    """What a script of the package brings."""
    text = (package / name).read_text("utf-8")
    return json.loads(text[text.index("push(") + 5 : text.rindex(")")])


def exam(package: Path) -> Any:
    """What the block of the final test is told."""
    data = re.search('data-exam="([^"]*)"', pushed(package, "content/en/blocks/exam.js")["html"])
    assert data
    return json.loads(unescape(data[1]))


def question(package: Path, id: str) -> tuple[Any, str]:
    """A question of the test, and its HTML."""
    found = next(each for each in exam(package)["questions"] if each["id"] == id)
    pages = [pushed(package, bank["file"])["html"] for bank in exam(package)["banks"]]
    (html,) = [each for each in re.split(r"(?=<div data-block)", "".join(pages)) if f' id="{id}"' in each]
    return found, html


def letter(html: str, text: str) -> str:
    """What the answer that says `text` is called."""
    options = re.split(r"(?=<div data-part=\"(?:option|pair)|<li data-part|<option)", html)
    (found,) = {name for each in options if f">{text}<" in each for name in re.findall(r'data-letter="(\w+)"', each)}
    return str(found)


def test_no_attribute_of_a_bank_tells_what_is_right(package: Path) -> None:
    secret = {name for kind in kinds().values() for name in kind.secret} | {"data-correct"}
    for bank in exam(package)["banks"]:
        html = pushed(package, bank["file"])["html"]
        told = {name: value for name, value in re.findall(r' ([a-z-]+)="([^"]*)"', html) if name in secret}
        assert told in ({"data-correct": ""}, {"data-correct": "", "size": "12"})
        assert " data-right" not in html


def test_no_hint_comment_or_explanation_of_a_bank_is_there(package: Path) -> None:
    whole = "".join(path.read_text("utf-8") for path in package.rglob("*.js"))
    assert "It is the leaf of the same plant" not in whole
    assert "What is green tea made of" in whole


def test_explanations_are_there_where_the_settings_show_them_in_the_end(tmp_path: Path) -> None:
    root = examples_course(tmp_path)
    text = (root / "course.yaml").read_text("utf-8")
    (root / "course.yaml").write_text(text.replace("  minutes: 20", "  minutes: 20\n  feedback: question"), "utf-8")
    html = pushed(site(root, "web", tmp_path / "out", languages=("en",)), "content/en/exam/leaves.js")["html"]
    assert "It is the leaf of the same plant" in html


def test_definitions_of_a_bank_have_no_answers_and_no_order_that_tells_them(package: Path) -> None:
    for bank in exam(package)["banks"]:
        for definition in pushed(package, bank["file"])["definitions"].values():
            assert "correctResponsesPattern" not in definition
            for name in ("choices", "source", "target"):
                ids = [component["id"] for component in definition.get(name, [])]
                assert ids == sorted(ids)


def test_a_practice_question_still_knows_its_answer(package: Path) -> None:
    assert 'data-correct="b"' in pushed(package, "content/en/blocks/choice.js")["html"]


@pytest.mark.parametrize("id", ["b-green", "b-black"])
def test_the_key_of_a_choice_opens_to_its_letters(id: str, package: Path) -> None:
    found, html = question(package, id)
    response = "[,]".join(sorted(letter(html, text) for text in RIGHT[id]))
    assert found["mode"] == "whole"
    assert found["key"] == [hashed(exam(package)["salt"], id, response)]


def test_the_key_of_lines_in_order_opens_to_them(package: Path) -> None:
    found, html = question(package, "b-order")
    response = "[,]".join(letter(html, text) for text in ("Boil water", "Pour it", "Wait"))
    assert found["key"] == [hashed(exam(package)["salt"], "b-order", response)]


@pytest.mark.parametrize(
    ("id", "pairs"),
    [
        ("b-times", {"Green tea": "Two minutes", "Black tea": "Four minutes", "Mint": "Six minutes"}),
        ("b-kinds", {"Mint tea": "Hot", "Black tea": "Hot", "Iced tea": "Cold"}),
    ],
)
def test_each_pair_has_a_key_of_its_own(id: str, pairs: dict[str, str], package: Path) -> None:
    found, html = question(package, id)
    right = {hashed(exam(package)["salt"], id, f"{letter(html, a)}[.]{letter(html, b)}") for a, b in pairs.items()}
    assert found["mode"] == "parts"
    assert set(found["key"]) == right
    assert found["steps"] == len(pairs)


def test_each_spelling_of_each_gap_has_a_key(package: Path) -> None:
    found, _ = question(package, "b-warm")
    accepted = {"0:a hundred", "0:100", "1:pot", "1:teapot"}
    assert found["mode"] == "places"
    assert set(found["key"]) == {hashed(exam(package)["salt"], "b-warm", each) for each in accepted}


NUMBERS = st.integers(-(10**6), 10**6).map(lambda n: Decimal(n) / 100)


@settings(deadline=None)
@given(answer=NUMBERS, tolerance=st.integers(1, 10**5).map(lambda n: Decimal(n) / 100), share=st.integers(-300, 300))
def test_a_key_of_a_number_opens_to_what_is_near_enough_and_to_nothing_else(
    answer: Decimal, tolerance: Decimal, share: int
) -> None:
    """Tried at hundredths of the tolerance; whether a number is near enough is decided in decimals."""
    pattern = f"{answer - tolerance}[:]{answer + tolerance}"
    seal = sealed(Interaction(type="numeric", correct=pattern), "salt", "q", ())
    assert seal.width is not None and seal.offset is not None
    x = float(answer + tolerance * share / 100)
    place = (x - seal.offset) / seal.width
    tried = {str(floor(place + 1e-9)), str(ceil(place - 1e-9) - 1)}
    assert bool({hashed("salt", "q", cell) for cell in tried} & set(seal.key)) == (abs(share) <= 100)


@pytest.mark.parametrize(("correct", "part"), [("16", "16.000000000"), ("-2.5", "-2.500000000"), ("-0", "0.000000000")])
def test_an_exact_number_is_hashed_with_nine_decimals(correct: str, part: str) -> None:
    seal = sealed(Interaction(type="numeric", correct=correct), "salt", "q", ())
    assert (seal.key, seal.width) == ((hashed("salt", "q", part),), None)


def test_letters_dealt_anew_stay_with_their_texts_and_are_the_same_at_each_build() -> None:
    parts = tuple(Part(role="choice", prose=(text,), data={"letter": text, "right": text == "c"}) for text in "abcdef")
    where = Location(file="exam/bank.md", line=1, column=1)
    dealt = [relettered(Block(role="choice", id=id, where=where, parts=parts)) for id in ("q-1", "q-1", "q-2")]
    letters = ["".join(str(part.data["letter"]) for part in block.parts) for block in dealt]
    assert letters[0] == letters[1] != letters[2]
    assert sorted(letters[0]) == sorted("abcdef")
    assert [part.prose for part in dealt[0].parts] == [part.prose for part in parts]


def test_the_salt_differs_by_course_and_by_version(tmp_path: Path, package: Path) -> None:
    root = examples_course(tmp_path)
    text = (root / "course.yaml").read_text("utf-8")
    (root / "course.yaml").write_text(text.replace('version: "1"', 'version: "2"'), "utf-8")
    other = exam(site(root, "xapi", tmp_path / "out", languages=("en",)))
    assert other["salt"] != exam(package)["salt"]


LETTERS = st.text(
    st.sampled_from("aAéÉÀçİßΣσأإآٱاىيةه‘’ʼ´`'‐‑–−-ـًٌَُٰ٠٣۰۵09 \t\n\u00a0\u202f\u200f\u061c\ufeff\x1c\u0085e\u0301")
)


def test_spellings_fold_in_python_as_they_do_in_the_player() -> None:
    """One run of Node for many strings."""
    texts: list[str] = []

    @settings(max_examples=400, database=None, deadline=None)
    @given(LETTERS)
    def gather(text: str) -> None:
        texts.append(text)

    gather()
    script = f"import {{ folded }} from '{FOLD}'\nlet all = ''\nfor await (const some of process.stdin) all += some\n"
    script += "process.stdout.write(JSON.stringify(JSON.parse(all).map(folded)))"
    done = subprocess.run(
        ["node", "--experimental-detect-module", "--input-type=module", "-e", script],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == [folded(text) for text in texts]
    assert len(set(texts)) > 100

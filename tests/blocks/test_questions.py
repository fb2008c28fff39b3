"""What the six questions read, keep and report, and what an author is told of each mistake."""

import pytest

from blocks.pages import block, broken, example, read, said
from scormpack.blocks import kinds
from scormpack.blocks.kind import Field
from scormpack.content import Block

KINDS = ("choice", "truefalse", "match", "order", "fill", "numeric")

CHOICE = "::: choice #q\nWhat?\n\n- [ ] One\n- [x] Two\n- [ ] Three\n:::\n"
SEVERAL = "::: choice #q\nWhat?\n\n- [x] One\n- [x] Two\n- [ ] Three\n:::\n"
MATCH = "::: match #q\nWhat?\n\n- Apple :: Fruit\n- Leek :: Vegetable\n- Pear :: Fruit\n:::\n"
ORDER = "::: order #q\nWhat?\n\n1. One\n2. Two\n3. Three\n:::\n"
FILL = "::: fill #q\nWhich?\n\nIn {{2000|two thousand}} at {{Palermo}}.\n:::\n"


def examples(kind: str) -> tuple[tuple[Block, ...], list[str]]:
    """The page of examples without its title."""
    return read(example(kind).partition("\n")[2])


def field(text: str) -> Field:
    question = block(text)
    kept = kinds()[question.kind].field(question)
    assert kept
    return kept


def correct(question: Block) -> str:
    interaction = kinds()[question.kind].interaction(question)
    assert interaction
    return interaction.correct


def numeric(answer: str, more: str = "") -> str:
    return f"::: numeric #q\nanswer: {answer}\n{more}\nHow many?\n:::\n"


@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_have_no_mistake(kind: str) -> None:
    blocks, rules = examples(kind)
    assert rules == []
    assert {question.kind for question in blocks} == {kind}


@pytest.mark.parametrize("kind", KINDS)
def test_every_question_has_an_id_and_a_right_answer(kind: str) -> None:
    for question in examples(kind)[0]:
        assert kinds()[kind].id == "required"
        assert kinds()[kind].credit(question) >= 1
        assert correct(question)


MISTAKES = {
    "CRS-QST-001": [
        "::: choice #q\n- [ ] One\n- [x] Two\n:::",
        "::: truefalse #q\nanswer: true\n:::",
        "::: match #q\n\n- a :: b\n- c :: d\n:::",
        "::: order #q\n\n1. One\n2. Two\n:::",
        "::: numeric #q\nanswer: 2\n\n? Only a hint.\n:::",
    ],
    "CRS-QST-002": [
        "::: choice #q\nWhat?\n: Lost\n\n- [ ] One\n- [x] Two\n:::",
        "::: order #q\nWhat?\n\n1. One\n   : Lost\n2. Two\n:::",
        "::: match #q\nWhat?\n\n- a :: b\n  : Lost\n- c :: d\n:::",
        "::: truefalse #q\nanswer: true\n\nSo?\n: Lost\n:::",
    ],
    "CRS-QST-003": [CHOICE.replace("Three\n", "Three\n\nMore text.\n"), ORDER.replace("Three\n", "Three\n\nMore.\n")],
    "CRS-QST-004": [
        "::: choice #q\nWhat?\n\n- [x] right\n" + "".join(f"- [ ] wrong {at}\n" for at in range(26)) + ":::",
        "::: order #q\nWhat?\n\n" + "".join(f"{at}. row {at}\n" for at in range(1, 28)) + ":::",
        "::: fill #q\n" + " ".join(["{{a}}"] * 27) + "\n:::",
    ],
    "CRS-QST-005": [CHOICE.replace("Three", "one"), MATCH.replace("Pear", "Apple"), ORDER.replace("Two", "One")],
    "CRS-QST-006": [
        CHOICE.replace("Three", "Three\n\n  More."),
        MATCH.replace("- Pear", "- Grape :: Fruit\n\n  More.\n- Pear"),
    ],
    "CRS-QST-007": [ORDER.replace(" Two", "")],
    "CRS-CHOICE-001": ["::: choice #q\nWhat?\n:::"],
    "CRS-CHOICE-002": ["::: choice #q\nWhat?\n\n- [x] One\n:::", "::: choice #q\nWhat?\n\n- [ ] One\n:::"],
    "CRS-CHOICE-003": [CHOICE.replace("[x]", "[ ]")],
    "CRS-CHOICE-004": [CHOICE.replace("[ ]", "[x]")],
    "CRS-CHOICE-005": [
        CHOICE.replace("[ ] One", "One"),
        CHOICE.replace("[x] Two", "[x]Two"),
        CHOICE.replace("[ ] One", "[ ]"),
    ],
    "CRS-TRUEFALSE-001": ["::: truefalse #q\nanswer: true\n\nSo?\n\n- [x] Yes\n- [ ] No\n:::"],
    "CRS-MATCH-001": ["::: match #q\nWhat?\n:::"],
    "CRS-MATCH-002": [
        MATCH.replace("Pear ::", "Pear :"),
        MATCH.replace("Leek ", ""),
        MATCH.replace(":: Vegetable", "::"),
    ],
    "CRS-MATCH-003": [MATCH.replace("Vegetable", "Fruit")],
    "CRS-ORDER-001": ["::: order #q\nWhat?\n:::", "::: order #q\nWhat?\n\n- One\n- Two\n:::"],
    "CRS-ORDER-002": ["::: order #q\nWhat?\n\n1. One\n:::"],
    "CRS-FILL-001": ["::: fill #q\nNo gap.\n:::"],
    "CRS-FILL-002": [FILL.replace("Palermo", ""), FILL.replace("Palermo", "Palermo|")],
    "CRS-FILL-003": [
        "::: fill #q\nIn {{2000}}.\n\n- At {{Palermo}}.\n:::",
        "::: fill #q\n| a | b |\n|---|---|\n| {{c}} | d |\n:::",
    ],
    "CRS-FILL-004": [FILL.replace("Palermo}}", "Palermo"), FILL.replace("{{Palermo", "Palermo")],
    "CRS-FILL-005": [FILL.replace("Palermo", "x" * 31)],
    "CRS-NUMERIC-001": [numeric("many"), numeric("16,000"), numeric("1 000"), numeric("5 €")],
    "CRS-NUMERIC-002": [numeric("1234567890123")],
    "CRS-HDR-002": [
        "::: truefalse #q\nanswer: maybe\n\nSo?\n:::",
        numeric("2", "tolerance: some\n"),
        CHOICE.replace("What", "shuffle: often\n\nWhat"),
    ],
    "CRS-HDR-003": ["::: truefalse #q\nSo?\n:::", "::: numeric #q\nHow many?\n:::"],
}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in MISTAKES.items() for text in texts])
def test_one_mistake_is_told_and_nothing_else(rule: str, text: str) -> None:
    assert broken(text) == [rule]


@pytest.mark.parametrize(
    "text", [CHOICE, SEVERAL, MATCH, ORDER, FILL, numeric("-2,5"), numeric("٢٠"), numeric("3.142")]
)
def test_a_good_question_is_let_be(text: str) -> None:
    assert broken(text) == []


def test_a_list_in_the_prompt_is_no_list_of_choices() -> None:
    question = block("::: choice #q\nHere are:\n\n- a thing\n- another\n\n* [x] One\n* [ ] Two\n:::")
    assert [said(choice) for choice in question.all("choice")] == [["One"], ["Two"]]
    assert said(question.first("prompt")) == ["Here are:", "a thing", "another"]


@pytest.mark.parametrize("comment", ["\n  : Look again.", "\n: Look again.", "\n  and a half\n  : Look again."])
def test_a_comment_belongs_to_the_choice_above_it(comment: str) -> None:
    first, second, _ = block(CHOICE.replace("One", "One" + comment)).all("choice")
    assert said(first.first("feedback")) == ["Look again."]
    assert second.first("feedback") is None


def test_hints_and_the_explanation_may_stand_anywhere() -> None:
    question = block("::: order #q\nWhat?\n? Early.\n= Because.\n\n1. One\n2. Two\n? Late.\n:::")
    assert [said(hint) for hint in question.all("hint")] == [["Early."], ["Late."]]
    assert said(question.first("explanation")) == ["Because."]


def test_gaps_stay_in_the_text_for_translators() -> None:
    assert said(block(FILL).first("text")) == ["In {{2000|two thousand}} at {{Palermo}}."]


def test_what_each_question_keeps() -> None:
    assert field(CHOICE).widths == (2,)
    assert field(SEVERAL).widths == (3,)
    assert field("::: truefalse #q\nanswer: true\n\nSo?\n:::").widths == (2,)
    assert field(MATCH).widths == (2, 2, 2)
    assert field(ORDER).widths == (2, 2, 2)
    assert (field(FILL).widths, field(FILL).text) == ((), 61)
    assert field(numeric("3")).text == 12


def test_every_option_has_a_fingerprint_that_moves_with_it() -> None:
    before = field(MATCH)
    after = field("::: match #q\nWhat?\n\n- Leek :: Vegetable\n- Pear :: Fruit\n- Apple\n  :: Fruit\n:::\n")
    assert len(set(before.keys)) == 5
    assert sorted(before.keys) == sorted(after.keys)
    assert before.keys[1] == after.keys[0]


def test_what_is_right_in_the_form_of_reports() -> None:
    assert correct(block(CHOICE)) == "b"
    assert correct(block(SEVERAL)) == "a[,]b"
    assert correct(block("::: truefalse #q\nanswer: false\n\nSo?\n:::")) == "false"
    assert correct(block(MATCH)) == "a[.]1[,]b[.]2[,]c[.]1"
    assert correct(block(ORDER)) == "a[,]b[,]c"
    assert correct(block(FILL)) == "2000[,]Palermo"
    assert correct(block(numeric("20"))) == "20"
    assert correct(block(numeric("-2,5", "tolerance: 0.1\n"))) == "-2.6[:]-2.4"


def test_reports_name_options_by_their_texts() -> None:
    interaction = kinds()["match"].interaction(block(MATCH))
    assert interaction
    named = {role: [(id, said(part)) for id, part in parts] for role, parts in interaction.components.items()}
    assert named == {
        "source": [("a", ["Apple"]), ("b", ["Leek"]), ("c", ["Pear"])],
        "target": [("1", ["Fruit"]), ("2", ["Vegetable"])],
    }

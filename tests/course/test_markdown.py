"""Markdown as courses write it: blocks that nest, marks for hints, no raw HTML, and shortcuts that change nothing."""

from __future__ import annotations

import time
from collections.abc import Iterable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from scormpack.content import Block, Prose, Unit, prose_blocks, prose_units
from scormpack.course import markdown
from scormpack.course.inline import compiled, gaps, plain_text
from scormpack.course.markdown import block_tokens
from scormpack.course.prose import Reader
from scormpack.diagnostics import Diagnostic


@cache
def plodding() -> MarkdownIt:
    """The parser without its shortcuts."""
    made = markdown.parser.__wrapped__()
    made.block.ruler.disable(["one_line", "plain_list"])
    return made


def shown(tokens: Iterable[Token]) -> list[tuple[object, ...]]:
    """What is read of tokens; the lines on which they end are not."""
    return [
        (token.type, token.tag, token.content, (token.map or [0])[0], token.hidden, token.info, token.meta)
        for token in tokens
    ]


def prose(text: str) -> tuple[Prose, list[Diagnostic]]:
    reader = Reader("a.md")
    return reader.prose(reader.elements(block_tokens(text))), reader.diagnostics


def html(text: str) -> str:
    """The structure with the texts in it."""
    pieces, found = prose(text)
    assert not found, found
    return "".join(piece if isinstance(piece, str) else piece.text for piece in pieces if not isinstance(piece, Block))


def units(text: str) -> list[tuple[str, str, int]]:
    return [(unit.role, unit.text, unit.line) for _, unit in prose_units(prose(text)[0])]


LINES = [
    "Text", "more text", "[link](x.md)", "- item", "- [x] right", "- [ ] wrong", "  : feedback", ": definition",
    "~ other", "  more", "   three", "    four", "", "", "", "::: note", "::: choice #q-a", ":::", "points: 2",
    "? hint", "= why", "1. one", "2) two", "> quote", "| a | b |", "|---|---|", "# H", "## H2", "```", "~~~", "---",
    "***", "* star", "+ plus", "\tTab", "- ", "-", "- - a", "é accent", "نص عربي", "a\\", "![p](m.svg)", "<b>raw</b>",
    "Term",
    "\u00a0nbsp", "  ", "- item  ", "- #5", "- 3", "A  ", "a :: b", "- a :: b", "  - deep", "  continued",
]  # fmt: skip


@settings(max_examples=400)
@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_the_shortcuts_give_the_tokens_that_markdown_would(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert shown(block_tokens(text)) == shown(plodding().parse(text, {"depth": 0}))


@given(st.text(alphabet=st.sampled_from("ab -:?=#>\n\n\t[]x.1|`~*é\u2028"), max_size=60))
def test_the_shortcuts_change_nothing_in_any_text(text: str) -> None:
    assert shown(block_tokens(text)) == shown(plodding().parse(text, {"depth": 0}))


@settings(max_examples=200)
@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(LINES), max_size=20).map("\n".join)))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    text = text.replace("\r\n", "\n").replace("\r", "\n")  # as files are read
    pieces, found = prose(text)
    for _, unit in prose_units(pieces):
        compiled(unit.text, str)
        plain_text(unit.text)
        assert 1 <= unit.line <= text.count("\n") + 1
    for finding in found:
        assert 1 <= finding.where.line <= text.count("\n") + 1


def test_blocks_with_fences_of_equal_length_nest() -> None:
    pieces, found = prose("::: case Outer\n::: note Inner\na\n:::\nb\n:::\n\nc\n")
    assert not found
    assert [block.kind for block in prose_blocks(pieces)] == ["case", "note"]
    assert units("::: case Outer\n::: note Inner\na\n:::\nb\n:::\n\nc\n")[-1] == ("p", "c", 8)


def test_a_longer_fence_is_closed_by_a_shorter_one() -> None:
    pieces, found = prose(":::: note\na\n:::\n")
    assert not found and len(list(prose_blocks(pieces))) == 1


@pytest.mark.parametrize("before", ["- one\n", "1. one\n   two\n", "> quoted\n"])
def test_a_block_may_stand_in_a_list_or_a_quotation(before: str) -> None:
    margin = {"-": "  ", "1": "   ", ">": "> "}[before[0]]
    text = before + "".join(f"{margin}{line}\n" for line in ["::: note", "inside", ":::"]) + "\nafter\n"
    pieces, found = prose(text)
    assert not found
    assert [block.kind for block in prose_blocks(pieces)] == ["note"]
    assert units(text)[-1][1] == "after"


@pytest.mark.parametrize("fence", ["```", "~~~~"])
def test_a_fence_in_code_is_code(fence: str) -> None:
    text = f"::: note\n{fence}\n:::\n::: choice\n{fence}\nafter\n:::\n"
    pieces, found = prose(text)
    assert not found
    assert units(text) == [("p", "after", 6)]
    (block,) = prose_blocks(pieces)
    assert any(":::\n::: choice" in piece for part in block.parts for piece in part.prose if isinstance(piece, str))


@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_hint_and_an_explanation_need_no_empty_line_before(gap: str) -> None:
    text = f"::: choice #q-a\nWhich?\n\n- [ ] A\n- [x] B\n{gap}? Think\nof it.\n{gap}= Because.\n:::\n"
    pieces, found = prose(text)
    assert not found
    (block,) = prose_blocks(pieces)
    assert [unit.text for _, unit in prose_units((block,)) if unit.role in ("hint", "explanation")] == [
        "Think\nof it.",
        "Because.",
    ]


def test_marks_outside_a_block_are_text() -> None:
    assert html("? really\n\n= no\n") == "<p>? really</p>\n<p>= no</p>\n".replace("\n", "")


def test_a_line_that_goes_on_with_less_indentation_belongs_to_its_item() -> None:
    assert units("- one\ngoes on\n") == [("li", "one\ngoes on", 1)]


def test_a_text_knows_its_line_and_its_part() -> None:
    text = "Some\ntext\n\n## Head\n\n- item\n- other\n\n| a | b |\n|---|---|\n| c | d |\n\n> quote\n"
    assert units(text) == [
        ("p", "Some\ntext", 1),
        ("h2", "Head", 4),
        ("li", "item", 6),
        ("li", "other", 7),
        ("th", "a", 9),
        ("th", "b", 9),
        ("td", "c", 11),
        ("td", "d", 11),
        ("blockquote", "quote", 13),
    ]


def test_a_table_scrolls_in_a_box_of_its_own_and_names_its_columns() -> None:
    found = html("| a | b |\n|:-:|--:|\n| c | d |\n")
    assert found.startswith('<div data-part="table" tabindex="0" role="group"><table>')
    assert '<th data-align="center" scope="col">a</th><th data-align="end" scope="col">b</th>' in found
    assert "style=" not in found


def test_arabic_is_text_like_any_other() -> None:
    text = "::: note تنبيه\nنص **مهم** مع [رابط](https://example.org).\n:::\n"
    assert not prose(text)[1]
    assert units(text) == [("title", "تنبيه", 1), ("p", "نص **مهم** مع [رابط](https://example.org).", 2)]


@pytest.mark.parametrize(
    "raw",
    [
        "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<!-- c -->", "<b>x</b>", "&lt;script&gt;",
        "`<script>`", "[a](https://e.org/\"onmouseover=\"x)", "![\"><script>](map.svg)", "*<i>*", "<https://e.org/<b>>",
    ],
)  # fmt: skip
def test_no_raw_html_gets_through(raw: str) -> None:
    for unit in [unit for _, unit in prose_units(prose(raw)[0])]:
        set_text = "".join(piece for piece in compiled(unit.text, str) if isinstance(piece, str))
        for tag in ("<script", "<img", "<!--", "<b>", "<i>"):
            assert tag not in set_text
    assert "<script" not in "".join(piece for piece in prose(raw)[0] if isinstance(piece, str))


def test_code_is_escaped_and_reads_from_the_left() -> None:
    assert html("```\n<b>&\n```\n") == '<pre dir="ltr"><code>&lt;b&gt;&amp;\n</code></pre>'
    assert compiled("`<b>`", str) == ('<code dir="ltr">&lt;b&gt;</code>',)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 5000, "[[" * 5000, "{{" * 5000, "![" * 5000, "*" * 5000, "`" * 5000, "> " * 2000 + "a", "- " * 2000 + "a",
        "::: case\n" * 300, "::: note\n" * 300 + ":::\n" * 300, "a\n: b\n" * 1000, "|" * 3000 + "\n" + "|-" * 1500,
        "*a **b " * 1000, "\\" * 5000, "1. " * 1000, "[a](" * 2000, "<" * 5000, "&" * 5000, "- [x] a\n  : b\n" * 2000,
        "::: choice #q\n" + "- [ ] a\n" * 2000, ("    " * 20 + "- a\n") * 200,
    ],
    ids=lambda text: repr(text[:12]),
)  # fmt: skip
def test_hostile_text_takes_no_time_and_no_stack(text: str) -> None:
    start = time.process_time()
    pieces, _ = prose(text)
    for _, unit in prose_units(pieces):
        compiled(unit.text, str)
    assert time.process_time() - start < 5


def test_gaps_and_terms_have_a_plain_text() -> None:
    assert gaps("a {{b|c}} d {{e}}") == ("b|c", "e")
    assert plain_text("a **b** {{c}} [[Term|shown]] `d` [e](f)\ng") == "a b … shown d e g"


def test_a_lone_picture_is_a_figure_and_one_in_a_text_is_not() -> None:
    pieces, _ = prose('![A map](map.svg "Where")\n\nSee ![it](map.svg).\n')
    (figure,) = prose_blocks(pieces)
    assert [(unit.role, unit.text, unit.line) for _, unit in prose_units((figure,))] == [
        ("alt", "A map", 1),
        ("caption", "Where", 1),
    ]
    assert [unit for unit in pieces if isinstance(unit, Unit)] == [Unit("See ![it](map.svg).", "p", 3)]


def test_header_lines_end_with_the_first_line_that_is_none() -> None:
    pieces, found = prose("::: choice #q-a\npoints: 2\nattempts: 1\n\nWhich: this?\n\n- [ ] A\n- [x] B\n:::\n")
    assert not found
    (block,) = prose_blocks(pieces)
    assert (block.data["points"], block.data["attempts"]) == (2.0, 1)

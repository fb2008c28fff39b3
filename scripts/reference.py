"""Write the pages of docs/ that follow from the code: blocks.md, rules.md, profiles.md. Run by `make docs`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from scormpack.blocks import FOLDER, kinds
from scormpack.blocks.kind import TRIES_BITS, Key, Kind, bits_for
from scormpack.content import Block
from scormpack.course.files import Source
from scormpack.course.headers import keys_of
from scormpack.course.markdown import block_tokens
from scormpack.course.page import read_page
from scormpack.explanations import explained
from scormpack.families import FAMILIES, every_rule, family
from scormpack.profiles import profiles
from scormpack.profiles.profile import Profile
from scormpack.profiles.verdict import FORMATS
from scormpack.rules import Rule

DOCS = Path(__file__).parents[1] / "docs"
MADE = "<!-- Made by `make docs` from the code. Change it there. -->\n"

BLOCKS = """# Blocks

{made}
A page is Markdown with blocks in it. A block begins with three colons and its kind, and ends with three colons alone.
Lines like `key: value` right under the first line are its settings; the text begins after an empty line. Blocks may
stand inside blocks. [authoring.md](authoring.md) says all that they have in common.

{contents}

Settings that every block understands:

- `cites: L-05, I-03`: entries of `references.yaml` that it rests on.

Settings that every question understands as well:

- `points: 2`: what it is worth; 1 if not said, or the `points` of the page. 0 makes it practice: it counts nowhere.
- `attempts: 1`: how often the learner may try, 1 to 3; 2 if not said.
- `objective: M1-O2` and `level: apply`: words of your own, by which a [final
  test](authoring.md#final-test-and-certificate) draws questions.

“Keeps” is what a block takes of the learner's state. Six bits make one character, and SCORM 1.2 has 4,096 characters
for a whole package; `scormpack build` prints the worst case of yours. Right answers are shown in xAPI's form; SCORM 1.2
gets the same in its own.
"""
UNIVERSAL = {"cites", "points", "attempts", "objective", "level"}
TYPES = {
    "text": "text",
    "whole": "whole number",
    "number": "number",
    "flag": "yes or no",
    "names": "list with commas",
    "file": "file in media/",
}
DIRECTIONS = (("English", "ltr"), ("Arabic", "rtl"))
PARTS = (
    ("Text set apart, tables and pictures", lambda kind: kind.folder in ("callout", "figure", "table", "chart")),
    ("Text in parts", lambda kind: kind.folder in ("accordion", "tabs", "cards", "timeline", "steps", "compare")),
    ("Questions", lambda kind: kind.question),
    ("What the learner does without being judged", lambda kind: kind.folder in ("reflect", "checklist", "scenario")),
    ("What scormpack fills in or leaves out", lambda kind: kind.shows or kind.folder == "only"),
    ("More", lambda kind: True),
)
"""The last one takes whatever is new."""

RULES = """# Rules

{made}
Every finding of `scormpack build` and `scormpack validate` names one of these {count} rules. Words in braces are
filled in from your file. Where the letter of the specification is sterner than what LMSs do, that is said, and
`scormpack validate --strict` judges by it. In a terminal, `scormpack explain CP-ITM-002` says what stands here.

An **error** stops a build and makes `validate` exit with 1. A **warning** does not (but see `--fail-on`). A **note** is
shown with `--verbose` and in JSON only.
"""


def blocks_page() -> str:
    """docs/blocks.md."""
    first = {name: example for folder in folders() for name, example in examples(folder).items()}
    left, sections, contents = list(kinds().values()), [], []
    for title, belongs in PARTS:
        chosen = [kind for kind in left if belongs(kind)]
        left = [kind for kind in left if kind not in chosen]
        if not chosen:
            continue
        links = ", ".join(f"[{kind.name}](#{kind.name})" for kind in chosen)
        contents.append(f"- {title}: {links}")
        sections.append(f"## {title}\n")
        sections.extend(_kind(kind, *first[kind.name]) for kind in chosen)
    return BLOCKS.format(made=MADE, contents="\n".join(contents)) + "\n" + "\n".join(sections)


def folders() -> list[str]:
    return sorted({kind.folder for kind in kinds().values()})


def examples(folder: str) -> Mapping[str, tuple[str, Block]]:
    """The first example of each kind of a folder: as it is written, and as it is read."""
    text = (FOLDER / folder / "examples.md").read_text("utf-8")
    lines = text.split("\n")
    written: dict[str, str] = {}
    for token in block_tokens(text):
        if token.type == "colon_block_open" and token.map:
            first, close = token.map
            written.setdefault(token.info.split()[0], "\n".join(lines[first : close + 1]))
    page, _ = read_page(Source(file="examples.md", text=text), str)
    read: dict[str, Block] = {}
    for block in page.blocks:
        # A picture alone in its paragraph is a figure too, but no `:::` stands there.
        if lines[block.where.line - 1].lstrip().startswith(":::"):
            read.setdefault(block.kind, block)
    return {name: (source, read[name]) for name, source in written.items() if kinds()[name].folder == folder}


def _kind(kind: Kind, source: str, block: Block) -> str:
    facts = [*_opening(kind), *_keys(kind), *_reports(kind, block), _keeps(kind, block)]
    more = f"[More examples](../src/scormpack/blocks/{kind.folder}/examples.md)"
    listed = "\n".join(f"- {fact}" for fact in facts)
    fence = "````" if "```" in source else "```"
    written = f"{fence}markdown\n{source}\n{fence}"
    return f"### {kind.name}\n\n{kind.about}\n\n{written}\n\n{_pictures(kind)}\n\n{listed}\n- {more}\n"


def _pictures(kind: Kind) -> str:
    """What the example becomes, from left to right and from right to left. `make screenshots` takes the pictures."""
    taken = (f"![The {kind.name} example in {name}](blocks/{kind.name}-{dir}.webp)" for name, dir in DIRECTIONS)
    return f"| English | Arabic |\n| --- | --- |\n| {' | '.join(taken)} |"


def _opening(kind: Kind) -> Iterator[str]:
    title = {"none": "", "optional": ", a title may follow", "required": ", a title must follow"}[kind.title]
    title = f", the name of a file in media/ must follow{title}" if kind.file else title
    id = "needs an `#id`" if kind.id == "required" else "an `#id` is needed only to link to it"
    yield f"First line: `::: {kind.name}`{title}; {id}."


def _keys(kind: Kind) -> Iterator[str]:
    strange = set(keys_of(kind)) - set(kind.keys) - UNIVERSAL
    assert not strange, f"say in {__file__} what {strange} mean for every kind"
    for name, key in kind.keys.items():
        about = key.about.rstrip(".")
        yield f"`{name}:` {_type(key)}{', required' if key.required else ''}. {about[:1].upper()}{about[1:]}."


def _type(key: Key) -> str:
    return " or ".join(f"`{choice}`" for choice in key.choices) or TYPES[key.type]


def _reports(kind: Kind, block: Block) -> Iterator[str]:
    interaction = kind.interaction(block)
    if not interaction:
        yield f"Reports {kind.reports or 'nothing'}{' to the LMS' if not kind.reports else ''}."
    else:
        pattern = f"; the right answer of this example as `{interaction.correct}`" if interaction.correct else ""
        answer = "checked answer" if kind.question else "answer that is sent"
        yield f"Reports each {answer} to the LMS, as `{interaction.type}`{pattern}."
    if kind.question:
        steps = kind.credit(block)
        yield f"Credit: {'right or wrong' if steps == 1 else f'in parts, {steps} steps in this example'}."


def _keeps(kind: Kind, block: Block) -> str:
    kept = kind.field(block)
    if kept is None:
        return "Keeps nothing."
    said, answer = [], sum(kept.widths)
    if kind.question:
        said.append(f"{TRIES_BITS} bits for the tries, {_counted(bits_for(kind.credit(block)), 'bit')} for the credit")
    if answer:
        said.append(f"{_counted(answer, 'bit')} for {'the answer' if kind.question else 'what was done'}")
    if kept.text:
        said.append(f"up to {kept.text} characters of text")
    return f"Keeps, in this example, {', '.join(said)}."


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def rules_page() -> str:
    """docs/rules.md."""
    rules = every_rule()
    strange = {family(id) for id in rules} - set(FAMILIES)
    assert not strange, f"say in families.py what rules of {strange} are about"
    sections = [RULES.format(made=MADE, count=len(rules))]
    for name, (title, _) in FAMILIES.items():
        found = [rule for id, rule in rules.items() if family(id) == name]
        sections.extend([f"## {title}\n"] if found else [])
        sections.extend(map(_rule, found))
    return "\n".join(sections)


def _rule(rule: Rule) -> str:
    said = explained(rule)
    severity = said.severity if said.strict == said.severity else f"{said.severity}, with --strict {said.strict}"
    clause = f" ({_plain(said.clause)})" if said.clause else ""
    example = f"- Example: `` {said.example} ``\n" if said.example else ""
    return (
        f"### {said.id}\n\n**{severity.capitalize()}.** {_plain(said.problem)}\n\n"
        f"- Way out: {_plain(said.cure)}\n- Why: {_plain(said.why)}{clause}\n{example}"
    )


PROFILES = """# LMSs

{made}
`scormpack validate --lms NAME` judges as that LMS does: what it refuses or never completes is an error, what it
tolerates a note; what is not known of it stays as it is. Every line has its source among this project's pages
of evidence (MOODLE.md was measured on a running Moodle; LMS_QUIRKS.md was read in code, trackers and vendors' pages).
"""
OUTCOMES = {
    "refused": "refused at import",
    "unfinished": "never reports completion",
    "misreported": "completion or score come out wrong",
    "wrong": "does not open or shows wrongly",
    "works": "takes it, with this to know",
    "ignored": "tolerated",
}


def profiles_page() -> str:
    """docs/profiles.md."""
    sections = (f"\n## {each.title}\n\n{_profile(each)}" for each in profiles().values())
    return PROFILES.format(made=MADE) + "".join(sections)


def _profile(profile: Profile) -> str:
    names = ", ".join(f"`--lms {name}`" for name in (profile.name, *profile.also))
    lines = [f"{names}. {profile.basis[0]}\n"]
    for format, title in FORMATS.items():
        taking = profile.takes.get(format)
        answer = "not known" if taking is None else "yes" if taking.yes else "no"
        remark = f", {_plain(taking.saying[0])}" if taking and taking.saying[0] else ""
        lines.append(f"- {title}: {answer}{remark}")
    lines.append(f"- Largest package: {f'{profile.megabytes} MB' if profile.megabytes else 'not known'}")
    lines.extend(["", "| rules | what it does | why | source |", "|---|---|---|---|"] if profile.effects else [])
    for effect in profile.effects:
        rules = ", ".join(sorted(effect.rules)) + "".join(f" ({FORMATS[format]})" for format in sorted(effect.formats))
        lines.append(f"| {rules} | {OUTCOMES[effect.outcome]} | {_plain(effect.saying[0])} | {effect.source} |")
    return "\n".join(lines) + "\n"


def _plain(text: str) -> str:
    """A sentence with its `{facts}`, none of it taken for Markdown."""
    return "".join(f"\\{letter}" if letter in "\\`*_<>[]#|" else letter for letter in text)


PAGES: Mapping[str, Callable[[], str]] = {
    "blocks.md": blocks_page,
    "rules.md": rules_page,
    "profiles.md": profiles_page,
}


if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), "utf-8")

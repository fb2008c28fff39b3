"""The mistakes that an author can make, each with its place, and beside it the same file put right."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from course.write import CHOICE, FRENCH, PAGE, SETTINGS, Files

ONE = "01-one/10-page.md"
YAML = "course.yaml"
LOCK = "tracking.lock"
PO = "locale/fr/01-one.po"
HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
FILL = "# A page\n\n::: fill #f-one\nFill it in.\n\nA {{short}} text.\n:::\n"
GAPS = HEAD + 'msgctxt "one/page#f-one/gaps"\nmsgid "A {{short}} text."\nmsgstr "%s"\n'
POINTING = HEAD + 'msgctxt "one/page#/p"\nmsgid "See [the start](index.md)."\nmsgstr "%s"\n'
NUMERIC = "# A page\n\n::: numeric #n-one\n%s\n\nHow many?\n:::\n"
LOCKED = "0 index/index 1\n1 one/index 1\n2 one/page 1\n3 q-one 2,1,2 %s\n"
KEYS = "aaaaaa bbbbbb"


@dataclass(frozen=True)
class Mistake:
    """`wrong` in `file` gives the finding `rule` at `place` (line:column, or a place in another file)."""

    name: str
    rule: str
    place: str
    wrong: str | bytes | None
    right: str | bytes
    file: str = ONE
    files: Files = field(default_factory=dict)

    @property
    def where(self) -> str:
        """The whole place of the finding."""
        return self.place if "." in self.place else f"{self.file}:{self.place}"


def text(name: str, rule: str, place: str, wrong: str, right: str, **files: str | bytes) -> Mistake:
    """A mistake in the text below the title of a page."""
    return Mistake(name, rule, place, f"# A page\n\n{wrong}", f"# A page\n\n{right}", files=files)


def yaml(name: str, rule: str, place: str, wrong: str, right: str) -> Mistake:
    """A mistake in the lines below those that course.yaml must have."""
    return Mistake(name, rule, place, SETTINGS + wrong, SETTINGS + right, YAML)


def png(width: int, height: int) -> bytes:
    """The first bytes of a picture of this size: nobody reads further to know it."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4s2I5B", 13, b"IHDR", width, height, 8, 2, 0, 0, 0)


PAGES = [
    text("an unclosed block", "CRS-BLK-001", "3:1", "::: note A\ntext\n", "::: note A\ntext\n:::\n"),
    text(
        "an unclosed block around a closed one",
        "CRS-BLK-001",
        "3:1",
        "::: case\n::: note\nx\n:::\n",
        "::: case\n::: note\nx\n:::\n:::\n",
    ),
    text("an unknown block", "CRS-BLK-002", "3:1", "::: noet A\ntext\n:::\n", "::: note A\ntext\n:::\n"),
    text(
        "an unknown block in a list",
        "CRS-BLK-002",
        "4:3",
        "- one\n  ::: noet\n  x\n  :::\n",
        "- one\n  ::: note\n  x\n  :::\n",
    ),
    text("a fence that closes nothing", "CRS-BLK-003", "5:1", "text\n\n:::\n", "text\n"),
    text("a fence of two colons", "CRS-BLK-007", "3:1", ":: note\ntext\n::\n", "::: note\ntext\n:::\n"),
    text("a fence too far in", "CRS-BLK-007", "4:1", "text\n    ::: note\n", "::: note Title :::\ntext\n:::\n"),
    Mistake("a block without the id it needs", "CRS-BLK-004", "5:1", PAGE.replace(" #q-one", ""), PAGE),
    Mistake("an id of capitals", "CRS-BLK-005", "5:1", PAGE.replace("#q-one", "#Q_one"), PAGE),
    Mistake("a title on a block that has none", "CRS-BLK-006", "5:1", PAGE.replace("#q-one", "#q-one Hard"), PAGE),
    Mistake("no right answer", "CRS-CHOICE-003", "5:1", PAGE.replace("[x]", "[ ]"), PAGE),
    Mistake(
        "an id that is taken",
        "CRS-IDS-002",
        "13:1",
        f"{PAGE}\n{CHOICE}",
        f"{PAGE}\n{CHOICE}".replace("q-one", "q-two", 1),
    ),
    Mistake("no title", "CRS-PAG-001", "1:1", "Some text.\n", PAGE),
    Mistake(
        "no title below the settings of the page",
        "CRS-PAG-001",
        "3:1",
        "---\nminutes: 3\n---\n\ntext\n",
        "---\nminutes: 3\n---\n# A page\n",
    ),
    Mistake("an empty title", "CRS-PAG-001", "1:1", "#\n\nSome text.\n", PAGE),
    Mistake("an empty page", "CRS-PAG-001", "1:1", "", PAGE),
    text("a second title", "CRS-PAG-003", "3:1", "# Another\n", "## Another\n"),
    Mistake(
        "settings of the page that never close",
        "CRS-PAG-004",
        "1:1",
        "---\nminutes: 3\n# A page\n",
        "---\nminutes: 3\n---\n# A page\n",
    ),
    Mistake(
        "an unknown setting of the page",
        "CRS-SET-001",
        "2:1",
        "---\nminuets: 3\n---\n# A page\n",
        "---\nminutes: 3\n---\n# A page\n",
    ),
    Mistake(
        "a setting of the page of another type",
        "CRS-SET-003",
        "2:10",
        "---\nminutes: long\n---\n# A page\n",
        "---\nminutes: 3\n---\n# A page\n",
    ),
    Mistake(
        "a colon in a setting of the page",
        "CRS-YML-002",
        "2:15",
        "---\nobjectives: A : b\n---\n# A page\n",
        '---\nobjectives: "A : b"\n---\n# A page\n',
    ),
    Mistake(
        "two pages of one name",
        "CRS-IDS-001",
        "01-one/20-page.md:1:1",
        PAGE,
        PAGE,
        files={"01-one/20-page.md": "# Two\n"},
    ),
]
MENTIONS = [
    text("a missing picture", "CRS-MED-001", "3:10", "![A map](mpa.svg)\n", "![A map](map.svg)\n"),
    text(
        "a missing picture inside a text",
        "CRS-MED-001",
        "4:14",
        "text\nand ![A map](mpa.svg) here\n",
        "text\nand ![A map](map.svg) here\n",
    ),
    text(
        "a picture from elsewhere",
        "CRS-MED-001",
        "3:14",
        "A ![picture](https://example.org/x.png) here\n",
        "A ![picture](map.svg) here\n",
    ),
    Mistake(
        "a document for a picture",
        "CRS-MED-007",
        "3:10",
        "# A page\n\n![A map](map.docx)\n",
        "# A page\n\n![A map](map.svg)\n",
        files={"media/map.docx": b"PK"},
    ),
    Mistake(
        "a picture of ninety million points",
        "CRS-MED-008",
        "3:10",
        "# A page\n\n![A map](map.png)\n",
        "# A page\n\n![A map](fair.png)\n",
        files={"media/map.png": png(10_000, 9_000), "media/fair.png": png(10_000, 8_000)},
    ),
    text("a picture without alternative text", "CRS-FIGURE-002", "3:1", "![](map.svg)\n", "![A map](map.svg)\n"),
    text(
        "a figure without alternative text",
        "CRS-FIGURE-002",
        "4:1",
        "::: figure\n![](map.svg)\n:::\n",
        "::: figure\ndecorative: yes\n\n![](map.svg)\n:::\n",
    ),
    text(
        "a picture in a text without alternative text",
        "CRS-MED-002",
        "4:5",
        "text\nand ![](map.svg) here\n",
        "text\nand ![a map](map.svg) here\n",
    ),
    text(
        "a link to a page that is not there",
        "CRS-LNK-001",
        "4:12",
        "text\nand [here](20-page.md).\n",
        "text\nand [here](10-page.md).\n",
    ),
    text(
        "a link to an id that is not there",
        "CRS-LNK-001",
        "3:12",
        f"See [that](#q-on).\n\n{CHOICE}",
        f"See [that](#q-one).\n\n{CHOICE}",
    ),
    text(
        "a link to an id that is not on that page",
        "CRS-LNK-001",
        "3:12",
        "See [that](index.md#q-one).\n",
        "See [that](index.md).\n",
    ),
    text("a link to nowhere", "CRS-LNK-001", "3:1", "See [that]().\n", "See [that](index.md).\n"),
    text("a link with a space", "CRS-LNK-003", "3:1", "[a](my page.md)\n", "[a](<index.md>) and `[a](b c)`\n"),
    text(
        "a link that runs a script",
        "CRS-LNK-002",
        "3:12",
        "See [that](javascript:alert(1)).\n",
        "See [that](https://example.org).\n",
    ),
    text(
        "a link to a file of the learner's",
        "CRS-LNK-002",
        "3:12",
        "See [that](file:///etc/passwd).\n",
        "See [that](HTTPS://example.org).\n",
    ),
    text(
        "an unknown term",
        "CRS-GLO-003",
        "4:4",
        "text\nof [[thing]] here\n",
        "text\nof [[ THINC ]] here\n",
        **{"glossary.md": "Thinc\n: a thing\n"},
    ),
    Mistake(
        "an unknown reference of the page",
        "CRS-REF-001",
        "2:14",
        "---\ncites: [L-1, L-2]\n---\n# A page\n",
        "---\ncites: [L-1]\n---\n# A page\n",
        files={"references.yaml": "L-1: {title: Law}\n"},
    ),
    text(
        "an unknown reference of a block",
        "CRS-REF-001",
        "4:13",
        "::: note\ncites: L-1, L-2\n\nx\n:::\n",
        "::: note\ncites: L-1\n\nx\n:::\n",
        **{"references.yaml": "L-1: {title: Law}\n"},
    ),
    text(
        "a block for an unknown audience",
        "CRS-SET-007",
        "4:11",
        "::: only\naudience: all\n\nx\n:::\n",
        "::: only\nlanguage: en\n\nx\n:::\n",
    ),
    text(
        "a block for an unknown target",
        "CRS-SET-006",
        "3:1",
        "::: only\ntarget: scrom12\n\nx\n:::\n",
        "::: only\ntarget: scorm12\n\nx\n:::\n",
    ),
    Mistake("a glossary without an entry", "CRS-GLO-002", "1:1", "# Words\n", "Word\n: a word\n", "glossary.md"),
    Mistake(
        "a term twice in the glossary",
        "CRS-GLO-001",
        "4:1",
        "Word\n: a word\n\nword\n: again\n",
        "Word\n: a word\n",
        "glossary.md",
    ),
    Mistake(
        "a broken link in the glossary",
        "CRS-LNK-001",
        "2:10",
        "Word\n: [here](x.md)\n",
        "Word\n: [here](01-one/10-page.md)\n",
        "glossary.md",
    ),
]
HEADERS = [
    Mistake(
        "an unknown header", "CRS-HDR-001", "5:1", NUMERIC % "answer: 2\npoint: 3", NUMERIC % "answer: 2\npoints: 3"
    ),
    Mistake(
        "a misspelt header that the block needs", "CRS-HDR-001", "4:1", NUMERIC % "anwser: 2", NUMERIC % "answer: 2"
    ),
    Mistake(
        "a header of another type",
        "CRS-HDR-002",
        "5:1",
        NUMERIC % "answer: 2\npoints: many",
        NUMERIC % "answer: 2\npoints: 0.5",
    ),
    Mistake(
        "a header with a choice that is none",
        "CRS-HDR-002",
        "5:1",
        NUMERIC % "answer: 2\nattempts: 4",
        NUMERIC % "answer: 2\nattempts: 3",
    ),
    Mistake("a header that the block needs", "CRS-HDR-003", "3:1", NUMERIC % "points: 2", NUMERIC % "answer: 2"),
    Mistake("a header twice", "CRS-HDR-004", "5:1", NUMERIC % "answer: 2\nanswer: 3", NUMERIC % "answer: 2"),
]
SETTING = [
    yaml(
        "a title without quotes",
        "CRS-YML-002",
        "7:20",
        "keywords: Module 1 : introduction\n",
        'keywords: "Module 1 : introduction"\n',
    ),
    yaml(
        "an Arabic title without quotes",
        "CRS-YML-002",
        "7:19",
        "keywords: الوحدة ١: مقدمة\n",
        'keywords: "الوحدة ١: مقدمة"\n',
    ),
    yaml("no space after a colon", "CRS-YML-001", "8:1", "version:2\ncompletion: {pass: 50}\n", ""),
    yaml(
        "a module of an audience that is not there",
        "CRS-PAG-002",
        "7:35",
        "audiences: {a: {modules: [01-one, 02-two]}}\n",
        "audiences: {a: {modules: [01-one]}}\n",
    ),
    yaml("more minutes than planned", "CRS-BUD-002", "7:20", "budgets: {minutes: 1}\n", "budgets: {minutes: 2}\n"),
    yaml("a key twice", "CRS-YML-004", "7:1", "id: again\n", ""),
    yaml("a tab", "CRS-YML-003", "8:1", "completion:\n\trequire: [pages]\n", "completion:\n  require: [pages]\n"),
    yaml(
        "a quotation mark that never closes", "CRS-YML-001", "7:11", 'keywords: "a\naudiences: b\n', 'keywords: "a"\n'
    ),
    yaml("a bracket that never closes", "CRS-YML-001", "7:11", "keywords: [a\naudiences: [b]\n", "keywords: [a]\n"),
    yaml("an alias", "CRS-YML-001", "7:11", "keywords: *a\n", 'keywords: "*a"\n'),
    yaml("an unknown key", "CRS-SET-001", "7:1", "titel: x\n", ""),
    yaml(
        "an unknown key inside a group",
        "CRS-SET-001",
        "7:14",
        "completion: {pas: 50}\n",
        "completion: {require: pages}\n",
    ),
    yaml("a number that is none", "CRS-SET-003", "7:20", "budgets: {minutes: many}\n", "budgets: {minutes: 60}\n"),
    yaml("a percentage above 100", "CRS-SET-003", "7:20", "completion: {pass: 180}\n", "completion: {pass: 80}\n"),
    yaml(
        "a word that is not in the list",
        "CRS-SET-003",
        "7:23",
        "completion: {require: pagse}\n",
        "completion: {require: pages}\n",
    ),
    yaml("a group that is a word", "CRS-SET-003", "7:8", "theme: blue\n", 'theme: {accent: "#0b5fa5"}\n'),
    yaml("a list that is a group", "CRS-SET-003", "7:11", "keywords: {a: b}\n", "keywords: a, b\n"),
    yaml(
        "a colour without quotes", "CRS-SET-003", "8:10", "theme:\n  accent: #006b00\n", 'theme:\n  accent: "#006b00"\n'
    ),
    yaml("a comment for a colour", "CRS-YML-001", "8:1", "theme: {accent: #006b00}\n", 'theme: {accent: "#006b00"}\n'),
    yaml("a share for percent", "CRS-SET-003", "7:20", "completion: {pass: 0.8}\n", "completion: {}\n"),
    yaml("a pale accent", "CRS-SET-010", "7:17", 'theme: {accent: "#777777"}\n', 'theme: {accent: "#767676"}\n'),
    yaml("a colour that is none", "CRS-SET-003", "7:17", "theme: {accent: blue}\n", 'theme: {accent: "#006b00"}\n'),
    yaml(
        "an unknown target",
        "CRS-SET-006",
        "7:22",
        "packages: {targets: [scrom12]}\n",
        "packages: {targets: [scorm12]}\n",
    ),
    Mistake(
        "a pass mark without questions",
        "CRS-SET-004",
        "7:20",
        SETTINGS + "completion: {pass: 50}\n",
        SETTINGS,
        YAML,
        {ONE: "# A page\n"},
    ),
    Mistake("a missing key", "CRS-SET-002", "1:1", SETTINGS.replace("id: trial\n", ""), SETTINGS, YAML),
    Mistake("a format of the future", "CRS-SET-003", "1:12", SETTINGS.replace(": 1", ": 2", 1), SETTINGS, YAML),
    Mistake(
        "a language that the player does not speak",
        "CRS-LNG-005",
        "5:21",
        SETTINGS.replace("source: en", "source: de"),
        SETTINGS,
        YAML,
    ),
    Mistake("a module that is not there", "CRS-PAG-002", "6:11", SETTINGS.replace("01-one", "01-oen"), SETTINGS, YAML),
    Mistake("a module twice", "CRS-PAG-007", "6:19", SETTINGS.replace("[01-one", "[01-one, 01-one"), SETTINGS, YAML),
    Mistake(
        "no module",
        "CRS-PAG-006",
        "course.yaml:6:10",
        None,
        "# Module\n",
        "01-one/index.md",
        {YAML: SETTINGS.replace("[01-one]", "[]")},
    ),
    Mistake("no first page", "CRS-PAG-005", "index.md", None, "# A course\n", "index.md"),
    Mistake("references that are a list", "CRS-SET-003", "1:1", "- L-1\n", "L-1: {title: Law}\n", "references.yaml"),
    Mistake(
        "a reference with a misspelt title",
        "CRS-SET-001",
        "1:7",
        "L-1: {titel: Law}\n",
        "L-1: {title: Law}\n",
        "references.yaml",
    ),
    Mistake(
        "a reference without a title",
        "CRS-SET-002",
        "1:6",
        "L-1: {year: 2016}\n",
        "L-1: {title: Law}\n",
        "references.yaml",
    ),
]
BYTES = [
    Mistake(
        "a file that is not UTF-8", "CRS-FIL-001", "3:2", "# Titre\n\nDéjà\n".encode("latin-1"), "# Titre\n\nDéjà\n"
    ),
    Mistake(
        "a first page that is not UTF-8",
        "CRS-FIL-001",
        "1:4",
        "# É\n".encode("latin-1")[:2] + b"a\xc9\n",
        "# É\n",
        "index.md",
    ),
    Mistake("a file in UTF-16", "CRS-FIL-001", "1:1", PAGE.encode("utf-16"), PAGE),
    Mistake("a NUL", "CRS-FIL-003", "3:3", PAGE.replace("Some", "So\0me"), PAGE),
    Mistake("a control character that no manifest may hold", "CRS-FIL-003", "1:5", "# A \x0b page\n", PAGE),
]
LOCKS = [
    Mistake(
        "a line in tracking.lock that is none",
        "CRS-LCK-001",
        "2:1",
        "0 index/index 1\nhello\n",
        "0 index/index 1\n",
        LOCK,
    ),
    Mistake(
        "a mark of git in tracking.lock",
        "CRS-LCK-001",
        "1:1",
        "<<<<<<< HEAD\n0 index/index 1\n",
        "0 index/index 1\n",
        LOCK,
    ),
    Mistake(
        "two ids in one slot",
        "CRS-LCK-001",
        "2:1",
        "0 index/index 1\n0 one/index 1\n",
        "0 index/index 1\n1 one/index 1\n",
        LOCK,
    ),
    Mistake(
        "an id in two slots", "CRS-LCK-001", "1:1", "0 index/index 1\n1 index/index 1\n", "0 index/index 1\n", LOCK
    ),
    Mistake(
        "a question that vanished", "CRS-LCK-002", "4:1", LOCKED.replace("q-one", "q-two") % KEYS, LOCKED % KEYS, LOCK
    ),
    Mistake(
        "a page that vanished",
        "CRS-LCK-002",
        "3:1",
        (LOCKED % KEYS).replace("one/page", "one/pgae"),
        LOCKED % KEYS,
        LOCK,
    ),
]
TRANSLATIONS = [
    Mistake(
        "a translation with other gaps",
        "CRS-LNG-004",
        "6:1",
        GAPS % "Un texte.",
        GAPS % "Un texte {{court}}.",
        PO,
        {ONE: FILL, YAML: FRENCH},
    ),
    Mistake(
        "a translation that points elsewhere",
        "CRS-LNG-006",
        "6:1",
        POINTING % "Voir [le début](accueil.md).",
        POINTING % "Voir [le début](index.md), ou [le site](https://example.org/).",
        PO,
        {ONE: "# A page\n\nSee [the start](index.md).\n", YAML: FRENCH},
    ),
    Mistake("a catalogue that is no PO", "CRS-LNG-001", "1:1", "hello\n", HEAD, PO, {YAML: FRENCH}),
    Mistake(
        "a PO string that never closes",
        "CRS-LNG-001",
        "5:1",
        HEAD + 'msgid "A\nmsgstr "B"\n',
        HEAD + 'msgid "A"\nmsgstr "B"\n',
        PO,
        {YAML: FRENCH},
    ),
    Mistake(
        "a catalogue that is not UTF-8",
        "CRS-FIL-001",
        "6:9",
        (HEAD + 'msgid "A"\nmsgstr "É"\n').encode("latin-1"),
        HEAD,
        PO,
        {YAML: FRENCH},
    ),
]
MISTAKES = [*PAGES, *MENTIONS, *HEADERS, *SETTING, *BYTES, *LOCKS, *TRANSLATIONS]

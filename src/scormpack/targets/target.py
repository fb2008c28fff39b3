"""What a standard has to say about itself. One folder of `scormpack/targets` exports `TARGET`, one of these.

A standard that we read and do not write exports `JUDGEMENT` alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scormpack.package.entries import Entry

if TYPE_CHECKING:
    from scormpack.diagnostics import Diagnostic
    from scormpack.package.read import Package
    from scormpack.rules import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A module of the edition, for descriptors that list them: titles and descriptions by language code."""

    id: str
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What is in one package, and all that a descriptor says about it.

    `languages[0]` is the language it opens in. `identifier` is stable between builds of one course and part
    (ASCII, `[a-z][a-z0-9-]*`). `pass_mark` is in percent. `minutes` is the seat time in the first language.
    """

    identifier: str
    iri: str
    version: str
    languages: tuple[str, ...]
    titles: Mapping[str, str]
    descriptions: Mapping[str, str]
    items: Sequence[Item]
    keywords: Sequence[str] = ()
    minutes: int = 0
    pass_mark: float | None = None
    launch_file: str = "index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """How a standard judges packages that claim to be its own.

    `recognises` looks at the parsed descriptor. `subject` turns the package into the value that each of `rules`
    looks at; both are made on demand, since XML is costly to import. `schema` names the XSDs (`_schemas.schema`), or
    chooses them by the subject. `claims` are libxml2's messages, as patterns, that certain rules say better: when one
    of these rules has found something, the messages are not repeated. `named` are messages, as patterns too, that are
    told under the id of a rule of their own.
    """

    descriptor: str
    recognises: Callable[[Package], bool]
    subject: Callable[[Package], Any]
    rules: Callable[[], Sequence[Rule]]
    schema: str | Callable[[Any], str] = ""
    claims: Sequence[tuple[str, Sequence[str]]] = ()
    named: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A standard that we write.

    `state_limit` is the most characters of state it keeps, None for no limit. `describe` makes the descriptor and
    its schemas from the edition and the names of the site's files, launch file first. `driver_settings` goes to the
    driver as it is. `definitions` says that the driver wants xAPI activity definitions of the questions.
    Without `judgement` no package is taken for this standard. `alone` judges the bytes of files that are no package, by
    the ending of their name. What is `printed` is one HTML file and no package. A `host.js` in the folder plays the LMS
    in the preview.
    """

    name: str
    title: str
    about: str
    folder: Path
    state_limit: int | None
    describe: Callable[[Edition, Sequence[str]], Iterable[Entry]]
    driver_settings: Callable[[Edition], Mapping[str, Any]] = lambda edition: {}
    definitions: bool = False
    printed: bool = False
    needs: Sequence[str] = field(default=())
    judgement: Judgement | None = None
    alone: Mapping[str, Callable[[bytes, str], Iterable[Diagnostic]]] = field(default_factory=dict)

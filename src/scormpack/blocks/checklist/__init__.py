"""Things to do, which the learner ticks."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.blocks.body import Body, Item
from scormpack.blocks.kind import Field, Kind
from scormpack.blocks.options import option_keys
from scormpack.content import Block, Part, Unit
from scormpack.diagnostics import Severity
from scormpack.rules import declare

NO_ITEMS = declare(
    "CRS-CHECKLIST-001",
    Severity.ERROR,
    en=("This checklist has nothing to tick.", "Write each item on a line of its own: - [ ] Its text"),
    fr=("Cette liste n'a rien à cocher.", "Écrivez chaque élément sur sa propre ligne : - [ ] Son texte"),
    why="A checklist is made of what the learner ticks.",
)
NO_BOX = declare(
    "CRS-CHECKLIST-002",
    Severity.ERROR,
    en=("“{text}” has no empty box.", "Begin the item with - [ ] so that the learner can tick it."),
    fr=("« {text} » n'a pas de case vide.", "Commencez l'élément par - [ ] pour que l'apprenant puisse le cocher."),
    why="Every item of a checklist starts unticked; ticking it is the learner's part.",
)
TWO_LISTS = declare(
    "CRS-CHECKLIST-003",
    Severity.ERROR,
    en=("A second list begins here.", "Join it to the first one, or put it into a checklist block of its own."),
    fr=("Une deuxième liste commence ici.", "Joignez-la à la première, ou mettez-la dans son propre bloc checklist."),
    why="A checklist block shows one list, with what stands before and after it.",
)


def _read(body: Body) -> Iterator[Part]:
    lists = body.of("bullet_list")
    if not lists:
        body.report(NO_ITEMS)
    for another in lists[1:]:
        body.report(TWO_LISTS, another.line)
    before = body.until("bullet_list")
    if before:
        yield Part(role="intro", prose=body.prose(before), line=before[0].line)
    for item in body.items():
        yield _item(body, item)
    after = [element for element in body.elements[len(before) :] if element not in lists]
    if after:
        yield Part(role="outro", prose=body.prose(after), line=after[0].line)


def _item(body: Body, item: Item) -> Part:
    """What stands under an item, marked with a colon or not, is its `more`."""
    if item.ticked is not False:
        body.report(NO_BOX, item.line, text=item.label)
    under = (*item.feedback, *item.rest)
    more = (Part(role="more", prose=body.prose(under), line=under[0].line),) if under else ()
    return Part(role="item", prose=(Unit(item.label, "item", item.line),), parts=more, line=item.line)


def _field(block: Block) -> Field:
    items = block.all("item")
    return Field(widths=(1,) * len(items), keys=option_keys(items))


KINDS = (
    Kind(
        name="checklist",
        about="Things to do, which the learner ticks: - [ ] one a line.",
        id="required",
        read=_read,
        field=_field,
        gathers=True,
    ),
)

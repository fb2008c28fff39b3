"""Panels: what accordion, tabs, cards, timeline, steps and compare have in common. Headings part them."""

from __future__ import annotations

from collections.abc import Iterator

from scormpack.blocks.body import Body, Panel
from scormpack.content import Part, Unit
from scormpack.diagnostics import Severity
from scormpack.rules import declare

NO_PANELS = declare(
    "CRS-PANEL-001",
    Severity.ERROR,
    en=("This “{kind}” block has no headings.", "Begin each of its parts with a line like: ## Its title"),
    fr=("Ce bloc « {kind} » n'a pas de titres.", "Commencez chacune de ses parties par une ligne comme : ## Son titre"),
    why="Headings say where each part begins and what it is called.",
)
NO_TITLE = declare(
    "CRS-PANEL-002",
    Severity.ERROR,
    en=("This heading in the “{kind}” block has no words.", "Write the title of the part after the ##."),
    fr=("Ce titre du bloc « {kind} » est vide.", "Écrivez le titre de la partie après les ##."),
    why="The title is what the learner chooses the part by.",
)
NO_TEXT = declare(
    "CRS-PANEL-003",
    Severity.ERROR,
    en=(
        "Nothing stands under “{title}” in this “{kind}” block.",
        "Write its text under the heading, or take the heading away.",
    ),
    fr=(
        "Rien ne suit « {title} » dans ce bloc « {kind} ».",
        "Écrivez son texte sous le titre, ou supprimez le titre.",
    ),
    why="The learner would open an empty part.",
)


def read_panels(body: Body) -> Iterator[Part]:
    """The text before the first heading as `intro`, then one `panel` a heading, with its `title` inside."""
    intro, panels = body.panels()
    if not panels:
        body.report(NO_PANELS)
    if intro:
        yield Part(role="intro", prose=body.prose(intro), line=intro[0].line)
    for panel in panels:
        _look(body, panel)
        yield panel_part(panel, "panel", heading_level(body))


def panel_part(panel: Panel, role: str, level: int) -> Part:
    """A panel with its prose; `level` is that of its heading in the page's outline."""
    title = Part(role="title", prose=(Unit(panel.title, "title", panel.line),), line=panel.line)
    return Part(role=role, prose=panel.body.prose(), parts=(title,), data={"level": level}, line=panel.line)


def heading_level(body: Body) -> int:
    """The level that the author gave to the headings of the panels, never the page's own title's."""
    return max(2, int(body.of("heading")[0].tag[1]))


def _look(body: Body, panel: Panel) -> None:
    if not panel.title:
        body.report(NO_TITLE, panel.line)
    elif not panel.body.elements:
        body.report(NO_TEXT, panel.line, title=panel.title)

"""The right answers of a page, read from what its script would read, and put where a reader of paper wants them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement, builder

from scormpack.book.paper import copied, parts, text_of


@dataclass(slots=True, kw_only=True)
class Answers:
    """Questions and stories get a number each, and their answer `beside` them, or else `gathered` behind the module."""

    words: Mapping[str, str]
    number: Callable[[int | float], str]
    beside: bool
    count: int = 0
    waiting: list[HtmlElement] = field(default_factory=list)

    def take(self, article: HtmlElement) -> None:
        """Number what is asked on a page, and put the answers beside it; what its script would read is still there."""
        for block in article.xpath(".//*[@data-block][fieldset[@data-part='answer']]"):
            self._settle(block, _of_question(block, self.number))
        for block in article.xpath(".//*[@data-block='scenario']"):
            self._settle(block, self._of_story(block))

    def gather(self, article: HtmlElement) -> None:
        """Take the answers from a page that is laid, so that their links and ids are those of the book."""
        for answer in [] if self.beside else parts(article, "answer-on-paper"):
            answer.getparent().remove(answer)
            self.waiting.append(answer)

    def gathered(self) -> Sequence[HtmlElement]:
        """What waits for the end of the module."""
        waiting, self.waiting = self.waiting, []
        return waiting

    def _settle(self, block: HtmlElement, said: Sequence[HtmlElement]) -> None:
        self.count += 1
        label = self.words["question-number"].format(number=self.number(self.count))
        block.insert(0, builder.P(builder.B(label), {"data-part": "number-on-paper"}))
        if said:
            heading = builder.P(builder.B(self.words["answer"] if self.beside else label))
            block.append(builder.DIV({"data-part": "answer-on-paper"}, heading, *said))

    def _of_story(self, block: HtmlElement) -> Sequence[HtmlElement]:
        """Scenes get numbers, choices say where they lead; what is said of a choice is an answer."""
        places = {}
        for at, scene in enumerate(parts(block, "scene"), start=1):
            places[scene.get("id")] = self.number(at)
            heading = parts(scene, "heading")[0]
            heading.text = f"{self.number(at)}. {heading.text or ''}"
        said = []
        for scene in parts(block, "scene"):
            comments = list(self._of_scene(scene, places))
            if comments:
                said += [builder.P(builder.B(text_of(parts(scene, "heading")[0]))), builder.UL(*comments)]
        for debrief in parts(block, "debrief"):
            debrief.drop_tree()
            debrief.attrib.clear()
            said.append(debrief)
        return said

    def _of_scene(self, scene: HtmlElement, places: Mapping[str, str]) -> Iterator[HtmlElement]:
        for choice in parts(scene, "choice"):
            move = parts(choice, "move")[0]
            comments = [copied(feedback) for feedback in parts(choice, "feedback")]
            for feedback in parts(choice, "feedback"):
                feedback.drop_tree()
            goes = self.words["go-to"].format(number=places[move.get("href")[1:]])
            move.tail = f" ({goes}){move.tail or ''}"
            if comments:
                yield builder.LI(builder.B(text_of(move)), *comments)


def _of_question(block: HtmlElement, number: Callable[[int | float], str]) -> Sequence[HtmlElement]:
    right = [builder.LI(line) for line in _right(block, number)]
    in_turn = builder.OL if parts(block, "row") else builder.UL
    said: list[HtmlElement] = [in_turn(*right)] if right else []
    for option in parts(block, "option"):
        for feedback in parts(option, "feedback"):
            said.append(builder.P(builder.EM(text_of(_label(option))), f" — {text_of(feedback)}"))
    for explanation in parts(block, "explanation"):
        said.append(copied(explanation))
    for part in (*parts(block, "hint"), *parts(block, "explanation"), *parts(block, "feedback")):
        part.drop_tree()
    return said


def _right(block: HtmlElement, number: Callable[[int | float], str]) -> Iterator[str]:
    """Each line of the right answer. Attributes are those of the blocks' templates."""
    for option in block.xpath(".//*[@data-part='option'][@data-right]"):
        yield text_of(_label(option))
    for pair in parts(block, "pair"):
        chosen = pair.xpath(".//option[@data-letter=$letter]", letter=pair.get("data-right"))
        yield f"{text_of(_label(pair))} — {text_of(chosen[0])}"
    for row in sorted(parts(block, "row"), key=lambda row: int(row.get("data-place", "0"))):
        yield text_of(row.xpath(".//span")[0])
    for gap in parts(block, "gap"):
        yield str(json.loads(gap.get("data-accept", '[""]'))[0])
    for value in block.xpath(".//input/@data-answer"):
        yield number(float(value))


def _label(element: HtmlElement) -> HtmlElement:
    label: HtmlElement = element.xpath(".//label")[0]
    return label

"""The right answers of a page, read from what its script would read, and put where a reader of paper wants them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement, builder

from scormpack.book.paper import copied, parts, text_of


@dataclass(slots=True, kw_only=True)
class Answers:
    """Questions and stories get a number each. `beside` leaves the answers with them, else they are `gathered`."""

    words: Mapping[str, str]
    number: Callable[[int], str]
    beside: bool
    count: int = 0
    waiting: list[HtmlElement] = field(default_factory=list)

    def take(self, article: HtmlElement) -> None:
        """Number what is asked on a page, and see to its answers."""
        for block in article.xpath(".//*[@data-block][fieldset[@data-part='answer']]"):
            self._settle(block, _of_question(block))
        for block in article.xpath(".//*[@data-block='scenario']"):
            self._settle(block, self._of_story(block))

    def gathered(self) -> Sequence[HtmlElement]:
        """What waits for the end of the module."""
        waiting, self.waiting = self.waiting, []
        return waiting

    def _settle(self, block: HtmlElement, said: Sequence[HtmlElement]) -> None:
        self.count += 1
        label = self.words["question-number"].format(number=self.number(self.count))
        block.insert(0, builder.P(builder.B(label), {"data-part": "number-on-paper"}))
        answer = builder.DIV({"data-part": "answer-on-paper"}, *said)
        if not said:
            return
        if self.beside:
            answer.insert(0, builder.P(builder.B(self.words["answer"])))
            block.append(answer)
        else:
            answer.insert(0, builder.P(builder.B(label)))
            self.waiting.append(answer)

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
                said += [builder.P(builder.B(places[scene.get("id")])), builder.UL(*comments)]
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


def _of_question(block: HtmlElement) -> Sequence[HtmlElement]:
    right = [builder.LI(line) for line in _right(block)]
    said: list[HtmlElement] = [builder.UL(*right)] if right else []
    for option in parts(block, "option"):
        for feedback in parts(option, "feedback"):
            said.append(builder.P(builder.I(text_of(_label(option))), " ", text_of(feedback)))
    for explanation in parts(block, "explanation"):
        said.append(copied(explanation))
    for part in (*parts(block, "hint"), *parts(block, "explanation"), *parts(block, "feedback")):
        part.drop_tree()
    return said


def _right(block: HtmlElement) -> Iterator[str]:
    """Each line of the right answer. Attributes are those of the blocks' templates."""
    for option in block.xpath(".//*[@data-part='option'][@data-right]"):
        yield text_of(_label(option))
    for pair in parts(block, "pair"):
        chosen = pair.xpath(".//option[@data-letter=$letter]", letter=pair.get("data-right"))
        yield f"{text_of(_label(pair))} → {text_of(chosen[0])}"
    rows = sorted(parts(block, "row"), key=lambda row: int(row.get("data-place", "0")))
    for at, row in enumerate(rows, start=1):
        yield f"{at}. {text_of(row.xpath('.//span')[0])}"
    for gap in parts(block, "gap"):
        yield str(json.loads(gap.get("data-accept", '[""]'))[0])
    for number in block.xpath(".//input[@data-answer]"):
        yield number.get("data-answer", "")


def _label(element: HtmlElement) -> HtmlElement:
    label: HtmlElement = element.xpath(".//label")[0]
    return label

"""A page made for a screen becomes one for paper: nothing to press, nothing hidden, no file beside it."""

from __future__ import annotations

import base64
import mimetypes
import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from lxml import html
from lxml.html import HtmlElement, builder
from markupsafe import Markup

from scormpack.render.media import Medium

_ON_SCREEN = (
    "template|button[not(@data-part='spot')]|video|audio|iframe|*[@data-part='ask']|*[@data-part='script']|*[@data-block='certificate']"
    "|*[@data-part='verdict'][@hidden]|*[@data-block='reflect']/*[@data-part='foot']"
)
"""What means nothing on paper."""
_POINTERS = ("aria-labelledby", "aria-describedby")
_LINES = 6


def fragment(text: str) -> HtmlElement:
    """The one element of some HTML."""
    return html.fragment_fromstring(text)


def written(element: HtmlElement) -> str:
    """HTML again."""
    return str(html.tostring(element, encoding="unicode", with_tail=False))


def inside(element: HtmlElement) -> Markup:
    """The HTML within an element."""
    return Markup(re.sub(r"^<[^>]*>|</[^>]*>$", "", written(element)))


def parts(element: HtmlElement, name: str) -> list[HtmlElement]:
    """Everything in it that plays a part."""
    return cast("list[HtmlElement]", element.xpath(".//*[@data-part=$name]", name=name))


def text_of(element: HtmlElement) -> str:
    """Its words in one line; spaces that do not break stay."""
    return re.sub(r"[ \t\n]+", " ", str(element.text_content())).strip(" ")


def copied(element: HtmlElement) -> HtmlElement:
    """The same without what told a script or a style about it."""
    made = deepcopy(element)
    made.tail = None
    made.attrib.clear()
    return made


@dataclass(frozen=True, slots=True)
class Paper:
    """`numbers` are short names of the pages, under which the ids of all of them stand side by side."""

    root: Path
    numbers: Mapping[str, str]
    words: Mapping[str, str]

    def put_pictures_in(self, article: HtmlElement, media: Iterable[Medium]) -> None:
        """Pictures go into the file itself."""
        files = {medium.url: self.root / medium.file for medium in media}
        for image in article.iter("img"):
            for name in ("srcset", "sizes", "loading"):
                image.attrib.pop(name, None)
            if file := files.get(image.get("src", "")):
                image.set("src", _data(file))

    def lay(self, article: HtmlElement, page: str, under: int) -> None:
        """Take away and open up what a screen needs; headings go below level `under`, ids get the page's name."""
        for gone in article.xpath("|".join(f".//{each}" for each in _ON_SCREEN.split("|"))):
            gone.drop_tree()
        for hidden in article.xpath(".//*[@hidden]"):
            del hidden.attrib["hidden"]
        for details in article.iter("details"):
            details.set("open", "")
        for file in article.xpath(".//a[@download]|.//button[@data-part='spot']"):
            _unpressed(file)
        self._fields(article)
        _headings(article, under - 1)
        self._names(article, self.numbers[page])
        article.set("id", self.numbers[page])

    def _fields(self, article: HtmlElement) -> None:
        for select in list(article.iter("select")):
            choices = [option for option in select.iter("option") if option.get("value")]
            boxes = [builder.SPAN(f"☐ {text_of(option)}") for option in choices]
            _replace(select, builder.SPAN({"data-part": "choices-on-paper"}, *boxes))
        for area in list(article.iter("textarea")):
            lines = [builder.DIV() for _ in range(_LINES)]
            _replace(area, builder.DIV({"data-part": "lines-on-paper"}, *lines))
        for label in article.iter("label"):  # there is nothing left to name
            label.tag = "span"
            label.attrib.pop("for", None)
        for field in list(article.iter("input")):
            ticked = field.get("type") in ("checkbox", "radio")
            _replace(field, builder.SPAN({"data-part": "box-on-paper" if ticked else "gap-on-paper"}))

    def _names(self, article: HtmlElement, own: str) -> None:
        """Ids are unique in the book, and what points at them follows. Links to pages lead to their place in it."""
        for element in article.xpath(".//*[@id]"):
            element.set("id", f"{own}-{element.get('id')}")
        for name in _POINTERS:
            for element in article.xpath(f".//*[@{name}]"):
                element.set(name, " ".join(f"{own}-{id}" for id in element.get(name).split()))
        for link in article.iter("a"):
            href, page = link.get("href", ""), link.get("data-page-link")
            if page:
                anchor = link.get("data-anchor")
                link.set("href", f"#{self.numbers[page]}" + (f"-{anchor}" if anchor else ""))
            elif href.startswith("#") and not href.startswith("#term-"):
                link.set("href", f"#{own}-{href[1:]}")


def _data(file: Path) -> str:
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"data:{kind};base64,{base64.b64encode(file.read_bytes()).decode()}"


def _replace(old: HtmlElement, new: HtmlElement) -> None:
    new.tail = old.tail
    old.getparent().replace(old, new)


def _unpressed(element: HtmlElement) -> None:
    """A link to a file that is not there, or a place to click, is a mark with its look."""
    element.tag = "span"
    for name in set(element.attrib) - {"data-part", "data-shape", "style"}:
        del element.attrib[name]


def _headings(article: HtmlElement, by: int) -> None:
    for heading in article.xpath(".//h1|.//h2|.//h3|.//h4|.//h5|.//h6"):
        heading.tag = f"h{min(6, int(heading.tag[1]) + by)}"
        heading.attrib.pop("tabindex", None)

"""npm scorm-again, a SCORM 1.2 LMS in the browser that is strict about the data model.

Proves: every LMSSetValue is one that a strict LMS takes (status, score, times, read-only and unknown elements have
their error codes), what is committed is what a later session finds, and nothing warns in the console. It does not judge
the 4,096 characters of suspend_data and calls after LMSFinish: `faults` does. Identifiers: the `moodle` manners do.
"""

import functools
import json
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from lxml import etree
from playwright.sync_api import Browser, BrowserContext, Error, Page

from partners.places import PARTNERS, npm_package
from partners.serving import Handler, serving
from partners.visit import Call, Visit, complaints_of, untolerated

Manners = Literal["strict", "refuses", "cuts", "moodle"]
FINISHED = ("passed", "completed", "failed")
SPM_SUSPEND_DATA = 4096
READY_CODE = {"0", ""}
QUIET_SECONDS = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the LMS's administrator and the learner's record decide.

    mastery_score and launch_data default to those of the manifest. `manners`:
    strict: scorm-again as it is; refuses: "false" and 101 to everything; cuts: keeps 4,096 characters of suspend_data
    without a word; moodle: Moodle 4.5 (405 for what it refuses, mastery override and `completed` by default at
    LMSFinish, review mode after an end, numbers read back as numbers, TypeError in a second LMSInitialize).
    `tolerated`: patterns of complaints that the test expects.
    """

    manners: Manners = "strict"
    window: Literal["frame", "popup"] = "frame"
    student_id: str = "u1"
    student_name: str = "Doe, Jane"
    mastery_score: str | None = None
    mastery_override: bool | None = None
    launch_data: str | None = None
    lesson_mode: Literal["normal", "review", "browse"] | None = None
    standards_mode: bool = False
    commit_seconds: float = 0.0
    seed: Mapping[str, str] = field(default_factory=dict)
    tolerated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """One write to the LMS's store; `finish` when LMSFinish made it. Flat: {"cmi.core.lesson_status": "passed", …}."""

    finish: bool
    values: Mapping[str, str]


class ScormAgain12:
    """One learner's record of one unzipped package. Open it, leave it, open it again: the record lasts."""

    def __init__(self, browser: Browser, package: Path, settings: Settings) -> None:
        self.settings = settings
        self.stored: dict[str, str] = dict(settings.seed)
        self.complaints: list[str] = []
        self.session_is_gone = False
        self._browser = browser
        self._launch = _launch(package)
        self._numbered_commits: dict[tuple[int, int], Commit] = {}
        self._numbered_calls: dict[tuple[int, int], Call] = {}
        self._contexts: list[BrowserContext] = []
        self._received: Counter[int] = Counter()
        self._announced: Counter[int] = Counter()
        self._silent: set[int] = set()
        self._open: Visit | None = None
        self._host: Page
        self._cmi: dict[str, str] = {}
        self._last_request = 0.0
        self._serving = serving(functools.partial(_LmsHandler, self, package))
        self.address = self._serving.__enter__()

    # --- the learner ---

    def open(self, **context: Any) -> Visit:
        """Launch the package as the record stands now. Keywords go to Browser.new_context (viewport, locale, …)."""
        if self._open is not None:
            self._take_calls()
            self.settle()
        self._cmi = self._known()
        browser_context = self._browser.new_context(**context)
        self._contexts.append(browser_context)
        complaints_of(browser_context, self.address, self.complaints)
        page = browser_context.new_page()
        visit_number = len(self._contexts)
        page.on("crash", lambda _: self._silent.add(visit_number))
        page.goto(f"{self.address}/lms")
        if self.settings.window == "popup":
            with page.expect_popup() as popup:
                page.evaluate("openPopup()")
            popup.value.wait_for_load_state()
            visit = Visit(page=popup.value, sco=popup.value.main_frame, complaints=self.complaints)
        else:
            page.evaluate("openFrame()")
            frame = page.frame(name="content")
            assert frame is not None
            frame.wait_for_url(lambda url: url != "about:blank")
            frame.wait_for_load_state()
            visit = Visit(page=page, sco=frame, complaints=self.complaints)
        self._open = visit
        self._host = page
        return visit

    # --- what the LMS knows ---

    @property
    def cmi(self) -> dict[str, str]:
        """The data model now, flat, whether committed or not. `stored` has what the LMS keeps."""
        return _texts(self._host.evaluate("cmi()"))

    @property
    def commits(self) -> list[Commit]:
        """All commits so far that reached the LMS, of all visits, in the order in which the content made them."""
        return [self._numbered_commits[key] for key in sorted(self._numbered_commits)]

    @property
    def calls(self) -> list[Call]:
        """All calls so far, of all visits, in order."""
        self._take_calls()
        return [self._numbered_calls[key] for key in sorted(self._numbered_calls)]

    def values_set(self, element: str | None = None) -> list[tuple[str, str]]:
        """Pairs of element and value that LMSSetValue was given, or those of one element."""
        pairs = [(call.arguments[0], call.arguments[1]) for call in self.calls if call.function == "LMSSetValue"]
        return [pair for pair in pairs if element in (None, pair[0])]

    def interactions(self) -> list[dict[str, str]]:
        """What a teacher's report shows: the stored interactions by index."""
        rows: dict[int, dict[str, str]] = {}
        for element, value in self.stored.items():
            if element.startswith("cmi.interactions."):
                index, name = element.removeprefix("cmi.interactions.").split(".", 1)
                rows.setdefault(int(index), {})[name] = value
        return [rows[index] for index in sorted(rows)]

    def refused(self) -> list[Call]:
        """Calls that this LMS answered with false, an exception or an error code."""
        acting = ("LMSInitialize", "LMSSetValue", "LMSCommit", "LMSFinish")
        return [
            call
            for call in self.calls
            if (call.function in acting and call.result != "true")
            or (call.function in (*acting, "LMSGetValue") and call.error not in READY_CODE)
        ]

    def faults(self) -> list[str]:
        """Why it was not clean so far: complaints in the console, refused calls, what scorm-again does not judge."""
        found = list(self.complaints)
        if self.settings.manners != "refuses":
            found += [f"refused: {call}" for call in self.refused()]
        found += [
            f"suspend_data of {len(value)} characters"
            for _, value in self.values_set("cmi.suspend_data")
            if len(value) > SPM_SUSPEND_DATA
        ]
        return untolerated([*found, *self._after_finish()], self.settings.tolerated)

    def _after_finish(self) -> Iterable[str]:
        finished = False
        for call in self.calls:
            if finished and call.function in ("LMSSetValue", "LMSGetValue", "LMSCommit", "LMSFinish"):
                yield f"called after LMSFinish: {call}"
            if call.function == "LMSInitialize":
                finished = False
            if call.function == "LMSFinish" and call.result == "true":
                finished = True

    def change(self, **settings: Any) -> None:
        """Other settings from the next `open` on."""
        self.settings = replace(self.settings, **settings)

    def settle(self) -> None:
        """Wait until what a window said while it went has arrived: all commits that it announced, then quiet."""
        deadline = time.monotonic() + 10
        self._last_request = time.monotonic()
        while time.monotonic() < deadline:
            if time.monotonic() - self._last_request > QUIET_SECONDS and self._has_all():
                return
            time.sleep(0.05)

    def end(self) -> None:
        if self._open is not None and not self._host.is_closed():
            self._take_calls()
        for context in self._contexts:
            context.close()
        self._contexts.clear()
        self._serving.__exit__(None, None, None)

    # --- inside ---

    def _take_calls(self) -> None:
        if self._open is not None and not self._host.is_closed() and self._host.url.startswith(self.address):
            with suppress(Error):  # a crashed page has no more to say
                self._keep_calls(self._host.evaluate("takeCalls()"))

    def _keep_calls(self, rows: Iterable[tuple[int, int, str, list[str], str, str]]) -> None:
        for visit, number, function, arguments, result, error in rows:
            call = Call(function=function, arguments=tuple(arguments), result=result, error=error)
            self._numbered_calls[visit, number] = call

    def _has_all(self) -> bool:
        visit = len(self._contexts)
        gone = self._host.is_closed() or not self._host.url.startswith(self.address)
        return self._received[visit] >= self._announced[visit] and (not gone or visit in self._silent)

    def _hear(self, body: dict[str, Any]) -> None:
        visit = body["visit"]
        self._announced[visit] = max(self._announced[visit], body["commits"])
        self._keep_calls(body["rows"])
        if body["farewell"]:
            self._silent.add(visit)

    def _commit(self, body: dict[str, Any]) -> dict[str, Any]:
        time.sleep(self.settings.commit_seconds)
        self._received[body["visit"]] += 1
        if self.session_is_gone:
            return {"result": "false", "errorCode": 101}
        key = body["visit"], body["number"]
        self._numbered_commits[key] = Commit(finish=body["finish"], values=_texts(body["values"]))
        if key == max(self._numbered_commits):
            self.stored.update(self._numbered_commits[key].values)
        return {"result": "true", "errorCode": 0}

    def _known(self) -> dict[str, str]:
        """The record as the next session finds it (RTE 1.2 §3.4.4 for entry; Moodle for the end of an attempt)."""
        settings, record = self.settings, dict(self.stored)
        ended = settings.manners == "moodle" and record.get("cmi.core.lesson_status") in FINISHED
        left = record.pop("cmi.core.exit", None)
        entry = "ab-initio" if not self.stored else "resume" if left == "suspend" else ""
        record.pop("cmi.core.session_time", None)
        return record | {
            "cmi.core.student_id": settings.student_id,
            "cmi.core.student_name": settings.student_name,
            "cmi.core.entry": entry,
            "cmi.core.credit": "no-credit" if ended else "credit",
            "cmi.core.lesson_mode": settings.lesson_mode or ("review" if ended else "normal"),
            "cmi.student_data.mastery_score": _first(settings.mastery_score, self._launch.mastery_score),
            "cmi.launch_data": _first(settings.launch_data, self._launch.launch_data),
        }

    def _page(self) -> bytes:
        settings = self.settings
        override = settings.manners == "moodle" if settings.mastery_override is None else settings.mastery_override
        told = {
            "visit": len(self._contexts),
            "manners": settings.manners,
            "masteryOverride": override,
            "standardsMode": settings.standards_mode,
            "cmi": {element: value for element, value in self._cmi.items() if value},
            "launch": f"/package/{self._launch.href}",
        }
        page = (PARTNERS / "scorm_again_host.html").read_text(encoding="utf-8")
        return page.replace("SETTINGS", json.dumps(told).replace("<", "\\u003c")).encode()


class _LmsHandler(Handler):
    def __init__(self, lms: ScormAgain12, package: Path, *request: Any) -> None:
        self.lms = lms
        self.package = package
        super().__init__(*request, directory=str(PARTNERS / "nothing"))

    def do_GET(self) -> None:
        if self.path == "/lms":
            self.answer(200, self.lms._page(), "text/html; charset=utf-8")
        elif self.path == "/host.js":
            self.answer(200, (PARTNERS / "scorm_again_host.js").read_bytes(), "text/javascript; charset=utf-8")
        elif self.path.startswith("/package/"):
            self._file("/package", self.package)
        elif self.path.startswith("/scorm-again/"):
            self._file("/scorm-again", npm_package("scorm-again") / "dist")
        else:
            super().do_GET()

    def _file(self, prefix: str, folder: Path) -> None:
        self.directory = str(folder)
        self.path = self.path.removeprefix(prefix)
        super().do_GET()

    def do_POST(self) -> None:
        body = json.loads(self.body())
        self.lms._last_request = time.monotonic()
        if self.path == "/commit":
            self.answer(200, json.dumps(self.lms._commit(body)).encode(), "application/json")
        else:
            self.lms._hear(body)
            self.answer(204, b"", "text/plain")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Launch:
    href: str
    mastery_score: str
    launch_data: str


def _launch(package: Path) -> _Launch:
    """The first item that has a resource, as an LMS launches it."""
    manifest = etree.parse(package / "imsmanifest.xml").getroot()
    resources = {resource.get("identifier"): resource for resource in manifest.iterfind(".//{*}resource")}
    item = next(item for item in manifest.iterfind(".//{*}organization//{*}item") if item.get("identifierref"))
    return _Launch(
        href=str(resources[item.get("identifierref")].get("href")),
        mastery_score=item.findtext("{*}masteryscore", ""),
        launch_data=item.findtext("{*}datafromlms", ""),
    )


def _first(*values: str | None) -> str:
    return next((value for value in values if value is not None), "")


def _texts(values: Mapping[str, Any]) -> dict[str, str]:
    """scorm-again flattens an empty list to {}: only what has a value is one."""
    return {element: value for element, value in values.items() if isinstance(value, str)}

"""What every test may ask for: a browser, and the software of others (partners/) that plays, stores and judges.

Each fixture starts its partner on the first use and ends it with the session; each test gets a clean slate of it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from playwright.sync_api import Browser, Page

from partners import accessibility, html_checker, open_edx, statements
from partners import chromium as chromium_partner
from partners import lrs as lrs_partner
from partners import scormhost as scormhost_partner
from partners import wagtail as wagtail_partner
from partners.lrs import Lrs
from partners.samples import unzipped
from partners.scorm_again import ScormAgain12, Settings
from partners.scormhost import ScormHost
from partners.serving import serving_folder
from partners.wagtail import WagtailLms

NOT_FAST = {"browser", "partner", "slow"}

# A busy machine stops a browser in the middle of anything. What fails twice running is a fault of ours.
SECOND_TRY = pytest.mark.flaky(reruns=1, reruns_delay=1)

# How long an example takes says something about the machine only.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """`fast` is whatever needs no browser and no partner; whoever asks for the browser is a browser test. What is
    `long` comes first, or one processor would be at it when the others have nothing left to do.

    A test of either kind is run once more before it is called a failure, and is named in the summary then.
    """
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
        if not NOT_FAST & {marker.name for marker in item.iter_markers()}:
            item.add_marker(pytest.mark.fast)
        if {"browser", "partner"} & {marker.name for marker in item.iter_markers()}:
            item.add_marker(SECOND_TRY)
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


def fail_on(faults: list[str]) -> None:
    if faults:
        pytest.fail("the LMS saw faults:\n" + "\n".join(faults), pytrace=False)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for the session."""
    with chromium_partner.launched() as browser:
        yield browser


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """An empty tab in a context of its own."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def static_server() -> Iterator[Callable[[Path], str]]:
    """Serve a folder; gives the base address without a slash at the end."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(serving_folder(folder))


@pytest.fixture
def unzip(tmp_path: Path) -> Callable[[Path], Path]:
    """Unzip a package into a folder of this test."""
    return lambda zip_file: unzipped(zip_file, tmp_path / "unzipped" / zip_file.stem)


@pytest.fixture
def scorm12_lms(chromium: Browser, unzip: Callable[[Path], Path]) -> Iterator[Callable[..., ScormAgain12]]:
    """Put a package (zip or folder) into scorm-again; keywords are those of Settings. Fails the test on any fault."""
    made: list[ScormAgain12] = []

    def put(package: Path, **settings: Any) -> ScormAgain12:
        folder = package if package.is_dir() else unzip(package)
        made.append(ScormAgain12(chromium, folder, Settings(**settings)))
        return made[-1]

    yield put
    for lms in made:
        lms.end()
    fail_on([fault for lms in made for fault in lms.faults()])


@pytest.fixture(scope="session")
def _scormhost(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScormHost]:
    with scormhost_partner.started(chromium, tmp_path_factory.mktemp("scormhost")) as host:
        yield host


@pytest.fixture
def scormhost(_scormhost: ScormHost) -> Iterator[ScormHost]:
    """scormhost, with one administrator who is also the learner. Fails the test on anything in the console."""
    yield _scormhost
    fail_on(_scormhost.forget())


@pytest.fixture(scope="session")
def _wagtail_lms(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WagtailLms]:
    with wagtail_partner.started(chromium, tmp_path_factory.mktemp("wagtail")) as lms:
        yield lms


@pytest.fixture
def wagtail_lms(_wagtail_lms: WagtailLms) -> Iterator[WagtailLms]:
    """wagtail-lms, with one course and one learner. Fails the test on anything in the console."""
    yield _wagtail_lms
    fail_on(_wagtail_lms.forget())


@pytest.fixture(scope="session")
def _lrs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lrs]:
    with lrs_partner.started(tmp_path_factory.mktemp("lrs")) as lrs:
        yield lrs


@pytest.fixture
def lrs(_lrs: Lrs) -> Lrs:
    """Learning Locker's statement store with documents, as a clean slate."""
    _lrs.forget()
    return _lrs


@pytest.fixture(scope="session")
def open_edx_import() -> Callable[[Path], open_edx.OpenEdxImport]:
    """What Open edX makes of a zip: index page, version, menu, warnings."""
    return open_edx.open_edx_import


@pytest.fixture(scope="session")
def judge_statements() -> Callable[[Sequence[Mapping[str, Any]]], list[statements.StatementFault]]:
    """What two judges object to in a list of xAPI statements."""
    return statements.judge_statements


@pytest.fixture(scope="session")
def axe() -> Callable[..., list[accessibility.Violation]]:
    """axe-core's violations in a page or a frame, as it is now."""
    return accessibility.axe


@pytest.fixture(scope="session")
def html_findings() -> Callable[[Path], list[html_checker.HtmlFinding]]:
    """The W3C checker's errors in the HTML files of a folder. Give it everything at once."""
    return html_checker.html_findings

"""Recordings: what an author is told, and how they play and are gone on with."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from blocks.conftest import Open, again, kept
from blocks.pages import block, broken, read, said, site
from course.write import command
from course.write import course as small_course
from examples import site as unpacked
from examples import written
from scormpack.blocks import kinds
from scormpack.course.captions import look
from scormpack.course.files import Source
from scormpack.course.load import load
from scormpack.course.page import read_page

VIDEO = "::: video clip.mp4 #v\ncaptions: clip.vtt\n\nSteam.\n:::\n"
AUDIO = "::: audio voice.ogg\n\nThree cups.\n:::\n"

MEDIA = Path(__file__).parents[1] / "media"

MISTAKES = {
    "CRS-BLK-008": [VIDEO.replace(" clip.mp4", ""), AUDIO.replace(" voice.ogg", "")],
    "CRS-MEDIA-001": [VIDEO.replace("captions: clip.vtt\n", "")],
    "CRS-MEDIA-002": [VIDEO.replace("Steam.\n", ""), AUDIO.replace("Three cups.\n", "")],
    "CRS-MEDIA-003": [VIDEO.replace("clip.mp4", "clip.avi"), AUDIO.replace("ogg", "wma"), AUDIO.replace("ogg", "mp4")],
    "CRS-MEDIA-004": [VIDEO.replace("vtt", "srt")],
    "CRS-HDR-001": [AUDIO.replace("ogg\n", "ogg\ncaptions: clip.vtt\n")],
}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in MISTAKES.items() for text in texts])
@pytest.mark.wcag("1.2.1", "1.2.2", "1.2.3")
def test_one_mistake_is_told_and_nothing_else(rule: str, text: str) -> None:
    assert broken(text) == [rule]


@pytest.mark.parametrize("text", [VIDEO, AUDIO, VIDEO.replace("captions: clip.vtt", "silent: yes")])
def test_a_good_recording_is_let_be(text: str) -> None:
    assert broken(text) == []


@pytest.mark.wcag("1.2.2")
def test_a_video_without_captions_stops_the_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    media = {f"media/{name}": (MEDIA / name).read_bytes() for name in ("clip.mp4", "clip.vtt")}
    root, out = small_course(tmp_path, {"01-one/10-page.md": f"# A page\n\n{VIDEO}", **media}), tmp_path / "dist"
    assert command("build", root, "--out", out) == 0
    assert list(out.glob("*.zip"))
    page = root / "01-one/10-page.md"
    page.write_text(page.read_text("utf-8").replace("captions: clip.vtt\n", ""), "utf-8")
    capsys.readouterr()
    assert command("build", root, "--out", tmp_path / "other") == 1
    said = capsys.readouterr().out
    assert "01-one/10-page.md:3" in said and "CRS-MEDIA-001" in said
    assert "captions: its-name.vtt" in said, "the way out"
    assert not list(tmp_path.glob("other/*"))


def test_the_body_is_the_transcript_and_the_file_stands_behind_the_kind() -> None:
    found = block("::: video my clip.mp4 #v\nminutes: 1.5\nsilent: yes\n\nSteam.\n:::\n")
    assert (found.data["file"], found.id) == ("my clip.mp4", "v")
    assert said(found.first("transcript")) == ["Steam."]
    assert kinds()["video"].seconds(found) == 90


def test_the_place_is_kept_only_under_an_id() -> None:
    video, sound = read(VIDEO + AUDIO)[0]
    assert kinds()["video"].widths(video) == (11,)
    assert kinds()["audio"].widths(sound) == ()


def test_a_page_mentions_every_file_of_its_recordings() -> None:
    text = "# A page\n\n" + VIDEO.replace("\n\n", "\nposter: clip.jpg\n\n", 1)
    page, _ = read_page(Source(file="page.md", text=text), str)
    named = [(line, mention.target) for line, mention in page.mentions if mention.what == "file"]
    assert named == [(3, "clip.mp4"), (3, "clip.vtt"), (3, "clip.jpg")]


CUES = "WEBVTT\n\n00:00.000 --> 00:02.000\nOne\n\n00:02.000 --> 00:04.000\nTwo\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (CUES, []),
        (CUES.replace("WEBVTT", "WEBVTT - tea\nKind: captions"), []),
        (CUES.replace("00:02.000 -->", "second\n00:02.000 -->"), []),
        (CUES.replace("00:04.000", "00:04.000 line:80%"), []),
        (CUES + "\nNOTE two\nlines\n\nSTYLE\n::cue {}\n\n01:00:02.000 --> 01:00:03.000\nThree", []),
        (CUES.replace("WEBVTT", "1"), ["CRS-VTT-001:1"]),
        ("", ["CRS-VTT-001:1"]),
        (CUES.replace("00:04.000", "00:04,000"), ["CRS-VTT-002:6"]),
        (CUES.replace("00:02.000 -->", "00:00:02 -->"), ["CRS-VTT-002:6"]),
        (CUES.replace("00:02.000 --> 00:04.000", "later"), ["CRS-VTT-002:6"]),
        (CUES.replace("00:04.000", "00:02.000"), ["CRS-VTT-003:6"]),
        (CUES.replace("00:00.000", "00:01.500").replace("00:02.000 -->", "00:01.000 -->"), ["CRS-VTT-003:6"]),
        ("WEBVTT\n\nNOTE nothing\n", ["CRS-VTT-004:1"]),
    ],
)  # fmt: skip
def test_captions_are_looked_at_line_by_line(text: str, found: list[str]) -> None:
    assert [f"{said.rule}:{said.where.line}" for said in look(Source(file="clip.vtt", text=text))] == found


def course(root: Path, more: dict[str, str]) -> list[str]:
    """The findings on a course of one page with the video, and these files besides."""
    files = {
        "course.yaml": "scormpack: 1\nid: trial\nversion: '1'\nlanguages: {source: en, also: [ar]}\n",
        "index.md": "# Trial\n",
        "01-one/index.md": "# One\n\n" + VIDEO,
        "media/clip.mp4": "",
        "media/clip.vtt": CUES,
        **more,
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    from scormpack.course.rules import findings

    found, _ = load(root)
    assert found
    return [f"{said.rule} {said.where.file}:{said.where.line}" for said in findings(found)]


def test_captions_of_every_language_are_looked_at(tmp_path: Path) -> None:
    assert course(tmp_path, {"media/ar/clip.vtt": CUES.replace("00:04", "00:01")}) == [
        "CRS-VTT-003 media/ar/clip.vtt:6"
    ]


def test_a_file_that_is_not_there_is_told_where_it_is_named(tmp_path: Path) -> None:
    page = "# One\n\n" + VIDEO.replace("clip.vtt", "clop.vtt")
    assert course(tmp_path, {"01-one/index.md": page}) == ["CRS-MED-004 01-one/index.md:4"]


def test_a_package_of_one_language_has_its_captions_alone(tmp_path: Path) -> None:
    root = site(tmp_path, {"video": "# Video\n\n" + VIDEO}, "en", {"media/ar/clip.vtt": CUES})
    html = (root / "content/en/blocks/video.js").read_text("utf-8")
    assert 'srclang=\\"en\\" label=\\"English\\" default' in html
    assert (root / "media/clip.vtt").is_file()
    assert not (root / "media/ar").exists()


def test_a_package_of_two_languages_offers_the_captions_of_both_on_each_page(tmp_path: Path) -> None:
    files = {
        "course.yaml": "scormpack: 1\nid: trial\nversion: '1'\nlanguages: {source: en, also: [ar]}\n",
        "index.md": "# Trial\n",
        "01-one/index.md": "# One\n\n" + VIDEO,
        "media/clip.mp4": "",
        "media/clip.vtt": CUES,
        "media/ar/clip.vtt": CUES,
    }
    built = unpacked(written(tmp_path / "course", files), "web", tmp_path, together=True)
    for language, first, second in (("en", "en", "ar"), ("ar", "ar", "en")):
        html = (built / f"content/{language}/one/index.js").read_text("utf-8")
        assert re.findall(r'srclang=\\"(..)\\"[^>]*?(default)?>', html) == [(first, "default"), (second, "")]
        assert (built / "media/ar/clip.vtt").is_file()


@pytest.mark.wcag("1.4.2")
def test_nothing_plays_by_itself_and_nothing_runs_from_right_to_left(open_example: Open) -> None:
    page = open_example("media", "ar")
    for player in page.locator("[data-part=player]").all():
        assert player.get_attribute("autoplay") is None
        assert player.get_attribute("controls") is not None
        assert player.evaluate("player => getComputedStyle(player).direction") == "ltr"
    assert page.locator("video[poster]").get_attribute("preload") == "none"


@pytest.mark.wcag("1.2.1", "1.2.3")
def test_the_transcript_opens_under_the_recording(open_example: Open) -> None:
    page = open_example("media")
    page.get_by_text("Transcript").first.press("Enter")
    expect(page.get_by_text("A kettle stands on the fire.")).to_be_visible()


@pytest.mark.wcag("1.2.2")
def test_captions_come_with_a_video_from_a_server(
    tab: Page, static_server: Callable[[Path], str], tmp_path: Path
) -> None:
    root = site(tmp_path, {"video": "# Video\n\n" + VIDEO})
    tab.goto(static_server(root) + "/index.html")
    for _ in range(2):
        tab.locator("[data-part=next]").click()
    track = tab.locator("track").element_handle()
    tab.wait_for_function("track => track.readyState === 2 && track.track.mode === 'showing'", arg=track)
    assert track and track.evaluate("track => track.track.cues.length") == 2


def place(page: Page, id: str) -> float:
    return float(page.locator(f"#{id} [data-part=player]").evaluate("player => player.currentTime"))


def until(player: Locator, event: str, act: str) -> None:
    """Act, and wait for the event, which the page's own script has heard by then."""
    told = f"new Promise((done) => player.addEventListener('{event}', done))"
    player.evaluate(f"async player => {{ const told = {told}; {act}; await told }}")


@pytest.mark.parametrize("id", ["ex-video", "ex-audio"])
def test_a_recording_goes_on_where_the_learner_stopped(open_example: Open, id: str) -> None:
    page = open_example("media")
    player = page.locator(f"#{id} [data-part=player]")
    assert place(page, id) == 0
    player.evaluate("async player => { player.muted = true; await player.play(); player.currentTime = 7.2 }")
    page.wait_for_function("player => player.currentTime > 7.2", arg=player.element_handle())
    until(player, "pause", "player.pause()")
    again(page)
    assert place(page, id) == 5


def test_a_recording_that_ended_begins_anew(open_example: Open) -> None:
    page = open_example("media")
    player = page.locator("#ex-audio [data-part=player]")
    until(player, "ended", "player.muted = true; player.currentTime = 11; player.play()")
    again(page)
    assert place(page, "ex-audio") == 0


def test_a_window_that_is_left_while_it_plays_keeps_the_place(open_example: Open) -> None:
    page = open_example("media")
    player = page.locator("#ex-audio [data-part=player]")
    page.keyboard.press("Tab")
    before = kept(page)
    player.evaluate("async player => { player.muted = true; player.currentTime = 6; await player.play() }")
    page.wait_for_function("player => player.currentTime > 6", arg=player.element_handle())
    assert kept(page) != before

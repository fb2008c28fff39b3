"""Smaller siblings of pictures: which are made, from what, and which of them a browser takes."""

from __future__ import annotations

import io
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

from course.alone import alone
from course.write import course, packages
from examples import site
from scormpack.render import pictures
from scormpack.render.pictures import siblings

__all__ = ["alone"]
pytestmark = pytest.mark.usefixtures("alone")
PAGE = {"01-one/10-page.md": "# A page\n\n::: figure\n\n![A beach](beach.jpg)\n:::\n\nA ![map](map.svg) too.\n"}


def photograph(width: int = 2000, height: int = 1000, mode: str = "RGB") -> Image.Image:
    """Something between noise and a smooth surface."""
    return Image.effect_noise((width // 4, height // 4), 60).resize((width, height)).convert(mode)


def saved(path: Path, image: Image.Image, **options: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, **options)
    return path


def jpeg(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=90)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("width", "made"), [(480, []), (481, [480]), (1000, [480, 960]), (1440, [480, 960]), (3000, [480, 960, 1440])]
)
def test_a_picture_has_siblings_of_each_smaller_width(tmp_path: Path, width: int, made: list[int]) -> None:
    found = siblings(saved(tmp_path / "a.jpg", photograph(width, 400), quality=90), width)
    assert [each.width for each in found] == made
    for each in found:
        with Image.open(each.content) as image:
            assert (image.format, image.width) == ("WEBP", each.width)
            assert image.height == pytest.approx(400 * each.width / width, abs=1)
        assert each.bytes == each.content.stat().st_size


def test_a_sibling_is_smaller_than_the_picture_and_than_wider_siblings(tmp_path: Path) -> None:
    picture = saved(tmp_path / "a.jpg", photograph(), quality=90)
    weights = [*(each.bytes for each in siblings(picture, 2000)), picture.stat().st_size]
    assert weights == sorted(weights) and len(set(weights)) == 4
    poor = saved(tmp_path / "b.jpg", photograph(), quality=1)
    assert all(each.bytes < poor.stat().st_size for each in siblings(poor, 2000))


def test_a_camera_held_upright_gives_upright_siblings_without_its_notes(tmp_path: Path) -> None:
    notes = Image.Exif()
    notes[0x0112], notes[0x010F] = 6, "Camera of Leila"
    picture = saved(tmp_path / "a.jpg", photograph(2000, 1000), exif=notes)
    (small, *_) = siblings(picture, 1000)
    with Image.open(small.content) as image:
        assert image.height == 2 * image.width
    assert b"Leila" in picture.read_bytes()
    assert b"Leila" not in small.content.read_bytes()


def test_what_is_transparent_stays_so_and_lines_stay_sharp(tmp_path: Path) -> None:
    drawing = Image.new("RGBA", (1000, 600), (0, 0, 0, 0))
    drawing.paste((200, 0, 0, 255), (0, 0, 500, 600))
    (small, _) = siblings(saved(tmp_path / "a.png", drawing, compress_level=0), 1000)
    with Image.open(small.content) as image:
        assert image.getpixel((400, 100))[3] == 0
        assert image.getpixel((100, 100)) == (200, 0, 0, 255)


@pytest.mark.parametrize("mode", ["CMYK", "L"])
def test_pictures_of_other_colours_are_read(tmp_path: Path, mode: str) -> None:
    assert siblings(saved(tmp_path / "a.jpg", photograph(mode=mode), quality=90), 2000)


def test_what_moves_is_broken_or_is_no_photograph_has_none(tmp_path: Path) -> None:
    frames = [photograph(600, 600), photograph(600, 600)]
    moving = saved(tmp_path / "a.png", frames[0], save_all=True, append_images=frames[1:])
    broken = tmp_path / "b.jpg"
    broken.write_bytes(jpeg(photograph())[:3000])
    drawing = tmp_path / "c.svg"
    drawing.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1000"/>')
    deep = saved(tmp_path / "d.png", Image.new("I;16", (1000, 600)))
    assert [siblings(path, 2000) for path in (moving, broken, drawing, deep)] == [(), (), (), ()]


def test_what_would_fill_the_memory_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = saved(tmp_path / "a.jpg", photograph(), quality=90)
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1_000_000)
    assert siblings(picture, 2000) == ()


def test_they_are_made_once_and_with_the_same_bytes(tmp_path: Path, alone: Path) -> None:
    picture = saved(tmp_path / "a.jpg", photograph(), quality=90)
    first = [each.content.read_bytes() for each in siblings(picture, 2000)]
    times = {path: path.stat().st_mtime_ns for path in alone.rglob("*.webp")}
    copy = tmp_path / "copy.jpg"
    copy.write_bytes(picture.read_bytes())
    assert len(siblings(copy, 2000)) == 3
    assert {path: path.stat().st_mtime_ns for path in alone.rglob("*.webp")} == times
    for path in times:
        path.unlink()
    assert [each.content.read_bytes() for each in siblings(picture, 2000)] == first


def test_without_pillow_there_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_pillow", lambda: "")
    assert siblings(saved(tmp_path / "a.jpg", photograph()), 2000) == ()


def test_a_package_holds_what_its_pages_name(tmp_path: Path) -> None:
    root = course(tmp_path, {**PAGE, "media/beach.jpg": jpeg(photograph())})
    built = site(root, "web", tmp_path / "out")
    html = (built / "content/en/one/page.js").read_text("utf-8")
    names = [f"media/beach-jpg-{width}.webp" for width in (480, 960, 1440)]
    versions = ", ".join(f"{name} {width}w" for name, width in zip(names, (480, 960, 1440), strict=True))
    assert f'src=\\"media/beach.jpg\\" srcset=\\"{versions}, media/beach.jpg 2000w\\"' in html
    assert all((built / name).is_file() for name in (*names, "media/beach.jpg"))
    assert html.count("srcset") == 1


def test_a_build_makes_again_what_the_cache_has_lost(tmp_path: Path, alone: Path) -> None:
    root = course(tmp_path, {**PAGE, "media/beach.jpg": jpeg(photograph())})
    build = partial(packages, root, tmp_path / "dist")
    first = build().built[0].path.read_bytes()
    for path in alone.rglob("*.webp"):
        path.unlink()
    assert build().built[0].path.read_bytes() == first


def test_a_file_to_keep_is_the_picture_itself(tmp_path: Path) -> None:
    page = {"01-one/10-page.md": "# A page\n\n::: download beach.jpg\n:::\n"}
    built = site(course(tmp_path, {**page, "media/beach.jpg": jpeg(photograph())}), "web", tmp_path / "out")
    assert [path.name for path in sorted((built / "media").iterdir())] == ["beach.jpg"]


def test_a_browser_takes_the_one_that_its_window_and_screen_need(chromium: Browser, tmp_path: Path) -> None:
    built = site(course(tmp_path, {**PAGE, "media/beach.jpg": jpeg(photograph())}), "web", tmp_path / "out")

    def taken(width: int, sharpness: int) -> str:
        context = chromium.new_context(viewport={"width": width, "height": 900}, device_scale_factor=sharpness)
        page = context.new_page()
        page.goto((built / "index.html").as_uri())
        for _ in range(2):
            page.locator("[data-part=next]").click()
        picture = page.locator("figure img")
        picture.scroll_into_view_if_needed()
        page.wait_for_function("picture => picture.naturalWidth", arg=picture.element_handle())
        name = picture.evaluate("picture => picture.currentSrc").rpartition("/")[2]
        context.close()
        return str(name)

    phones = [taken(390, sharpness) for sharpness in (1, 2, 3)]
    assert phones == ["beach-jpg-480.webp", "beach-jpg-960.webp", "beach-jpg-1440.webp"]
    desks = [taken(1280, sharpness) for sharpness in (1, 2, 4)]
    assert desks == ["beach-jpg-960.webp", "beach-jpg-1440.webp", "beach.jpg"]

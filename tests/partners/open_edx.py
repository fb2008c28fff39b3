"""PyPI openedx-scorm-xblock, the importer of Open edX, without its server.

Proves: Open edX finds the launch page (its rule: the first resource with an href, in the manifest's default namespace),
the version (schemaversion "1.2", to the letter) and the titles of the menu, and has no warning: it warns when no file
of the package contains `lesson_status`, `completion_status` or `progress_measure`.
"""

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from lxml import html


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenEdxImport:
    """`version` is SCORM_12 or SCORM_2004; `menu` has the titles of the visible items; `errors` its answer."""

    index_page: str
    version: str
    menu: tuple[str, ...]
    warnings: tuple[str, ...]
    errors: tuple[str, ...]


def open_edx_import(zip_file: Path) -> OpenEdxImport:
    """Upload as a course author would in Open edX's Studio."""
    block = _new_block()
    with zip_file.open("rb") as package:
        form = {
            **dict.fromkeys(("width", "height", "navigation_menu_width"), ""),
            **dict.fromkeys(("has_score", "weight", "enable_navigation_menu"), "1"),
            **dict.fromkeys(("enable_fullscreen_button", "popup_on_launch"), "0"),
            "display_name": zip_file.stem,
            "file": mock.Mock(file=package),
        }
        answer = block.studio_submit(mock.Mock(method="POST", params=form), "").json
    menu = html.fragment_fromstring(block.navigation_menu, create_parent="nav")
    return OpenEdxImport(
        index_page=block.index_page_path,
        version=block.scorm_version,
        menu=tuple(item.text_content() for item in menu.iterfind(".//li[@class='navigation-title']")),
        warnings=tuple(map(str, block.package_warnings)),
        errors=tuple(map(str, answer["errors"])),
    )


def _new_block() -> Any:
    _django()
    from openedxscorm.scormxblock import ScormXBlock
    from xblock.field_data import DictFieldData

    block = ScormXBlock(mock.Mock(), DictFieldData({}), mock.Mock())
    block.location = mock.Mock(block_id="block")
    block.runtime.service.return_value = {}
    block.runtime.handler_url.return_value = "/handler"
    return block


@functools.cache
def _django() -> None:
    """Django in this process with a store in memory; wagtail-lms has its own Django in a process of its own."""
    import django
    from django.conf import settings

    stores = "django.core.files.storage.InMemoryStorage", "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.configure(
        USE_TZ=True,
        INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth"],
        STORAGES={name: {"BACKEND": store} for name, store in zip(("default", "staticfiles"), stores, strict=True)},
    )
    django.setup()

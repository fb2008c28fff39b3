"""Names of package entries: which are descriptors, which are unsafe, which some LMS will not keep."""

from __future__ import annotations

import re

DESCRIPTORS = ("imsmanifest.xml", "tincan.xml", "cmi5.xml")
"""The files that say what a package is; exactly so, at the root."""

_DRIVE = re.compile(r"[A-Za-z]:")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_AWKWARD = re.compile(r'[<>:"|?*~#%&+{}\x00-\x1f\x7f]')
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def unsafe_part(name: str) -> str:
    """What makes unpacking `name` dangerous (`..`, a drive, a leading slash, NUL), as text; "" for a safe name."""
    if not name:
        return "(empty name)"
    if "\0" in name:
        return "NUL"
    slashed = name.replace("\\", "/")
    if slashed.startswith("/"):
        return "/"
    if drive := _DRIVE.match(slashed):
        return drive.group()
    return ".." if ".." in slashed.split("/") else ""


def unwritable_part(name: str) -> str:
    """What keeps us from writing `name` into a package; stricter than `unsafe_part`."""
    if unsafe := unsafe_part(name):
        return unsafe
    if "\\" in name:
        return "\\"
    if control := _CONTROL.search(name):
        return repr(control.group())
    return next((repr(segment) for segment in name.split("/") if segment in ("", ".")), "")


def awkward_part(name: str) -> str:
    """The first character or segment of `name` that a known LMS refuses or rewrites, "" if there is none."""
    if character := _AWKWARD.search(name):
        found = character.group()
        return found if found.isprintable() else repr(found)
    for segment in name.rstrip("/").split("/"):
        if segment not in (".", "..") and segment.endswith((".", " ")):
            return segment
        if _DEVICE.fullmatch(segment):
            return segment
    return ""

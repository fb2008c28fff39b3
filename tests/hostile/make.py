"""Packages that nobody should make. `python -m hostile.make FOLDER` (in tests/) writes them for a look at them."""

from __future__ import annotations

import gzip
import random
import struct
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from hostile.zips import STORED, UTF8, Part, central, deflated, end, local, record, with_zip64, zipped
from targets.samples import MANIFEST, SITE, TINCAN

GOOD = {"imsmanifest.xml": MANIFEST.encode(), **SITE}
FIELD = 2**32 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """A file and the rule that must be told. `is_grave` where it must be an error."""

    name: str
    content: bytes = field(repr=False)
    rule: str
    is_grave: bool = True


def parts(files: Mapping[str, bytes] = GOOD) -> list[Part]:
    """A good package."""
    return [Part(name=name.encode(), content=content) for name, content in files.items()]


def with_part(part: Part) -> bytes:
    """A good package with one more file."""
    return zipped([*parts(), part])


def hostile_files() -> Iterator[Hostile]:
    """All of them."""
    makers = (_names, _odd_letters, _ends, _entries, _disagreeing, _bombs, _wide, _no_zips)
    for make in (*makers, _entities, _shapes, _letters):
        for name, rule, content in make():
            yield Hostile(name=name, content=content, rule=rule.rstrip("?"), is_grave=not rule.endswith("?"))


Made = Iterator[tuple[str, str, bytes]]
"""Name, rule (with “?” where it need not be an error), bytes."""


def _names() -> Made:
    leading = {
        "up": b"../../evil.html", "up-later": b"media/../../evil.html", "up-backwards": b"..\\..\\evil.html",
        "absolute": b"/etc/cron.d/evil", "drive": b"C:/Windows/evil.dll", "drive-backwards": b"c:\\evil.dll",
        "share": b"\\\\server\\share\\evil.html", "nul": b"evil.html\0.png", "no-name": b"", "just-up": b"..",
    }  # fmt: skip
    for name, raw in leading.items():
        yield f"name-{name}", "PKG-005", with_part(Part(name=raw))
    yield "link", "PKG-005", with_part(Part(name=b"media/a.png", content=b"/etc/passwd", mode=0o120777))
    manifest = Part(name=b"imsmanifest.xml", content=b"/etc/passwd", mode=0o120777)
    yield "link-descriptor", "PKG-005", zipped([manifest, *parts(SITE)])
    yield "backslash", "PKG-006", with_part(Part(name=b"media\\a.png"))
    yield "twice", "PKG-007", with_part(Part(name=b"index.html", content=b"another"))
    yield "twice-descriptor", "PKG-007", with_part(Part(name=b"imsmanifest.xml", content=b"<manifest/>"))
    yield "file-and-folder", "PKG-007", with_part(Part(name=b"media"))
    yield "descriptor-is-a-folder", "PKG-002", zipped([Part(name=b"imsmanifest.xml/"), *parts(SITE)])


def _odd_letters() -> Made:
    yield "case-twins", "PKG-008?", with_part(Part(name=b"INDEX.html"))
    both = [Part(name="é.png".encode(), flags=UTF8), Part(name="e\u0301.png".encode(), flags=UTF8)]
    yield "accent-twins", "PKG-008?", zipped([*parts(), *both])
    yield "no-utf-8", "PKG-010?", with_part(Part(name=b"\xff\xfe\x80.png", flags=UTF8))
    yield "cp437", "PKG-010?", with_part(Part(name=b"\x82t\x82.png"))
    yield "turned-round", "PKG-011?", with_part(Part(name="\u202egnp.exe".encode(), flags=UTF8))
    yield "escape-codes", "PKG-012?", with_part(Part(name=b"\x1b[2J\x1b[31m.png"))
    yield "lines", "PKG-012?", with_part(Part(name=b"a\r\nerror: all is well\n.png"))
    yield "device", "PKG-012?", with_part(Part(name=b"media/CON.png"))
    yield "endless-name", "PKG-014?", with_part(Part(name=b"a" * 65_000 + b".png"))
    yield "endless-folders", "PKG-014?", with_part(Part(name=b"a/" * 30_000 + b"b.png"))
    yield "server-programs", "PKG-018?", with_part(Part(name=b"shell.php", content=b"<?php system($_GET[0]);"))


def _ends() -> Made:
    good = zipped(parts())
    for length in (0, 4, 100, len(good) // 2, len(good) - 22, len(good) - 1):
        yield f"cut-at-{length}", "PKG-001", good[:length]
    yield "nothing-in-it", "PKG-002", zipped([])
    yield "appended", "PKG-021?", good + b"<?php evil() ?>"
    yield "prefixed", "PKG-021?", b"MZ" + bytes(3000) + good
    yield "two-in-a-row", "PKG-021?", good + good
    hidden = zipped([Part(name=b"evil.html")])
    yield "end-in-its-comment", "PKG-002", good[:-2] + struct.pack("<H", len(hidden)) + hidden
    yield "many-disks", "PKG-021?", zipped(parts(), disk=3, here=1)
    yield "starts-too-late", "PKG-001", zipped(parts(), start=2**31)
    yield "too-long-a-directory", "PKG-001", zipped(parts(), length=2**31)
    yield "too-short-a-directory", "PKG-001", zipped(parts(), length=60)
    yield "too-many-claimed", "PKG-001", zipped(parts(), count=40)
    yield "too-few-claimed", "PKG-001", zipped(parts(), count=1)
    yield "name-past-the-end", "PKG-001", with_part(Part(name=b"a.png", central={"name_length": 60_000}))
    yield "extra-past-the-end", "PKG-001", with_part(Part(name=b"a.png", central={"extra_length": 60_000}))


def _entries() -> Made:
    secret = Part(name=b"a.png", content=b"secret" * 9)
    for name, flags in {"encrypted": 1, "strongly-encrypted": 65}.items():
        yield name, "PKG-009", with_part(Part(name=b"a.png", content=secret.content, flags=flags))
    for method in (1, 6, 9, 12, 14, 93, 95, 99):
        yield f"method-{method}", "PKG-009", with_part(Part(name=b"a.png", content=secret.content, method=method))
    crc = {"crc": 7}
    yield "checksum", "PKG-001", with_part(Part(name=b"a.png", content=b"a" * 99, local=crc, central=crc))
    wrong = Part(name=b"imsmanifest.xml", content=MANIFEST.encode(), local=crc, central=crc)
    yield "checksum-descriptor", "PKG-001", zipped([wrong, *parts(SITE)])
    noise = random.Random(1).randbytes(5000)
    yield "noise", "PKG-001", with_part(Part(name=b"a.png", content=b"a", packed=noise))
    yield "stops-halfway", "PKG-001", with_part(Part(name=b"a.png", content=noise, packed=deflated(noise)[:2000]))
    longer = Part(name=b"a.png", content=b"a" * 100, packed=deflated(b"a" * 2**22))
    yield "longer-than-claimed", "PKG-001", with_part(longer)
    stored = {"packed_size": 200, "size": 200}
    shorter = Part(name=b"a.png", content=b"a" * 200, method=STORED, packed=b"a" * 100, local=stored, central=stored)
    yield "shorter-than-claimed", "PKG-001", with_part(shorter)


def _disagreeing() -> Made:
    lies: Mapping[str, Mapping[str, int | bytes]] = {
        "name": {"name": b"evil.png"}, "longer-name": {"name": b"a.png.exe"}, "method": {"method": STORED},
        "size": {"size": 5}, "packed-size": {"packed_size": 5}, "checksum": {"crc": 5},
    }  # fmt: skip
    for name, lie in lies.items():
        yield f"records-disagree-{name}", "PKG-001", with_part(Part(name=b"a.png", content=b"a" * 99, local=lie))
    yield "no-record", "PKG-001", with_part(Part(name=b"a.png", central={"start": 11}))
    yield "record-in-directory", "PKG-001", with_part(Part(name=b"a.png", central={"start": 2**31}))
    directory = len(zipped([Part(name=b"a.png", content=b"a" * 99)]))
    yield "past-the-directory", "PKG-001", with_part(Part(name=b"a.png", central={"packed_size": directory * 99}))


def _bombs() -> Made:
    yield "ratio", "PKG-016", with_part(Part(name=b"a.txt", content=bytes(2**25)))
    many = [Part(name=b"%d" % number, method=STORED) for number in range(21_000)]
    yield "many", "PKG-016", zipped([*parts(), *many])
    inner = zipped([Part(name=b"%d.txt" % number, content=bytes(2**20)) for number in range(16)])
    for _ in range(3):
        inner = zipped([Part(name=b"%d.zip" % number, content=inner) for number in range(16)])
    yield "nested", "PKG-002", inner
    yield "nested-in-a-course", "CP-FIL-003?", with_part(Part(name=b"more.zip", content=inner))
    yield "all-in-one-place", "PKG-016", _same_place(50)
    yield "quoted", "PKG-016", _quoted(50)
    yield "claims-terabytes", "PKG-016", _claims(2**42)
    yield "claims-all-there-is", "PKG-016", _claims(2**64 - 1)


def _same_place(count: int) -> bytes:
    """One kernel, named many times."""
    kernel = Part(name=b"a.txt", content=bytes(2**19))
    truth = record(kernel)
    directory = b"".join(central({**truth, "name": b"%d.txt" % number}) for number in range(count))
    body = local(truth)
    return body + directory + end(count, len(directory), len(body))


def _quoted(count: int) -> bytes:
    """Each record is the beginning of the one before it: stored blocks jump over the records that follow."""
    kernel = deflated(bytes(2**19))
    body, size, directory = b"", 2**19, []
    packed, content = kernel, bytes(2**19)
    for number in range(count):
        truth = {**record(Part(name=b"%03d" % number, content=b"")), "packed": packed, "packed_size": len(packed)}
        truth |= {"size": size, "crc": zlib.crc32(content)}
        body = local(truth)
        directory.append(truth)
        head = body[: len(body) - len(packed)]
        packed = struct.pack("<BHH", 0, len(head), len(head) ^ 0xFFFF) + body
        content, size = head + content, size + len(head)
    records = [central({**truth, "start": len(body) - len(local(truth))}) for truth in directory]
    return body + b"".join(records) + end(count, sum(map(len, records)), len(body))


def _claims(size: int) -> bytes:
    extra = struct.pack("<HHQ", 1, 8, size)
    return with_part(Part(name=b"a.txt", content=b"a", central={"size": FIELD, "extra": extra}))


def _wide() -> Made:
    good = zipped(parts())
    at = good.index(b"PK\1\2")
    length = good.rindex(b"PK\5\6") - at
    count = len(GOOD)
    yield "zip64", "PKG-020?", with_zip64(good, count=count, length=length, start=at)
    yield "zip64-many", "PKG-016", with_zip64(good, count=2**64 - 1, length=length, start=at)
    yield "zip64-long", "PKG-001", with_zip64(good, count=count, length=2**63, start=at)
    yield "zip64-late", "PKG-001", with_zip64(good, count=count, length=length, start=2**64 - 1)
    whole = with_zip64(good, count=count, length=length, start=at)
    yield "zip64-no-record", "PKG-001", whole.replace(b"PK\6\6", b"PK\0\0")
    yield "zip64-alone", "PKG-001", whole[whole.index(b"PK\6\7") :]
    start = struct.pack("<HHQ", 1, 8, 2**64 - 1)
    yield "zip64-start", "PKG-001", with_part(Part(name=b"a", central={"start": FIELD, "extra": start}))
    short = struct.pack("<HHL", 1, 4, 7)
    yield "zip64-half-a-field", "PKG-001", with_part(Part(name=b"a", central={"start": FIELD, "extra": short}))


def _no_zips() -> Made:
    yield "empty-file", "PKG-001", b""
    yield "gzip", "PKG-001", gzip.compress(MANIFEST.encode(), mtime=0)
    yield "page", "PKG-001", b"<!doctype html><title>404</title>Not found"
    yield "only-ends", "PKG-002", b"PK\5\6" + bytes(18)
    yield "thousand-ends", "PKG-001", (b"PK\5\6" + b"\1" * 18) * 3000
    yield "rar", "PKG-001", b"Rar!\x1a\x07\0" + bytes(500)


def _with(manifest: bytes) -> bytes:
    """Stored, since what repeats itself is refused for its ratio before it is read."""
    return zipped([Part(name=b"imsmanifest.xml", content=manifest, method=STORED), *parts(SITE)])


def _entities() -> Made:
    laughs = "".join(f"<!ENTITY l{n + 1} '{f'&l{n};' * 10}'>" for n in range(9))
    types = {
        "laughs": f"<!DOCTYPE m [<!ENTITY l0 'ha'>{laughs}]>", "blow-up": f"<!DOCTYPE m [<!ENTITY a '{'a' * 10**5}'>]>",
        "file": '<!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "dtd": '<!DOCTYPE m SYSTEM "file:///etc/passwd">',
        "server": '<!DOCTYPE m [<!ENTITY a SYSTEM "http://127.0.0.1:9/a">]>',
        "public": '<!DOCTYPE m PUBLIC "a" "a.dtd">',
        "parameter": '<!DOCTYPE m [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd">%a;]>', "empty": "<!DOCTYPE m>",
        "loop": "<!DOCTYPE m [<!ENTITY a '&b;'><!ENTITY b '&a;'>]>", "device": '<!DOCTYPE m SYSTEM "/dev/zero">',
    }  # fmt: skip
    for name, doctype in types.items():
        text = MANIFEST.replace("<manifest", f"{doctype}<manifest").replace("Tea", "&l9;&a;")
        yield f"entity-{name}", "XML-004", _with(text.encode())
    tincan = TINCAN.replace("<tincan", f"{types['laughs']}<tincan").replace("Tea", "&l9;").encode()
    yield "entity-tincan", "XML-004", zipped(parts({"tincan.xml": tincan, **SITE}))
    sixteen = MANIFEST.replace('encoding="UTF-8"', "").replace("<manifest", "<!DOCTYPE m><manifest").encode("utf-16")
    yield "entity-utf-16", "XML-004", _with(sixteen)
    yield "entity-undefined", "XML-001", _with(MANIFEST.replace("Tea", "&nbsp;").encode())


def _shapes() -> Made:
    xinclude = '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/></resources>'
    changes: Sequence[tuple[str, str, str, str]] = [
        ("deep", "XML-001", "<resources>", "<a>" * 100_000),
        ("deep-items", "XML-001", "<item ", "<item identifier='a'>" * 5000 + "<item "),
        ("attribute", "XML-001", 'identifier="M1"', f'identifier="{"M" * 11_000_000}"'),
        ("attributes", "XML-001?", 'identifier="M1"', " ".join(f'a{n}="b"' for n in range(100_000)) + " <"),
        ("long-text", "XML-001", "Tea", "T" * 11_000_000),
        ("elements", "PKG-016", "</resources>", '<a/>' * 310_000 + "</resources>"),
        ("longer-than-any", "PKG-016", "<resources>", "<!--" + "a" * 17_000_000 + "--><resources>"),
        ("xinclude", "CP-MAN-008?", "</resources>", xinclude),
        ("nul", "XML-001", "Tea", "T\0ea"),
        ("control", "XML-001", "Tea", "T\x08ea"),
        ("two-roots", "XML-001", "</manifest>", "</manifest><manifest/>"),
        ("no-namespace", "XML-001", "<resources>", "<evil:resources>"),
        ("open-cdata", "XML-001", "Tea", "<![CDATA[Tea"),
        ("open-comment", "XML-001", "Tea", "<!-- Tea"),
        ("twice-an-attribute", "XML-001", 'identifier="M1"', 'identifier="M1" identifier="M1"'),
        ("href-out", "CP-RES-010", 'href="index.html">', 'href="../../../etc/passwd">'),
        ("href-file", "CP-RES-008?", 'href="index.html">', 'href="file:///etc/passwd">'),
        ("schema-file", "XML-009?", 'identifier="M1"', 'identifier="M1" xmlns:x="http://www.w3.org/2001/XMLSchema-instance"'
         ' x:schemaLocation="urn:a file:///etc/passwd"'),
    ]  # fmt: skip
    for name, rule, old, new in changes:
        assert old in MANIFEST
        yield f"xml-{name}", rule, _with(MANIFEST.replace(old, new, 1).encode())


def _letters() -> Made:
    bare = MANIFEST.replace('<?xml version="1.0" encoding="UTF-8"?>\n', "")
    names = ("utf-7", "utf-32", "cp037", "x-evil")
    declared = {name: f'<?xml version="1.0" encoding="{name}"?>{bare}' for name in names}
    seven = declared["utf-7"].replace("<manifest", "+ADw-manifest")
    yield "letters-utf-7", "XML-002?", _with(seven.encode())
    yield "letters-utf-7-doctype", "XML-004", _with(seven.replace("+ADw-m", "+ADwAIQ-DOCTYPE m+AD4APA-m").encode())
    yield "letters-utf-32-doctype", "XML-004", _with(("<!DOCTYPE m>" + bare).encode("utf-32"))
    yield "letters-utf-32", "XML-002?", _with(declared["utf-32"].encode("utf-32"))
    yield "letters-ebcdic", "XML-001", _with(declared["cp037"].encode("cp037"))
    yield "letters-unknown", "XML-001", _with(declared["x-evil"].encode())
    yield "letters-utf-16", "XML-002?", _with(bare.encode("utf-16"))
    yield "letters-utf-16-unmarked", "XML-001", _with(bare.encode("utf-16-le"))
    yield "letters-utf-16-claimed", "XML-001", _with(MANIFEST.replace("UTF-8", "UTF-16").encode())
    french = MANIFEST.replace("Tea", "Thé")
    yield "letters-latin", "XML-002?", _with(french.replace("UTF-8", "ISO-8859-1").encode("latin-1"))
    yield "letters-latin-claimed-utf-8", "XML-001", _with(french.encode("latin-1"))
    yield "letters-overlong", "XML-001", _with(MANIFEST.encode().replace(b"Tea", b"\xc0\xbcevil"))
    yield "letters-surrogate", "XML-001", _with(MANIFEST.encode().replace(b"Tea", b"\xed\xa0\x80"))
    yield "letters-bom", "XML-003?", _with(b"\xef\xbb\xbf" + MANIFEST.encode())
    yield "letters-two-boms", "XML-001", _with(b"\xef\xbb\xbf" * 2 + MANIFEST.encode())
    yield "letters-none", "XML-001", _with(b"")
    yield "letters-noise", "XML-001", _with(random.Random(2).randbytes(50_000))


def main(folder: Path) -> None:
    """Write them."""
    folder.mkdir(parents=True, exist_ok=True)
    for hostile in hostile_files():
        (folder / f"{hostile.name}.zip").write_bytes(hostile.content)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

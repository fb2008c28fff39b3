"""The arrows of docs/architecture: who may import whom. The tree is the architecture, so it is tested like code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "src" / "scormpack"

ARROWS: dict[str, set[str]] = {
    "diagnostics": set(),
    "errors": set(),
    "kept": set(),
    "rules": {"diagnostics"},
    "families": {"rules", "errors"},
    "explanations": {"rules", "diagnostics"},
    "content": {"diagnostics"},
    "blocks": {"content", "rules", "diagnostics"},
    "languages": set(),
    "course": {"kept", "blocks", "languages", "content", "rules", "diagnostics", "errors"},
    "translate": {"kept", "course", "content", "rules", "diagnostics"},
    "package": {"rules", "diagnostics", "errors"},
    "targets": {"package", "rules", "diagnostics", "errors"},
    "simulator": {"targets"},
    "render": {"kept", "course", "blocks", "content", "package", "languages", "results"},
    "reports": {"explanations", "results", "rules", "diagnostics"},
    "results": {"diagnostics"},
    "profiles": {"results", "rules", "diagnostics", "errors"},
    "quoting": {"diagnostics"},
    "baseline": {"results", "diagnostics", "errors"},
    "validation": {
        "reading", "selections", "profiles", "quoting", "results", "course", "package", "targets", "rules",
        "diagnostics",
    },
    "freshness": {"course", "kept", "results"},
    "reading": {"course", "kept", "languages", "render", "targets", "translate", "rules", "diagnostics"},
    "selections": {"course", "render", "results", "targets", "rules", "diagnostics", "errors"},
    "book": {"blocks", "course", "render"},
    "descriptions": {"reading", "course", "render", "targets"},
    "pipeline": {
        "reading", "selections", "descriptions", "freshness", "results", "kept", "validation",
        "book", "course", "render", "package", "targets", "rules", "diagnostics", "errors",
    },
    "upkeep": {"course", "translate", "diagnostics", "errors"},
    "preview": {
        "reading", "selections", "descriptions", "results", "kept", "course", "render", "languages",
        "targets", "simulator", "reports", "diagnostics", "errors",
    },
    "sources": {"package", "errors"},
    "batch": {"sources", "validation", "families", "profiles", "results", "package", "diagnostics", "errors"},
    "cli": {
        "batch", "families", "explanations", "profiles", "baseline", "rules", "freshness",
        "results", "pipeline", "upkeep", "preview", "reports", "translate", "diagnostics", "errors",
    },
}


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "scormpack":
            parts = node.module.split(".")
            yield from [parts[1]] if len(parts) > 1 else [alias.name for alias in node.names]


def _layers() -> list[tuple[str, Path]]:
    return [(path.relative_to(ROOT).parts[0].removesuffix(".py"), path) for path in sorted(ROOT.rglob("*.py"))]


@pytest.mark.parametrize(("layer", "path"), _layers(), ids=lambda value: str(value))
def test_imports_follow_the_arrows(layer: str, path: Path) -> None:
    if layer == "__init__":
        return
    allowed = ARROWS[layer] | {layer, "__version__"}
    assert set(_imports(path)) <= allowed

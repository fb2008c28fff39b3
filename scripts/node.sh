#!/usr/bin/env bash
# Says so in one sentence when Node is missing or too old. Only the tests need it.
set -euo pipefail

stop() { printf '%s\n' "$*" >&2; exit 1; }

command -v node >/dev/null && command -v npm >/dev/null ||
  stop "The tests need Node 20 or newer with npm, and there is none here (the tool itself needs no Node)."
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] ||
  stop "The tests need Node 20 or newer, and this is $(node --version) (the tool itself needs no Node)."

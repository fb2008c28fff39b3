#!/usr/bin/env bash
# A virtual environment of our own: scripts/venv.sh PYTHON FOLDER
set -euo pipefail
python=$1 folder=$2

stop() { printf '%s\n' "$*" >&2; exit 1; }

command -v "$python" >/dev/null ||
  stop "There is no $python here: install Python 3.11 or newer (Debian: apt-get install python3 python3-venv)."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  stop "$("$python" --version) is too old: scormpack needs Python 3.11 or newer. Name one with make PYTHON=…"
if ! "$python" -c 'import ensurepip' 2>/dev/null; then # Debian keeps it in a package of its own
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null ||
    stop "$python cannot make virtual environments: install its venv module (Debian: apt-get install python3-venv)."
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-venv; } >&2
fi
exec "$python" -m venv "$folder"

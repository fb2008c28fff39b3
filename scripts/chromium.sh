#!/usr/bin/env bash
# Prints the path of a Chromium for the tests: the one that CHROMIUM names, one on PATH, Debian's (as root), or npm's
# (which needs no root) in build/chromium. What happens is told on stderr.
set -euo pipefail
cd "$(dirname "$0")/.."
npm_chromium=$PWD/build/chromium/start

on_path() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" && return
  done
  return 1
}

from_debian() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return
  echo "Installing Debian's chromium (some 350 MB) …" >&2
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >&2 && apt-get install -y -qq --no-install-recommends chromium fonts-noto-core >/dev/null
}

if [ -n "${CHROMIUM:-}" ]; then
  [ -x "$CHROMIUM" ] || { echo "CHROMIUM names $CHROMIUM, which is not a program." >&2; exit 1; }
  echo "$CHROMIUM"
elif on_path; then :
elif [ -x "$npm_chromium" ]; then echo "$npm_chromium"
elif from_debian && on_path; then :
elif scripts/chromium-from-npm.sh >&2; then echo "$npm_chromium"
else
  echo 'The tests need Chromium: install it, or let CHROMIUM name one (CHROMIUM=/usr/bin/chromium make test).' >&2
  exit 1
fi

#!/usr/bin/env bash
# Java for the HTML checker. Without it, and without the right to install it, those few tests are skipped.
set -euo pipefail

command -v java >/dev/null && exit
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Debian's Java for the HTML checker …" >&2
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends default-jre-headless; } >/dev/null && exit
fi
echo 'There is no java here: the tests of the HTML checker will be skipped.' >&2

#!/usr/bin/env bash
# Chromium for those who are not root: the npm package @sparticuz/chromium, unpacked into build/chromium, with a script
# `start` that gives it its own libraries where the machine lacks some (NSS, mostly).
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$PWD/build/chromium

echo 'Installing Chromium from npm (@sparticuz/chromium, some 280 MB) into build/chromium …'
rm -rf "$folder"
mkdir -p "$folder/libraries"
cd "$folder"
npm install --prefix . --no-save --ignore-scripts --no-audit --no-fund --loglevel=error @sparticuz/chromium@147
TMPDIR=$folder node --input-type=module --eval '
  import { readFileSync, writeFileSync } from "node:fs"
  import { brotliDecompressSync } from "node:zlib"
  import chromium from "@sparticuz/chromium"
  await chromium.executablePath()
  writeFileSync("libraries.tar", brotliDecompressSync(readFileSync("node_modules/@sparticuz/chromium/bin/al2023.tar.br")))
'
tar -xf libraries.tar -C libraries
rm libraries.tar
lacking=
if ldd chromium | grep -q 'not found'; then lacking="LD_LIBRARY_PATH=$(printf %q "$folder/libraries/lib")"; fi
printf '#!/bin/bash\nexec env %s %q "$@"\n' "$lacking" "$folder/chromium" > start
chmod +x start
./start --version

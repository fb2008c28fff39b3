# `make course` builds the packages of a real course; `make test` proves the tool. Both install what they need, into
# .venv/, tests/node_modules/ and build/, once: a second run goes straight to work.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.PHONY: help course test fast fuzz static docs screenshots bench clean

PYTHON ?= python3
COURSE ?= courses/tip-morocco
# How many packages by chance `make fuzz` tries of each kind: 20,000 take some ten minutes.
FUZZ_EXAMPLES ?= 20000
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# As many tests at a time as there are processors; those of a file stay together, since they share what is built for them.
PYTEST := $(BIN)/pytest --numprocesses logical --dist loadfile
PLAYER := $(shell find src -name '*.js' -o -name '*.d.ts')
TSC := tests/node_modules/.bin/tsc --noEmit --allowJs --checkJs --strict --skipLibCheck \
  --target es2022 --module es2022 --moduleResolution bundler --lib es2022,dom,dom.iterable

help:
	@echo 'make course   the packages of $(COURSE), in dist/'
	@echo 'make test     everything that is needed to test, and all tests'
	@echo 'make fast     the checks and tests that need no browser and no LMS'
	@echo 'make fuzz     packages by chance, for longer than the tests do and always others'
	@echo 'make docs     the pages of docs/ that are made from the code'
	@echo 'make screenshots   the pictures of docs/, by Chromium'
	@echo 'make bench    how fast it builds and plays, beside a script that does the bare minimum'
	@echo 'make clean    remove what the commands above installed or made'

course: .venv/installed
	@$(BIN)/scormpack build $(COURSE)
	@echo
	@echo 'The packages are in $(CURDIR)/dist:'
	@cd dist && ls -1 *.zip
	@echo 'To open one, upload it to an LMS (in Moodle: Add an activity or resource, SCORM package). Without an LMS:'
	@echo '$(BIN)/scormpack build $(COURSE) --target web, unzip the package and open its index.html in a browser.'

test: static
	@scripts/java.sh
	CHROMIUM="$$(scripts/chromium.sh)" $(PYTEST) --no-loadscope-reorder --durations=15

fast: static
	$(PYTEST) -m fast

fuzz: .venv/installed-tests
	FUZZ_EXAMPLES=$(FUZZ_EXAMPLES) $(BIN)/pytest -n 0 tests/hostile/test_fuzz.py

static: tests/node_modules/installed .venv/installed-tests
	$(BIN)/ruff check
	$(BIN)/mypy
	$(if $(PLAYER),$(TSC) $(PLAYER))
	node --experimental-detect-module --disable-warning=MODULE_TYPELESS_PACKAGE_JSON --disable-warning=ExperimentalWarning \
	  --test --test-reporter=dot $$(find src tests -name '*.test.js' -not -path '*/node_modules/*')

docs: .venv/installed
	@$(BIN)/python scripts/reference.py
	@$(BIN)/python scripts/accessibility.py

screenshots: .venv/installed-tests
	CHROMIUM="$$(scripts/chromium.sh)" $(BIN)/python scripts/screenshots.py

clean:
	rm -rf .venv build tests/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/bin/python:
	@scripts/venv.sh $(PYTHON) .venv

.venv/installed: pyproject.toml | .venv/bin/python
	@echo 'Installing scormpack into .venv …'
	@$(PIP) install --editable .
	@touch $@

.venv/installed-tests: pyproject.toml | .venv/bin/python
	@echo 'Installing scormpack and the Python software of its tests into .venv …'
	@$(PIP) install --editable '.[test,partners,preview]'
	@touch .venv/installed $@

tests/node_modules/installed: tests/package.json tests/package-lock.json
	@scripts/node.sh
	@echo 'Installing the Node software of the tests into tests/node_modules (some 300 MB) …'
	@cd tests && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

bench: .venv/installed-tests tests/node_modules/installed
	cd tests && CHROMIUM="$$(../scripts/chromium.sh)" ../.venv/bin/python -m bench
	cd tests && ../.venv/bin/python -m bench.validate

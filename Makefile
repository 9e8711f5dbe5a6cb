# Two commands do everything on a machine with Python 3.11 and make: `make site` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
PIP := PIP_CONSTRAINT=$(CURDIR)/constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: help setup site serve test check bench screenshots clean

help:  ## Say what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## */\t/' | expand -t 10

setup: .venv/ready  ## Install the toolkit in .venv

.venv/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed (PYTHON=...)"; exit 1; }
	$(PYTHON) -m venv .venv
	$(PIP) --upgrade pip
	$(PIP) -e .
	@touch $@

.venv/ready-test: .venv/ready
	$(PIP) -e '.[test,check]'
	sh scripts/install-packages
	@touch $@

site: setup  ## Check the register and build its site in public/
	$(BIN)/napl lint
	$(BIN)/napl build --out public

serve: setup  ## Serve the site on http://localhost:8000/; changes show at once
	$(BIN)/napl serve

test: .venv/ready-test check  ## Run every check and every test (browser included)
	$(BIN)/python -m pytest -n auto --dist worksteal

check: .venv/ready-test  ## Style, types, layers, and the shipped register
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/napl lint --fail-on info
	$(BIN)/python scripts/spelling.py

bench: .venv/ready-test  ## Compare speed and memory with peers; prints ratios
	$(PIP) -e '.[bench]'
	$(BIN)/python -m bench

screenshots: .venv/ready-test site  ## Take pictures of the site for docs/screenshots, and the one for links to it
	$(BIN)/python scripts/screenshots.py public
	$(BIN)/python scripts/share_picture.py

clean:  ## Remove everything that can be made again
	rm -rf .venv public build dist node_modules .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# make run, make test, make check, make bench. Everything happens in .venv, which the first of them makes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# One more than the cores of a small machine: tests of the terminal wait.
JOBS ?= 3
# What is compiled once need not be compiled in every process.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test check lint types contracts bench docs clean

help:
	@echo "make run    open the bundled sample"
	@echo "make test   the whole test suite"
	@echo "make check  lint, format, types, import contracts, spelling, tests"
	@echo "make docs   write the generated parts of the README and docs/ again"
	@echo "make bench  measure start-up, bytes, keys and throughput on this machine"

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml | $(BIN)/python
	@echo "Installing briefing and what it needs into $(VENV), once."
	$(BIN)/python -m pip install --disable-pip-version-check -e .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile -e '.[dev]'
	@touch $@ $(VENV)/.run

run: $(VENV)/.run
	$(BIN)/briefing seeds/ukraine-roundup.txt

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n $(JOBS) --dist worksteal

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell

types: $(VENV)/.dev
	$(BIN)/mypy

contracts: $(VENV)/.dev
	$(BIN)/lint-imports

check: lint types contracts test

bench: $(VENV)/.dev
	$(BIN)/python -m bench

docs: $(VENV)/.dev
	$(BIN)/python -m tools.make_docs
	$(BIN)/python -m tools.make_recording

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

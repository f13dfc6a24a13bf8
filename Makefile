# On Windows, README.md gives the same commands line by line.
PYTHON ?= python3
PY := .venv/bin/python
# Of the handouts: A4 or Letter.
PAPER ?= A4
CODE := src tests .ci docs tools
NOTEBOOKS := $(wildcard notebooks exercises solutions)
# JupyterLab refuses to start as root, as one is in a container, unless told.
AS_ROOT := $(if $(filter 0,$(shell id -u)),--allow-root)

# So that a half-made .venv is made again.
.DELETE_ON_ERROR:
.PHONY: lab app setup handouts test tools check format bench bench-tables picture links lists exercises constraints

lab: setup
	$(PY) -m jupyterlab $(AS_ROOT) --LabApp.default_url=/lab/tree/notebooks/00_start_here.ipynb

app: setup
	$(PY) -m voila notebooks/00_start_here.ipynb

setup: $(PY)
	$(PY) .ci/install.py

handouts: setup
	$(PY) .ci/handouts.py --paper $(PAPER)

test: check
	$(PY) -m pytest --numprocesses auto --no-loadscope-reorder

tools: $(PY)
	$(PY) .ci/install.py --tests

check: tools
	$(PY) -m ruff check $(CODE) $(NOTEBOOKS)
	$(PY) -m ruff format --check $(CODE) $(NOTEBOOKS)
	$(PY) -m mypy $(CODE)
	$(PY) -m nbqa mypy $(NOTEBOOKS)
	$(PY) .ci/notebooks.py --check
	$(PY) .ci/links.py --check
	$(PY) .ci/model_reference.py --check
	$(PY) .ci/claims.py --check
	$(PY) .ci/navigation.py --check
	$(PY) .ci/glossary.py --check
	$(PY) .ci/goals.py --check
	$(PY) .ci/exercises.py --check

format: tools
	$(PY) -m ruff check --fix $(CODE) $(NOTEBOOKS)
	$(PY) -m ruff format $(CODE) $(NOTEBOOKS)
	$(PY) .ci/notebooks.py

bench: tools
	$(PY) tests/bench/run.py

bench-tables: tools
	$(PY) tests/bench/tables.py $(TABLES)

picture: tools
	$(PY) tests/browser/picture.py

links: tools
	$(PY) .ci/links.py

lists: tools
	$(PY) .ci/claims.py
	$(PY) .ci/navigation.py
	$(PY) .ci/glossary.py
	$(PY) .ci/goals.py

exercises: tools
	$(PY) .ci/exercises.py

constraints: tools
	$(PY) -m tools.constraints

$(PY):
	$(PYTHON) -m venv .venv

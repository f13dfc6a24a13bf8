# docs/edition/home.md has the commands for Windows, where most computers have no make.
PYTHON ?= python3
PY := .venv/bin/python
# Of the pack: A4 or Letter.
PAPER ?= A4
CODE := src tests tools docs
FORM := $(PY) -m check_jsonschema --quiet --builtin-schema vendor
NOTEBOOKS := $(wildcard notebooks exercises solutions)

# Tests and pages start a hundred Pythons, which need not each read the sources anew.
unexport PYTHONDONTWRITEBYTECODE

# So that a half-made .venv is made again.
.DELETE_ON_ERROR:
.PHONY: lab app table setup handouts site edition serve quick test test-all tools check format bench coverage picture links lists exercises figures help

lab: setup ## open JupyterLab at the first notebook
	@$(PY) -m conundrum lab

app: setup ## open the whole set as an app, without code, at the first notebook
	@$(PY) -m conundrum app

table: setup ## write the page of the class's game to build/, and open it
	@$(PY) -m conundrum table build

setup: $(PY) ## make .venv with the pinned packages
	@$(PY) -m tools install

handouts: setup ## write the pack of a class to build/handouts; PAPER=Letter for American paper
	@$(PY) -m tools install --site
	$(PY) -m tools handouts --paper $(PAPER)

site: $(PY) ## build the published edition in build/site: pages that need no kernel
	@$(PY) -m tools install --site
	$(PY) -m tools site

edition: $(PY) ## build the edition, its zip and what is printed: build/conundrum-*
	@$(PY) -m tools install --tests
	$(PY) -m tools site --paper

serve: ## show the edition that make site has built
	@test -e build/site/index.html || $(MAKE) site
	@echo 'The edition is at http://localhost:8000/ (Ctrl-C ends it)'
	@$(PY) -m http.server --bind 127.0.0.1 --directory build/site

quick: tools ## run the quick tests, none of a page: at every save, in two minutes
	$(PY) -m pytest --numprocesses auto --no-loadscope-reorder -m "not (wide or slow or browser)"

test: check ## run the checks, then tests of each kind of thing; may install Chromium
	$(PY) -m pytest --numprocesses auto --no-loadscope-reorder --durations 20

test-all: check ## run every test there is: weekly, and at the end; PART=tests/page for some
	@$(PY) -m tools install --wide
	$(PY) -m pytest --numprocesses auto --no-loadscope-reorder --durations 20 --ignore tests/checks \
		-m "wide or not wide" $(PART)

tools: $(PY) ## add to .venv what the tests and checks need
	@$(PY) -m tools install --tests

# Whoever reads a notebook writes functions without types.
check: tools ## lint, format, types, links, words, notebooks in normal form, files that follow
	$(PY) -m ruff check $(CODE) $(NOTEBOOKS)
	$(PY) -m ruff format --check $(CODE) $(NOTEBOOKS)
	$(PY) -m pytest --quiet tests/checks
	$(PY) -m mypy $(CODE)
	$(PY) -m nbqa mypy --allow-untyped-defs --allow-untyped-calls $(NOTEBOOKS)
	$(PY) -m tools notebooks --check
	$(PY) -m tools links --check
	$(PY) -m tools model-reference --check
	$(PY) -m tools claims --check
	$(PY) -m tools navigation --check
	$(PY) -m tools glossary --check
	$(PY) -m tools goals --check
	$(PY) -m tools class-pages --check
	$(PY) -m tools exercises --check
	$(PY) -m tools habits --check
	$(FORM).github-workflows .github/workflows/*.yml
	$(FORM).dependabot .github/dependabot.yml
	$(FORM).github-issue-forms $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
	$(FORM).github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(FORM).citation-file-format CITATION.cff

format: tools ## tidy code and notebooks
	$(PY) -m ruff check --fix $(CODE) $(NOTEBOOKS)
	$(PY) -m ruff format $(CODE) $(NOTEBOOKS)
	$(PY) -m tools notebooks

bench: tools ## measure speed and memory
	$(PY) tools/bench/run.py

# Of all tests but those of pages, which take longest.
coverage: tools ## count the lines that the tests run, file by file; TESTS="tests/charts" for fewer
	$(PY) -m pytest --numprocesses auto --no-loadscope-reorder --ignore=tests/browser \
		--cov=conundrum --cov-report=term-missing:skip-covered --cov-fail-under=97 $(TESTS)

picture: tools ## take the README's picture of the front page
	$(PY) tests/browser/picture.py

links: tools ## carry the public address from pyproject.toml to where it is shown
	$(PY) -m tools links

lists: tools ## write what follows from the lists of notebooks, claims and terms
	$(PY) -m tools claims
	$(PY) -m tools navigation
	$(PY) -m tools glossary
	$(PY) -m tools goals
	$(PY) -m tools class-pages

exercises: tools ## write exercises/ out of solutions/, and the heads of both
	$(PY) -m tools exercises

figures: tools ## write digits in prose out of their origins, and list what needs a hand
	$(PY) -m tools figures --write

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(PY):
	@echo 'Making .venv, the folder that the packages go to'
	$(PYTHON) -m venv .venv

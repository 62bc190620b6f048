# Everything runs in .venv, made on first use from requirements.lock. Another Python: make PYTHON=python3.12 story

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
DAY    := fixtures/days/2026-02-25-kospi-6000/14-00.json
SAMPLES ?= build/samples
MARKET ?= build/market

.PHONY: story test test-cms lint types contracts check bench samples market replay report wheel readme expected lock clean

story: $(READY)
	@$(BIN)/newsgen write $(DAY)

# On every core, up to eight: each takes tests that stand together, and whoever is done takes half of what is left.
test: $(READY)
	@$(BIN)/pytest -n auto --maxprocesses 8 --dist worksteal

# Against a real WordPress, started on loopback and gone afterwards. What it needs is installed where root asks.
CMS := wordpress mariadb-server php-cli php-mysql php-gd php-xml php-mbstring chromium
test-cms: $(READY)
	@.ci/debian_packages $(CMS)
	@NEWSGEN_TEST_CMS=1 $(BIN)/pytest tests/cms

lint: $(READY)
	@$(BIN)/ruff check .

types: $(READY)
	@$(BIN)/mypy

contracts: $(READY)
	@$(BIN)/lint-imports

check: lint types contracts test

bench: $(READY)
	@$(BIN)/python -m bench

samples: $(READY)
	@$(BIN)/newsgen samples $(SAMPLES)

# A made-up market in the vendors' own files, for whoever has no history at hand.
market: $(READY)
	@$(BIN)/python -m tests.made_market $(MARKET)
	@echo "a made-up market is in $(MARKET)" >&2

# Every session written again, every claim proven, every story read back by newsgen check; the page is build/replay.html.
replay: $(READY)
	@test -e $(MARKET) || $(MAKE) --no-print-directory market
	@mkdir -p build
	@$(BIN)/newsgen replay --market $(MARKET) --lang en,ko --check --report build/replay.html

# The closing story of every session in both languages, measured beside human ones; the pages are
# build/report.html and build/report.ko.html. And what newsgen check finds in stories made wrong, by class of error.
report: $(READY)
	@test -e $(MARKET) || $(MAKE) --no-print-directory market
	@mkdir -p build
	@$(BIN)/newsgen report --market $(MARKET) --out build/report.html
	@$(BIN)/newsgen report --market $(MARKET) --lang ko --out build/report.ko.html
	@$(BIN)/python -m tests.audit.injected --market $(MARKET)

wheel: $(READY)
	@$(BIN)/python -m build --quiet --wheel --no-isolation --outdir build/wheel .

# After a change of wording that is meant: the stories of the recorded days anew, to be read in the diff.
expected: $(READY) readme
	@$(BIN)/python -m tests.expected

# The README shows what make story prints, the same look in Korean, and what is found in a story by others; tests
# hold it to that. The last ends with 1, for something is false.
readme: $(READY)
	@$(BIN)/newsgen write $(DAY) | $(BIN)/python .ci/readme_story.py README.md 0
	@$(BIN)/newsgen write $(DAY) --lang ko | $(BIN)/python .ci/readme_story.py README.md 1
	@$(BIN)/newsgen check fixtures/copy/chips.txt --day $(DAY) | $(BIN)/python .ci/readme_story.py README.md 2

# The environment: pip, then every dependency as the lock says, then the project itself.
$(VENV)/.pip: .ci/make_venv.py
	@echo "making $(VENV), once" >&2
	@$(PYTHON) .ci/make_venv.py $(VENV)
	@touch $@

$(VENV)/.locked: requirements.lock $(VENV)/.pip
	@echo "installing what requirements.lock names" >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

# Compiled at once, so that the first story is as fast as the second wherever Python may not write.
$(READY): pyproject.toml $(VENV)/.locked
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q newsgen
	@touch $@

lock: $(READY)
	@$(BIN)/uv pip compile --quiet --no-config --python-version 3.11 --python-platform linux --strip-extras --extra dev \
	    --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
	    --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis

# `make run` on a fresh machine needs Python 3.11 or newer and nothing else.

PYTHON ?= python3
PORT ?= 8000
export PORT

BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
DATA := $(or $(EXPO_DATA),var)
ROOMS := expo pavilions exhibitors

INSTALLED := .venv/installed
INSTALLED_DEV := .venv/installed-dev
STATIC := $(DATA)/static/staticfiles.json
TRANSLATIONS := $(patsubst %.po,%.mo,$(wildcard expo/locale/*/LC_MESSAGES/django.po))

LOCALES := zh_Hans es ar
LISTS := $(addprefix ../shared/data/exhibitors/,waic-2026.csv gamescom-2026.csv paris-airshow-2023.csv)
CATALOGUES := $(LOCALES:%=expo/locale/%/LC_MESSAGES/django.po)
BENCH := $(DATA)/bench
KIT := ../shared/bench
VNU := $(DATA)/vnu/node_modules/vnu-jar/build/dist/vnu.jar
STRINGS := ../shared/data/text/blns.json
SIZE ?= small
SYSTEM_PACKAGES := chromium fontconfig fonts-noto-core fonts-noto-cjk postgresql
# The models, and what writes: once more on PostgreSQL.
ON_POSTGRESQL := $(wildcard tests/exhibitors/test_*.py) $(addprefix tests/,expo/admin expo/models \
	exhibitors/admin exhibitors/models exhibitors/my_expo exhibitors/reports pavilions/admin \
	pavilions/editing pavilions/plan pavilions/programme pavilions/test_models.py)

.DELETE_ON_ERROR:
.PHONY: help run dev test lint system-packages check-lists check-search check-html bench audit screenshots mutation messages lock clean

help: ## say what there is
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 20

run: $(INSTALLED) $(TRANSLATIONS) $(STATIC) ## serve the site as an installation would, with the demo in an empty database
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) seed_demo --if-empty
	@$(BIN)/python -m gunicorn --config deploy/gunicorn.conf.py

dev: $(INSTALLED) $(TRANSLATIONS) ## serve the site for work on it: it reloads, and errors are shown
	@$(MANAGE) migrate --verbosity 0
	@DEBUG=1 $(MANAGE) seed_demo --if-empty
	@export DEBUG=1; $(BIN)/python -m expo.config.worker & exec $(MANAGE) runserver 127.0.0.1:$(PORT)

test: system-packages lint $(TRANSLATIONS) ## check the code and run every test
	$(BIN)/pytest --numprocesses auto
	$(BIN)/python -m tests.postgres $(BIN)/pytest --numprocesses auto $(ON_POSTGRESQL)

lint: $(INSTALLED_DEV) ## check the code without running it
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/djlint --lint --quiet $(ROOMS)

system-packages: ## install Chromium, fonts and PostgreSQL where they are missing (Debian, as root)
	@command -v chromium >/dev/null && fc-list :lang=zh | grep -q . && fc-list :lang=ar | grep -q . \
	&& (command -v initdb || ls /usr/lib/postgresql/*/bin/initdb) >/dev/null 2>&1 \
	|| (apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $(SYSTEM_PACKAGES))

check-lists: $(INSTALLED) ## import each real list twice and say what became of every row
	@scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT && export EXPO_DATA="$$scratch" \
	&& $(MANAGE) migrate --verbosity 0 && $(MANAGE) check_lists $(LISTS)

check-search: $(INSTALLED) $(TRANSLATIONS) ## find every word of the demo and of a real list, typed rightly, wrongly and in pinyin
	@$(BIN)/python -m tests.bench.check_search $(STRINGS) $(firstword $(LISTS))

bench: $(BENCH)/venv/installed $(TRANSLATIONS) ## measure the site beside its peers: SIZE=small or large
	$(BENCH)/venv/bin/python -m tests.bench.run --kit $(KIT) --folder $(BENCH) --size $(SIZE)

check-html: $(INSTALLED_DEV) $(TRANSLATIONS) $(VNU) ## check every kind of page in every language with the Nu HTML checker (needs Java and npm)
	@$(BIN)/python -m tests.audit.html $(VNU)

audit: system-packages $(INSTALLED_DEV) $(TRANSLATIONS) ## measure the looks: axe in all combinations, slow 4G, Lighthouse (needs npm; half an hour)
	@$(BIN)/python -m tests.audit --folder $(DATA)/audit

screenshots: system-packages $(INSTALLED_DEV) $(TRANSLATIONS) ## take the pictures in docs/screenshots anew
	@$(BIN)/python -m tests.audit.screenshots --folder $(DATA)/audit

mutation: $(INSTALLED_DEV) $(TRANSLATIONS) ## change the code in thousands of small ways and count what the tests notice (hours)
	$(BIN)/pip install --quiet --disable-pip-version-check mutmut==3.8.1
	PATH=$(CURDIR)/$(BIN):$$PATH mutmut run --max-children 2

messages: $(INSTALLED) ## gather the texts to translate, and name those that aren't yet (needs gettext)
	$(MANAGE) makemessages $(LOCALES:%=--locale %) --ignore var --ignore tests --no-wrap --add-location file --no-obsolete
	@sed -i '/^"POT-Creation-Date/d' $(CATALOGUES)
	@$(BIN)/python -m tests.translations $(CATALOGUES)

lock: $(INSTALLED) ## compile the requirements anew, with hashes
	$(BIN)/pip install --quiet pip-tools
	$(foreach name,requirements requirements-dev,CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile \
	--quiet --upgrade --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links $(name).in &&) true

clean: ## remove what was made, but not the data
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis $(DATA)/static $(TRANSLATIONS)
	find $(ROOMS) tests -name __pycache__ -prune -exec rm -rf {} +

$(INSTALLED): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed." if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	@touch $@

$(INSTALLED_DEV): requirements-dev.txt $(INSTALLED)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.txt
	@touch $@

# One environment for the kit and the site, since their search cores are compared in one process.
$(BENCH)/venv/installed: $(KIT)/requirements.txt requirements.txt
	$(PYTHON) -m venv $(BENCH)/venv
	$(BENCH)/venv/bin/pip install --quiet --disable-pip-version-check --requirement $(KIT)/requirements.txt
	$(BENCH)/venv/bin/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	@touch $@

$(VNU): tests/audit/package-lock.json
	@mkdir -p $(DATA)/vnu && cp tests/audit/package.json tests/audit/package-lock.json $(DATA)/vnu
	@npm ci --prefix $(DATA)/vnu --ignore-scripts --no-audit --no-fund --silent
	@touch $@

%.mo: %.po $(INSTALLED)
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

$(STATIC): $(INSTALLED) $(shell find $(wildcard $(ROOMS:%=%/static)) -type f)
	@$(MANAGE) collectstatic --no-input --verbosity 0

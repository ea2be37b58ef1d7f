# posko: what there is to make. `make` alone builds the site.

.DEFAULT_GOAL := site
.PHONY: help setup build site serve test test-sanitized soak fuzz fuzz-smoke growth lint format \
	check-site check-preview bench bench-totals pictures clean

CHECKS := .build-site-checks
PYTHON := $(CHECKS)/venv/bin/python
BENCHMARKS := .build-benchmarks
SWIFT_FILES := Package.swift Sources Tests Benchmarks

help: ## Say what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' Makefile | awk -F'|' '{ printf "make %-14s %s\n", $$1, $$2 }'

setup: ## Install what this machine lacks, saying what first
	@.ci/setup

# The program with Swift's libraries in it and without its symbols: it starts in half the time, and
# runs where no Swift is.
RELEASE := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib -Xlinker -s)

build: setup ## Build the posko command
	swift build -c release --product posko $(RELEASE)

site: build ## Build the site in this folder into Output/
	.build/release/posko build --site .

serve: build ## Show the site in this folder in a browser, anew at each save
	.build/release/posko serve --site . --open

# All tests are swift-testing's; without the flag XCTest would report that it ran none.
test: setup ## Run the tests of the program
	@.ci/setup tests
	swift test --disable-xctest

# A race is only seen where it happens, an overrun only where memory ends: each in a build of its
# own, one target's tests after the other, so that a run that is stopped has told something. What
# Swift never frees until the program ends is no leak. Sites that are edited and saved at random take
# very long there, so that 10 sites are edited, not 100, and one is saved 50 times, not 500; what was
# freed is not kept aside for long, since a test measures whether memory grows.
SANITIZERS ?= address thread
TARGETS ?= $(notdir $(wildcard Tests/*Tests))
THREADS := suppressions=$(CURDIR)/Tests/TestSupport/thread-sanitizer.supp
# The names in it are found with the toolchain's symbolizer.
SYMBOLIZER = $(dir $(realpath $(shell command -v swift)))llvm-symbolizer
test-sanitized: setup ## Run the tests with sanitizers, or SANITIZERS=thread TARGETS="OutputTests"
	@.ci/setup tests
	@for target in $(TARGETS); do if [ ! -d "Tests/$$target" ]; then \
		echo "test-sanitized: there is no target $$target" >&2; exit 2; fi; done
	@for sanitizer in $(SANITIZERS); do for target in $(TARGETS); do \
		echo "$$target, $$sanitizer sanitizer"; \
		ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=16 \
			TSAN_OPTIONS=$(THREADS):external_symbolizer_path=$(SYMBOLIZER) \
			SWIFT_BACKTRACE=enable=no POSKO_SEEDS=10 POSKO_SAVES=50 \
			swift test --disable-xctest --sanitize=$$sanitizer \
			--scratch-path .build-$$sanitizer --filter "^$$target\." || exit; \
	done; done

SAVES ?= 5000
soak: setup ## Save SAVES=5000 times, good and broken, while the site is served
	@.ci/setup tests
	POSKO_SAVES=$(SAVES) swift test --disable-xctest --filter SoakTests

TARGET ?= Markdown
SECONDS ?= 600
fuzz: setup ## Fuzz TARGET=FrontMatter, Markdown or Template for SECONDS=600
	@Tests/Fuzzing/fuzz $(TARGET) $(SECONDS)

fuzz-smoke: setup ## Fuzz all targets for half a minute in all
	@for target in FrontMatter Markdown Template; do Tests/Fuzzing/fuzz $$target 10 || exit; done

growth: setup ## Count the work on hostile texts: twice the size, at most 2.5 times the work
	@.ci/setup growth
	@Tests/Fuzzing/growth

lint: setup ## Check how the Swift files are written
	swift format lint --strict --recursive $(SWIFT_FILES)

format: setup ## Format the Swift files
	swift format format --in-place --recursive $(SWIFT_FILES)

# The built site has a search: Pagefind is installed along with the checks, so that only then it is
# known where it is.
PAGEFIND = $$($(PYTHON) -c 'import pagefind_bin; print(pagefind_bin.get_executable())')
FIXTURES := Tests/CommandTests/Fixtures
TWO_LANGUAGES := $(CHECKS)/two-languages
check-site: build ## Check the built site: HTML, CSS, links, feeds, search, in a real browser
	@.ci/setup site-checks
	.build/release/posko build --site . --pagefind "$(PAGEFIND)"
	$(PYTHON) Tests/SiteChecks/check_site.py Output
	rm -rf $(TWO_LANGUAGES) && mkdir -p $(TWO_LANGUAGES)
	cp -R $(FIXTURES)/base/Content $(FIXTURES)/languages/Content $(TWO_LANGUAGES)
	.build/release/posko build --site $(TWO_LANGUAGES) --pagefind "$(PAGEFIND)"
	$(PYTHON) Tests/SiteChecks/check_site.py $(TWO_LANGUAGES)/Output --only HTML Links "From disk" \
		Feeds Languages Search
	$(PYTHON) Tests/SiteChecks/check_program.py .build/release/posko .
	$(PYTHON) Tests/SiteChecks/take_pictures.py Output $(CHECKS)/pictures

check-preview: build ## Check in a real browser what posko serve shows
	@.ci/setup site-checks
	$(PYTHON) Tests/SiteChecks/check_preview.py

bench: build ## Measure builds against Hugo, see Benchmarks/README.md for BENCH="--full --record"
	@.ci/setup benchmarks
	$(BENCHMARKS)/venv/bin/python Benchmarks/measuring/run.py $(BENCH)

bench-totals: setup ## Measure how the cost of totals grows with the number of summaries
	swift run -c release RollUpBenchmark

PAGES ?=
pictures: site ## Take pictures of PAGES="index.html kota/index.html", else of one of each kind
	@.ci/setup site-checks
	$(PYTHON) Tests/SiteChecks/take_pictures.py Output $(CHECKS)/pictures $(PAGES)

clean: ## Remove what was built, but not Output/
	rm -rf .build $(CHECKS) $(BENCHMARKS)

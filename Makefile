# SPDX-License-Identifier: MIT
# `make help` lists the targets.

PREFIX ?= /usr/local
DESTDIR ?=
KEYS_SECONDS ?= 30
BUILD ?= build
CC ?= cc
PKG_CONFIG ?= pkg-config
CLANG_FORMAT ?= clang-format
VERSION := 0.1.0

# CFLAGS, CPPFLAGS, LDFLAGS and LDLIBS are the user's; ours stand beside them.
CFLAGS ?= -O2 -g
warnings := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
	-Wmissing-prototypes -Wwrite-strings -Wformat=2 -Wvla
ifdef WERROR
warnings += -Werror
endif
ifdef SANITIZE
sanitizers := -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer
endif
ifdef FUZZ
sanitizers += -fsanitize=fuzzer-no-link
endif

# Debian 12 ships no .pc file for libunistring and libstemmer: those two are
# linked by name where pkg-config does not know them.
library = $(shell $(PKG_CONFIG) --libs $(1) 2>/dev/null || echo $(2))
headers = $(shell $(PKG_CONFIG) --cflags-only-I $(1) 2>/dev/null)
packages := ncursesw yaml-0.1 sqlite3 jansson libpcre2-8 libxml-2.0 zlib md4c
own_cppflags = -D_POSIX_C_SOURCE=200809L -D_XOPEN_SOURCE=700 \
	-DBROADSIDE_VERSION='"$(VERSION)"' \
	-DBROADSIDE_DATA='"$(PREFIX)/share/broadside"' \
	-Isrc $(call headers,$(packages))
own_cflags = -std=c11 $(warnings) $(sanitizers)
own_libs = $(call library,$(packages),-lncursesw -lyaml -lsqlite3 -ljansson \
		-lpcre2-8 -lxml2 -lz -lmd4c) \
	$(call library,libunistring,-lunistring) \
	$(call library,libstemmer,-lstemmer) -lm
own_cppflags := $(own_cppflags)
own_libs := $(own_libs)
test_libs := $(call library,cmocka vterm,-lcmocka -lvterm) -lutil

# find: folders have folders in them
find = $(sort $(shell find $(1) -name $(2)))
sources := $(call find,src,'*.c')
generated := $(BUILD)/gen/themes.c $(BUILD)/gen/frequencies.c \
	$(BUILD)/gen/classes.c $(BUILD)/gen/date_words.c \
	$(BUILD)/gen/sentence.c $(BUILD)/gen/function_words.c
objects := $(sources:%.c=$(BUILD)/%.o) $(generated:%.c=%.o)
main_object := $(BUILD)/src/shell/main.o
archive := $(BUILD)/libbroadside.a
program := $(BUILD)/broadside

unit_tests := $(patsubst %.c,$(BUILD)/%,\
	$(call find,tests/unit tests/screens tests/pty,'test_*.c'))
# Not those that watch other processes: these would run without valgrind, or
# find each other too slow.  Nor the one that measures memory: it would measure
# valgrind's.
valgrind_tests := $(filter-out %/test_library %/test_utterance \
	$(BUILD)/tests/pty/%,$(unit_tests))
fuzz_targets := $(patsubst %.c,$(BUILD)/%,\
	$(sort $(wildcard tests/fuzz/fuzz_*.c)))
script_tests := $(sort $(wildcard tests/commands/*.sh tests/lint/*.sh))
# An archive: a test links only the support that it uses.
test_support := $(patsubst %.c,$(BUILD)/%.o,\
	$(sort $(wildcard tests/support/*.c)))
test_archive := $(BUILD)/libtest.a

# `make V=1` shows whole commands.
ifdef V
say = @:
else
.SILENT:
say = @echo
endif

all: $(program)

run: ## build what is missing and open the reader on seeds/
	@sh tools/dependencies.sh build
	@$(MAKE) --no-print-directory all
	@$(program) seeds

check: ## build and run every test
	@sh tools/dependencies.sh build test
	@$(MAKE) --no-print-directory check-only

# What no test runs is compiled too, so that it follows what it calls.
build-tests: $(program) $(unit_tests) $(fuzz_targets:%=%.o) \
	$(BUILD)/tests/fuzz/random_keys.o $(BUILD)/tests/fuzz/hostile.o \
	$(BUILD)/tests/bench/bench.o \
	$(BUILD)/tools/train_links.o

check-only: build-tests
	@BROADSIDE=$(program) BUILD=$(BUILD) sh tests/run.sh \
		$(unit_tests) $(script_tests)

sanitize: ## every test under AddressSanitizer and UBSan
	@sh tools/dependencies.sh build test
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/sanitize SANITIZE=1 \
		CFLAGS="-O1 -g" check-only

valgrind: ## the unit and screen tests under valgrind
	@sh tools/dependencies.sh build test valgrind
	@$(MAKE) --no-print-directory build-tests
	@BROADSIDE=$(program) BUILD=$(BUILD) VALGRIND=1 sh tests/run.sh \
		$(valgrind_tests)

fuzz: ## feed broken input to every parser, each for FUZZ_SECONDS (5)
	@sh tools/dependencies.sh build test fuzz
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/fuzz SANITIZE=1 FUZZ=1 \
		CC=clang CFLAGS="-O1 -g" fuzz-only

fuzz-only: $(fuzz_targets:%=%.run)

%.run: % $(BUILD)/tests/fuzz/hostile
	@HOSTILE=$(BUILD)/tests/fuzz/hostile sh tests/fuzz/run.sh $<

# Seeds of SEEDS alone, when there are any.
random-keys: ## press any keys for KEYS_SECONDS (30) under the sanitizers
	@sh tools/dependencies.sh build test
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/sanitize SANITIZE=1 \
		CFLAGS="-O1 -g" random-keys-only

random-keys-only: $(BUILD)/tests/fuzz/random_keys
	@$< $(KEYS_SECONDS) $(SEEDS)

lint: ## layers, names, headers alone, format, cppcheck, clang, calls
	@sh tools/dependencies.sh build test lint
	@$(MAKE) --no-print-directory lint-only

lint-only: $(generated)
	@CC="$(CC)" CPPFLAGS="$(own_cppflags)" CLANG_FORMAT="$(CLANG_FORMAT)" \
		WARNINGS="$(warnings)" sh tools/lint.sh
	@$(MAKE) --no-print-directory CC=clang BUILD=$(BUILD)/clang WERROR=1 \
		build-tests >/dev/null
	@echo "lint: clang: ok"
	@sh tools/calls.sh src $(BUILD)/clang/src
	@echo "lint: calls: ok"

format: ## lay out the C as .clang-format says
	$(CLANG_FORMAT) -i $(call find,src tests tools,'*.[ch]')

rooms: ## make the list of files in HACKING.md from the files
	@sh tools/rooms.sh

picture: $(program) ## draw the picture in README.md anew
	@sh tools/picture.sh $(program)

bench: ## print speed and memory
	@sh tools/dependencies.sh build test
	@$(MAKE) --no-print-directory bench-only

bench-only: $(program) $(BUILD)/tests/bench/bench
	@BROADSIDE=$(program) $(BUILD)/tests/bench/bench

train: $(BUILD)/tools/train_links ## learn weights.def anew (ALIGN=files, VOTES=)
	@$< "$(VOTES)" $(ALIGN) >$(BUILD)/weights.def
	@mv $(BUILD)/weights.def src/compare/link/weights.def

install: $(program) ## install below DESTDIR and PREFIX (/usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin \
		$(DESTDIR)$(PREFIX)/share/man/man1 \
		$(DESTDIR)$(PREFIX)/share/broadside/themes \
		$(DESTDIR)$(PREFIX)/share/broadside/seeds
	install -m 755 $(program) $(DESTDIR)$(PREFIX)/bin/broadside
	install -m 644 man/broadside.1 $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 themes/*.yaml \
		$(DESTDIR)$(PREFIX)/share/broadside/themes
	install -m 644 seeds/* $(DESTDIR)$(PREFIX)/share/broadside/seeds

uninstall: ## take away what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/broadside \
		$(DESTDIR)$(PREFIX)/share/man/man1/broadside.1
	rm -rf $(DESTDIR)$(PREFIX)/share/broadside

clean: ## throw away build/
	rm -rf $(BUILD)

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-12s %s\n", $$1, $$2 }' \
		$(firstword $(MAKEFILE_LIST))

$(program): $(main_object) $(archive)
	$(say) LINK $@
	$(CC) $(CFLAGS) $(own_cflags) $(LDFLAGS) -o $@ $^ $(own_libs) $(LDLIBS)

$(archive): $(filter-out $(main_object),$(objects))
	@rm -f $@
	$(AR) rcs $@ $^

$(test_archive): $(test_support)
	@rm -f $@
	$(AR) rcs $@ $^

# Everything is built anew when the flags are others: another PREFIX, another
# compiler.
flags := $(CC) $(own_cppflags) $(CPPFLAGS) $(own_cflags) $(CFLAGS) $(LDFLAGS)
$(shell mkdir -p $(BUILD) && echo '$(subst ','\'',$(flags))' | \
	cmp -s - $(BUILD)/flags || \
	echo '$(subst ','\'',$(flags))' >$(BUILD)/flags)
$(objects) $(test_support) $(unit_tests:%=%.o): $(BUILD)/flags

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(say) CC $@
	$(CC) $(own_cppflags) $(CPPFLAGS) $(own_cflags) $(CFLAGS) -MMD -MP \
		-c -o $@ $<

$(BUILD)/gen/%.o: $(BUILD)/gen/%.c
	@mkdir -p $(@D)
	$(say) CC $@
	$(CC) $(own_cppflags) $(CPPFLAGS) $(own_cflags) $(CFLAGS) -MMD -MP \
		-c -o $@ $<

$(BUILD)/gen/themes.c: $(sort $(wildcard themes/*.yaml)) tools/embed.sh
	@mkdir -p $(@D)
	$(say) EMBED $@
	sh tools/embed.sh theme_files $(filter %.yaml,$^) >$@.new
	@mv $@.new $@

$(BUILD)/gen/frequencies.c: src/compare/term/frequencies.tsv tools/embed.sh
	@mkdir -p $(@D)
	$(say) EMBED $@
	sh tools/embed.sh frequencies_files $(filter %.tsv,$^) >$@.new
	@mv $@.new $@

$(BUILD)/gen/date_words.c: src/text/date/words.tsv tools/embed.sh
	@mkdir -p $(@D)
	$(say) EMBED $@
	sh tools/embed.sh date_words_files $(filter %.tsv,$^) >$@.new
	@mv $@.new $@

$(BUILD)/gen/classes.c: src/text/word/classes.tsv tools/embed.sh
	@mkdir -p $(@D)
	$(say) EMBED $@
	sh tools/embed.sh classes_files $(filter %.tsv,$^) >$@.new
	@mv $@.new $@

$(BUILD)/gen/sentence.c: src/text/sentence/abbreviations.tsv \
		src/text/sentence/starters.tsv tools/embed.sh
	@mkdir -p $(@D)
	$(say) EMBED $@
	sh tools/embed.sh sentence_files $(filter %.tsv,$^) >$@.new
	@mv $@.new $@

$(BUILD)/gen/function_words.c: src/text/word/function_words.tsv tools/embed.sh
	@mkdir -p $(@D)
	$(say) EMBED $@
	sh tools/embed.sh function_word_files $(filter %.tsv,$^) >$@.new
	@mv $@.new $@

# What tests share is named from their folder: "support/test.h".
$(BUILD)/tests/%.o: own_cppflags += -Itests
$(fuzz_targets): private own_cflags += -fsanitize=fuzzer

$(BUILD)/tests/%: $(BUILD)/tests/%.o $(test_archive) $(archive)
	$(say) LINK $@
	$(CC) $(CFLAGS) $(own_cflags) $(LDFLAGS) -o $@ $^ $(own_libs) \
		$(test_libs) $(LDLIBS)

$(BUILD)/tools/%: $(BUILD)/tools/%.o $(archive)
	$(say) LINK $@
	$(CC) $(CFLAGS) $(own_cflags) $(LDFLAGS) -o $@ $^ $(own_libs) $(LDLIBS)

.PHONY: train all run check build-tests check-only sanitize valgrind fuzz \
	fuzz-only random-keys random-keys-only lint lint-only format rooms \
	picture bench bench-only install uninstall clean help
.SECONDARY:
.DELETE_ON_ERROR:

-include $(objects:%.o=%.d) $(unit_tests:%=%.d) $(test_support:%.o=%.d) \
	$(fuzz_targets:%=%.d) $(BUILD)/tests/fuzz/random_keys.d $(BUILD)/tools/train_links.d

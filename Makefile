.POSIX:

# newstab - news reports into tables.  `make help` lists the targets.
# Settings; override on the command line: make CC=clang PREFIX=$HOME/.local
NAME    = newstab
VERSION = 0.1
CC      = cc
HOSTCC  = $(CC)
CFLAGS  = -O2 -g
PREFIX  = /usr/local
BINDIR  = $(PREFIX)/bin
MANDIR  = $(PREFIX)/share/man
DATADIR = $(PREFIX)/share/$(NAME)
BIN     = bin
EVAL    =
FUZZ_SECONDS = 60

WARN = -std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Wvla \
       -Wformat=2 -Wwrite-strings -Wstrict-prototypes -Wmissing-prototypes
DEFS = -D_XOPEN_SOURCE=700 -DVERSION='"$(VERSION)"' \
       -Isrc/lib -Isrc/data -I$(BIN)/data
BUILD = $(CC) $(WARN) $(DEFS) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS)

TOOLS = artsplit numextract agencytag tsvjoin
PROGS = $(TOOLS) newsfacts
LIBS  = src/lib/*.c $(EXTRA) $(BIN)/data.a

## all - the programs, in BIN (bin)
all: $(BIN)/artsplit $(BIN)/numextract $(BIN)/agencytag $(BIN)/tsvjoin \
    $(BIN)/newsfacts

# A program is one compiler call over its own files, the library and the
# tables; $(EXTRA) is empty, or the fault injector (see `make fault`).
$(BIN)/artsplit: src/artsplit/*.[ch] src/lib/*.[ch] $(BIN)/data.a
	$(BUILD) -Isrc/artsplit -o $@ src/artsplit/*.c $(LIBS)

$(BIN)/numextract: src/numextract/*.[ch] src/lib/*.[ch] $(BIN)/data.a
	$(BUILD) -Isrc/numextract -o $@ src/numextract/*.c $(LIBS)

$(BIN)/agencytag: src/agencytag/*.[ch] $(BIN)/ready.o
	$(BUILD) -Isrc/agencytag -o $@ src/agencytag/*.c $(BIN)/ready.o $(LIBS)

$(BIN)/tsvjoin: src/tsvjoin/*.[ch] src/lib/*.[ch] $(BIN)/data.a
	$(BUILD) -Isrc/tsvjoin -o $@ src/tsvjoin/*.c $(LIBS)

# One relocatable script: each `#include FILE` line becomes that file.
$(BIN)/newsfacts: src/newsfacts/* src/data/capital.tsv \
    src/data/clause.tsv src/data/hant.tsv src/data/head.tsv
	mkdir -p $(BIN)
	sed 's/@VERSION@/$(VERSION)/' src/newsfacts/newsfacts.sh | \
	    awk -v dir=src/newsfacts -f src/newsfacts/include.awk >$@.new
	chmod 755 $@.new
	mv -f $@.new $@

$(BIN)/data.a: src/data/*.tsv src/data/embed.* src/data/data.h
	sh src/data/embed.sh $(BIN) $(CC) $(WARN) $(CPPFLAGS) $(CFLAGS)

# The built-in names as agencytag searches them, by a program that is run here:
# HOSTCC is the compiler for this machine where CC is for another.
$(BIN)/ready.o: src/agencytag/ready/ready.c src/agencytag/names.[ch] \
    src/agencytag/row.[ch] src/lib/*.[ch] $(BIN)/data.a
	$(HOSTCC) -std=c11 $(DEFS) -Isrc/agencytag -o $(BIN)/ready \
	    src/agencytag/ready/ready.c src/agencytag/names.c \
	    src/agencytag/row.c src/lib/*.c
	$(BIN)/ready >$(BIN)/ready.c
	$(CC) $(WARN) $(DEFS) $(CPPFLAGS) $(CFLAGS) -Isrc/agencytag -c -o $@ \
	    $(BIN)/ready.c
	rm -f $(BIN)/ready $(BIN)/ready.c

# Tests.  What they need besides the programs: the unit tests, and each fuzz
# target with a main that replays files, which needs no fuzzing compiler.
SAN   = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
        -fno-sanitize-recover=all
MSAN  = -O1 -g -fno-omit-frame-pointer -fsanitize=memory \
        -fno-sanitize-recover=all
FAULT = -include tests/hostile/fault.h
PLAIN = -U__SSE2__
COVER = -O0 --coverage
NOUNS = `ls src/$$t/*.c | grep -v -e /main.c -e /lib/`
REPLAY = tests/fuzz/fuzz_$$t.c tests/fuzz/replay.c
FUZZ  = -Itests/fuzz -Isrc/$$t tests/fuzz/fuzz.c $(NOUNS) $(BIN)/ready.o \
        $(LIBS)

## check - every test, then one total
check: all testers
	sh tests/check.sh $(BIN)

testers: $(BIN)/unit $(BIN)/replay_lib $(BIN)/replay_artsplit \
    $(BIN)/replay_numextract $(BIN)/replay_agencytag $(BIN)/replay_tsvjoin

$(BIN)/unit: tests/unit/*.[ch] src/lib/*.[ch] $(BIN)/data.a
	sh tests/unit/units.sh tests/unit/*.c >$(BIN)/units.h
	$(BUILD) -I$(BIN) -Itests/unit -o $@ tests/unit/*.c $(LIBS)

$(BIN)/replay_lib: src/lib/*.[ch] $(BIN)/ready.o tests/fuzz/*.[ch]
	t=lib; $(BUILD) -o $@ $(REPLAY) $(FUZZ)

$(BIN)/replay_artsplit: $(BIN)/artsplit $(BIN)/ready.o tests/fuzz/*.[ch]
	t=artsplit; $(BUILD) -o $@ $(REPLAY) $(FUZZ)

$(BIN)/replay_numextract: $(BIN)/numextract $(BIN)/ready.o tests/fuzz/*.[ch]
	t=numextract; $(BUILD) -o $@ $(REPLAY) $(FUZZ)

$(BIN)/replay_agencytag: $(BIN)/agencytag tests/fuzz/*.[ch]
	t=agencytag; $(BUILD) -o $@ $(REPLAY) $(FUZZ)

$(BIN)/replay_tsvjoin: $(BIN)/tsvjoin $(BIN)/ready.o tests/fuzz/*.[ch]
	t=tsvjoin; $(BUILD) -o $@ $(REPLAY) $(FUZZ)

## asan - the tests again, under AddressSanitizer and UBSan
asan: sanitized
	sh tests/check.sh $(BIN)/asan

sanitized:
	$(MAKE) BIN=$(BIN)/asan CFLAGS='$(SAN)' all testers

## msan - the tests again, under clang's MemorySanitizer
msan:
	$(MAKE) BIN=$(BIN)/msan CC=clang CFLAGS='$(MSAN)' all testers
	sh tests/check.sh $(BIN)/msan

## memcheck - the quick tests again, with every program under valgrind
memcheck: all testers
	sh tests/hostile/memcheck.sh $(BIN)

## fault - every allocation, read, write, open and close fails in turn
fault:
	$(MAKE) BIN=$(BIN)/fault CFLAGS='$(SAN)' CPPFLAGS='$(FAULT)' \
	    EXTRA=tests/hostile/fault.c all
	sh tests/hostile/fault.sh $(BIN)/fault

## mutants - known bugs put in one by one, each of which a test must find
mutants: all
	sh tests/hostile/mutants.sh $(BIN)

## cluster - hosts over ssh and Slurm nodes, killed; needs root, see there
cluster: all
	sh tests/cluster/hosts.sh $(BIN)
	sh tests/cluster/slurm.sh $(BIN)

## fuzz - new inputs for FUZZ_SECONDS in all; needs clang with libFuzzer
fuzz:
	$(MAKE) BIN=$(BIN)/fuzz CC=clang CFLAGS='$(SAN) -fsanitize=fuzzer' \
	    targets
	sh tests/fuzz/fuzz.sh $(BIN)/fuzz $(FUZZ_SECONDS)

targets: $(BIN)/ready.o
	for t in lib $(TOOLS); do \
	    $(BUILD) -o $(BIN)/fuzz_$$t tests/fuzz/fuzz_$$t.c $(FUZZ) || \
	    exit 1; \
	done

## afl - the same of AFL++, FUZZ_SECONDS for each program as it is
afl:
	$(MAKE) BIN=$(BIN)/afl CC=afl-clang-fast CFLAGS='-O2 -g' all
	sh tests/fuzz/afl.sh $(BIN)/afl $(FUZZ_SECONDS)

# The injected faults count too, and the library without SSE2.
## cover - which lines and branches the tests reach; needs gcovr
cover:
	$(MAKE) BIN=$(BIN)/cover CC=gcc CFLAGS='$(COVER)' all testers
	sh tests/check.sh $(BIN)/cover
	$(MAKE) BIN=$(BIN)/cover/fault CC=gcc CFLAGS='$(COVER)' \
	    CPPFLAGS='$(FAULT)' EXTRA=tests/hostile/fault.c all
	sh tests/hostile/fault.sh $(BIN)/cover/fault
	$(MAKE) BIN=$(BIN)/cover/plain CC=gcc CFLAGS='$(COVER)' \
	    CPPFLAGS='$(PLAIN)' $(BIN)/cover/plain/unit
	sh tests/unit/unit.sh $(BIN)/cover/plain
	sh tests/cover.sh $(BIN)/cover

## lint - the house rules, then every checker that is installed
lint: all
	sh tests/lint/lint.sh $(BIN)

## bench - speed, beside other programs where they are installed
bench: all
	sh tests/bench/bench.sh $(BIN)

## eval - accuracy; EVAL=PROGRAM is run with --bin $(BIN)
eval: all
	@test -n '$(EVAL)' || { echo 'eval: say EVAL=PROGRAM' >&2; exit 2; }
	$(EVAL) --bin $(BIN)

## demo - the example articles as a table of facts
demo: all
	sh examples/demo.sh $(BIN)

format:
	clang-format -i src/*/*.[ch] tests/*/*.[ch]

# The tables are installed to be read and copied; the programs hold their own.
# All can be read by everyone, whatever the umask of who installs it.
## install - to PREFIX, below DESTDIR
install: all
	umask 022 && mkdir -p $(DESTDIR)$(BINDIR) $(DESTDIR)$(DATADIR)
	for p in $(PROGS); do \
	    cp $(BIN)/$$p $(DESTDIR)$(BINDIR)/ && \
	    chmod 755 $(DESTDIR)$(BINDIR)/$$p || exit 1; \
	done
	umask 022; for m in man/*.[1-9]; do \
	    d=$(DESTDIR)$(MANDIR)/man$${m##*.} && mkdir -p $$d && \
	    cp $$m $$d/ && chmod 644 $$d/$${m##*/} || exit 1; \
	done
	for f in src/data/*.tsv; do \
	    cp $$f $(DESTDIR)$(DATADIR)/ && \
	    chmod 644 $(DESTDIR)$(DATADIR)/$${f##*/} || exit 1; \
	done

## uninstall - what install put there
uninstall:
	for p in $(PROGS); do rm -f $(DESTDIR)$(BINDIR)/$$p; done
	for m in man/*.[1-9]; do \
	    rm -f $(DESTDIR)$(MANDIR)/man$${m##*.}/$${m##*/}; \
	done
	for f in src/data/*.tsv; do \
	    rm -f $(DESTDIR)$(DATADIR)/$${f##*/}; \
	done
	-rmdir $(DESTDIR)$(DATADIR)

## dist - a tarball of the last commit, the same bytes each time
dist: check
	grep -q '^## $(VERSION)' CHANGELOG.md
	git archive --prefix=$(NAME)-$(VERSION)/ HEAD | \
	    gzip -9n >$(NAME)-$(VERSION).tar.gz

## clean - everything built
clean:
	test -n '$(BIN)' && rm -rf $(BIN)/*
	rm -f $(NAME)-$(VERSION).tar.gz

## help - this list
help:
	@sed -n 's/^## //p' Makefile

.PHONY: all check testers asan sanitized msan memcheck fault mutants cluster \
    fuzz targets afl cover lint bench eval demo format install uninstall dist \
    clean help

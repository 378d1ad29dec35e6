.POSIX:

# newstab - news reports into tables.  `make help` lists the targets.
# Settings; override on the command line: make CC=clang PREFIX=$HOME/.local
NAME    = newstab
VERSION = 0.1
CC      = cc
CFLAGS  = -O2 -g
PREFIX  = /usr/local
BINDIR  = $(PREFIX)/bin
MANDIR  = $(PREFIX)/share/man
DATADIR = $(PREFIX)/share/$(NAME)
BIN     = bin

WARN = -std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wundef -Wvla \
       -Wformat=2 -Wwrite-strings -Wstrict-prototypes -Wmissing-prototypes
DEFS = -D_XOPEN_SOURCE=700 -DVERSION='"$(VERSION)"' \
       -Isrc/lib -Isrc/data -I$(BIN)/data
BUILD = $(CC) $(WARN) $(DEFS) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS)

TOOLS = artsplit numextract agencytag tsvjoin
PROGS = $(TOOLS) newsfacts
LIBS  = src/lib/*.c $(EXTRA) $(BIN)/data.a

all: $(BIN)/artsplit $(BIN)/numextract $(BIN)/agencytag $(BIN)/tsvjoin \
    $(BIN)/newsfacts

# A program is one compiler call over its own files, the library and the
# tables; $(EXTRA) is empty, or the fault injector (see `make fault`).
$(BIN)/artsplit: src/artsplit/*.[ch] src/lib/*.[ch] $(BIN)/data.a
	$(BUILD) -Isrc/artsplit -o $@ src/artsplit/*.c $(LIBS)

$(BIN)/numextract: src/numextract/*.[ch] src/lib/*.[ch] $(BIN)/data.a
	$(BUILD) -Isrc/numextract -o $@ src/numextract/*.c $(LIBS)

$(BIN)/agencytag: src/agencytag/*.[ch] src/lib/*.[ch] $(BIN)/data.a
	$(BUILD) -Isrc/agencytag -o $@ src/agencytag/*.c $(LIBS)

$(BIN)/tsvjoin: src/tsvjoin/*.[ch] src/lib/*.[ch] $(BIN)/data.a
	$(BUILD) -Isrc/tsvjoin -o $@ src/tsvjoin/*.c $(LIBS)

# One relocatable script: each `#include FILE` line becomes that file.
$(BIN)/newsfacts: src/newsfacts/*
	mkdir -p $(BIN)
	sed 's/@VERSION@/$(VERSION)/' src/newsfacts/newsfacts.sh | \
	    awk -v dir=src/newsfacts -f src/newsfacts/include.awk >$@.new
	chmod 755 $@.new
	mv -f $@.new $@

$(BIN)/data.a: src/data/*.tsv src/data/embed.* src/data/data.h
	sh src/data/embed.sh $(BIN) $(CC) $(WARN) $(CPPFLAGS) $(CFLAGS)

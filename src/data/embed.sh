#!/bin/sh
# embed.sh - make the library of tables that the programs are linked with.
# usage: embed.sh BINDIR COMPILER-COMMAND...
# Only tables that changed are compiled again; one member a table, so that a
# program is linked with those it uses and no others.
set -eu
bin=$1
shift
mkdir -p "$bin/data"
: >"$bin/data/tables.new"
set -- "$@" -Isrc/data -I"$bin/data"
for table in src/data/*.tsv; do
	name=${table##*/}
	name=${name%.tsv}
	echo "extern const struct data data_$name;" >>"$bin/data/tables.new"
done
if cmp -s "$bin/data/tables.new" "$bin/data/tables.h"; then
	rm -f "$bin/data/tables.new"
else
	mv -f "$bin/data/tables.new" "$bin/data/tables.h"
fi
rm -f "$bin/data.a"
for table in src/data/*.tsv; do
	name=${table##*/}
	name=${name%.tsv}
	object=$bin/data/$name.o
	if [ ! -f "$object" ] || [ -n "$(find "$table" -newer "$object")" ]
	then
		od -An -v -to1 "$table" |
		    LC_ALL=C awk -v name="$name" -f src/data/embed.awk \
		    >"$bin/data/$name.c"
		"$@" -c -o "$object" "$bin/data/$name.c"
		rm -f "$bin/data/$name.c"
	fi
done
ar rc "$bin/data.a" "$bin"/data/*.o

#!/bin/sh
# units.sh - the list of unit tests, made from the files that are there.
# usage: units.sh FILE.c... >units.h
set -eu
list=
for file; do
	name=${file##*/}
	name=${name%.c}
	[ "$name" = main ] && continue
	echo "void $name(void);"
	list="$list { \"${name#unit_}\", $name },"
done
echo "#define UNITS$list"

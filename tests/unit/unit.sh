#!/bin/sh
# unit.sh - the unit tests of the library.  usage: unit.sh BINDIR [MODULE]
exec "${1:?usage: unit.sh BINDIR [MODULE]}/unit" ${2:+"$2"}

# include.awk - put the files that newsfacts.sh names into it.
# usage: awk -v dir=DIR -f include.awk newsfacts.sh
# The files stand in here-documents that end with a line END_OF_...; a file
# that holds such a line would cut the script short, so it is refused.
function include(name,   line, n) {
	while ((n = (getline line < name)) > 0) {
		if (line ~ /^END_OF_/)
			die(name ": holds the end mark of the here-document")
		print line
	}
	if (n < 0)
		die(name ": cannot be read")
	close(name)
}

function die(text) {
	print "include.awk: " text | "cat 1>&2"
	exit failed = 1
}

/^#include / { include(dir "/" $2); next }
{ print }
END { exit failed }

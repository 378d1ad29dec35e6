# functions.awk - functions and files that have grown too long.
# usage: awk -v lines=60 -v file=500 -f functions.awk FILE...
function close_file()
{
	if (path != "" && last > file) {
		print path ": " last " lines, not " file
		bad = 1
	}
}
FNR == 1 { close_file(); path = FILENAME }
{ last = FNR }
/^[A-Za-z_].*\(/ { head = $0 }
/^\{/ { from = FNR; head_of = head }
/^function .*\{$/ { from = FNR; head_of = $0 }
/^\}/ && from {
	if (FNR - from - 1 > lines) {
		print FILENAME ":" from ": " FNR - from - 1 " lines, not " \
		    lines ": " head_of
		bad = 1
	}
	from = 0
}
END { close_file(); exit bad }

# promises.awk - rows of newsfacts that break its promises: the promise and the
# row, a line each.  usage: awk -f FILE known=actions ROWS known=offences ROWS
# known=text ROWS known=number ROWS known= FACTS
# actions and offences: what -P prints; text and number: of the same articles.
BEGIN { FS = "\t" }

known == "actions" || known == "offences" { is[known, $1] = 1; next }
known == "text" { text[$1, $2] = $6; date[$1, $2] = $5; next }
known == "number" {
	if ($9 != "date")
		number[$1, $2, $10, $11, $12, $13] = 1
	next
}

function broken(promise) {
	print promise ": " $0
}

function ids_known(list,   n, id) {
	for (n = split(list, id, ","); n > 0; n--)
		if (!is["offences", id[n]])
			return 0
	return 1
}

function day(s) {
	return s == "" || s ~ /^[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]$/
}

NF != 16 { broken("sixteen columns") }
!(($1, $2) in text) || text[$1, $2] != $16 { broken("the sentence") }
date[$1, $2] != $3 { broken("its date") }
($4 == "") != ($15 == "unknown") || $4 !~ /^[a-z0-9.-]*$/ {
	broken("an agency")
}
!is["actions", $5] { broken("an action") }
$7 == "" && $6 $8 $9 != "=count" { broken("no figure") }
# "fined 3 million yuan and 2 million": both are yuan; "took over 300 sites"
$7 != "" && !(($1, $2, $6, $7, $8, $9) in number) &&
!($10 ~ /^(fine|fund)$/ && ($1, $2, $6, $7, $8, "count") in number) &&
!($6 == "=" && ($1, $2, ">", $7, $8, $9) in number) {
	broken("a number of the sentence")
}
!ids_known($11) { broken("offences") }
$12 !~ /^[a-z0-9.,-]*$/ { broken("targets") }
!day($13) || !day($14) || $13 != "" && $14 != "" && $13 > $14 {
	broken("a period")
}
$15 !~ /^(named|short|earlier|main|unknown)$/ { broken("how") }

# facts.awk - the table of facts for a reader: after figure.awk.
# date, agency, action, figure, object, period, sentence
BEGIN {
	FS = OFS = "\t"
	print "date", "agency", "action", "figure", "object", "period", \
	    "sentence"
}

{ print $3, $4, $5, figure($6, $7, $8, $9), $10, period($13, $14), $16 }

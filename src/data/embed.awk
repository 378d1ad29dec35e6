# embed.awk - a file as a C array, from the octal bytes that od -An -v -to1
# prints, so any byte is safe.  Needs -v name=TABLE.
BEGIN {
	printf "#include \"data.h\"\nstatic const char bytes[] = {\n"
}
{
	for (i = 1; i <= NF; i++)
		printf "'\\%s',", $i
	print ""
	n += NF
}
END {
	for (i = 0; i < 128; i++) # IN_PAD: it is read in place
		printf "0,"
	print "};"
	printf "const struct data data_%s = { \"%s.tsv\", bytes, %d };\n",
	    name, name, n
}

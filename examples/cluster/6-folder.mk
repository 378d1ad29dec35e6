# 6-folder.mk - a folder that grows: only what is new is done
#
#	make -j 8 -f 6-folder.mk IN=shards OUT=results TABLE=table.tsv
#
# For GNU make.  IN holds shards (.tsv, .wet, .names; put there by a rename,
# with plain names), OUT gets the results, TABLE all of them.  Any time it is
# run, in crontab(5) for instance, the shards without a result, or newer than
# theirs, are done; with none the table stays as it is.
IN    = shards
OUT   = results
TABLE = table.tsv
here := $(dir $(lastword $(MAKEFILE_LIST)))

$(shell mkdir -p $(OUT))
SHARDS := $(sort $(wildcard $(IN)/*.tsv $(IN)/*.wet $(IN)/*.names))

$(TABLE): $(SHARDS:$(IN)/%=$(OUT)/%.rows)
	$(file >$(OUT)/shards.list)
	$(foreach s,$(SHARDS),$(file >>$(OUT)/shards.list,$s))
	@$(here)merge $(OUT) $@ <$(OUT)/shards.list

$(OUT)/%.rows: $(IN)/%
	@$(here)job $(OUT) $<

# chinese.awk - the same for Chinese, which has no spaces: a number goes with
# the action before it in its clause, else with the next one.
function chinese(s,   t) {
	if (s !~ /[\344-\351][\200-\277][\200-\277]/)
		return 0
	t = s
	return gsub(/[\344-\351][\200-\277][\200-\277]/, "", t) > 4 &&
	    length(t) < length(s) / 2
}

function chinese_sentence(i,   k, f, v, from, to, idle) {
	chinese_actions(i, from, to)
	chinese_agencies(i, idle)
	for (k = 1; k <= rows["number", i]; k++) {
		split(row["number", i, k], f, FS)
		if (f[4] !~ /^(count|money|measure)$/ && \
		    !chinese_term(i, f) || (" " f[11] " ") ~ / conv /)
			continue
		if (chinese_place(i, f))
			continue
		v = chinese_verb(i, f[1] + 0, f[2] + 0, from, to)
		if (v)
			chinese_fact(i, k, chinese_object(i, v, f), idle)
		else if (text[i] ~ /^其中/)
			chinese_part(i, f)
	}
	for (k = 1; k <= rows["action", i]; k++)
		chinese_launch(i, k, idle)
	chinese_remember(i, idle)
	chinese_period(i)
}

# The bytes from and to which the actions stand that may have been done.
function chinese_actions(i, from, to,   k, f) {
	for (k = 1; k <= rows["action", i]; k++) {
		split(row["action", i, k], f, FS)
		if (f[5] != "launch" && !chinese_undone(i, f)) {
			from[k] = f[1] + 0
			to[k] = f[2] + 0
		}
	}
}

# Which agencies do not act.
function chinese_agencies(i, idle,   k, f) {
	for (k = 1; k <= rows["agency", i]; k++) {
		split(row["agency", i, k], f, FS)
		idle[k] = !can_act(f[4], f[5]) || chinese_aside(i, f)
	}
}

# "判处有期徒刑三年": years in prison, not "缓刑两年".
function chinese_term(i, f) {
	return f[4] == "duration" && substr(text[i], f[1] - 11, 12) ~ JAIL "$"
}

# The mention number of the action that governs the number at bytes b to e.
function chinese_verb(i, b, e, from, to,   k, before, after, gap, rest) {
	before = after = 0
	for (k = 1; k <= rows["action", i] && !after; k++) {
		if (!(k in to))
			continue
		if (to[k] <= b)
			before = k
		else if (from[k] >= e)
			after = k
	}
	rest = after ? substr(text[i], e + 1, from[after] - e) : "；"
	if (after && chinese_dealt(i, b, rest))
		return after
	if (before) {
		gap = substr(text[i], to[before] + 1, b - to[before])
		# "关闭网站300家，其中赌博网站200家": a part of them; but
		# "刑拘22人，其中9人已被逮捕"
		# "其中9个永久关闭"
		if (gap !~ /；|。/ && sub(/^.*，其中/, "", gap) &&
		    rest !~ /，|；|。|：/ && (rest ~ AUXILIARY || after &&
		    length(gap) == 0 && right_behind(i, to[after]) ~ \
		    /^(，|；|。|$)/))
			return after
		# "通报侵害权益的应用名单，共25款": all of them
		sub("，" IN_ALL "$", "", gap)
		if (gap !~ /，|；|。|：/)
			return chinese_first(i, chinese_filed(i, before))
	}
	# "6款未完成整改，已被下架"
	sub("，" AUXILIARY AUXILIARY "?$", "", rest)
	return rest !~ /，|；|。|：/ ? after : 0
}

# "对通报后未整改的3款应用，已予以下架": what is said of them before their number is
# not what was done; that may stand in the next clause.
function chinese_dealt(i, b, rest,   t, comma) {
	t = substr(text[i], 1, b)
	sub(/^.*(，|。|；|：)/, "", t)
	if (t !~ /^(对|将|把)/)
		return 0
	comma = index(rest, "，")
	if (!comma)
		return rest !~ /；|。|：/
	return substr(rest, comma + length("，")) !~ /，|；|。|：|[0-9]/
}

# "在两处居民楼内抓获": where it was.
function chinese_place(i, f,   t) {
	if (right_before(i, f[1]) !~ /在$/)
		return 0
	t = right_behind(i, f[2])
	sub(/(，|。|；).*/, "", t)
	return t ~ /内|里|中/
}

# "办理公益诉讼案件614件", "驳回申请300件": the word before the number is what
# something was done to, and no action; the verb before it is.
function chinese_object(i, v, f,   end, gap, k, word) {
	end = field("action", i, v, 2)
	word = field("action", i, v, 3)
	if (v == 1 || word != f[9] && !(f[10] != word && \
	    index(f[10], word)) && right_behind(i, end) !~ /^案/)
		return v
	gap = field("action", i, v - 1, 2)
	gap = substr(text[i], gap + 1, field("action", i, v, 1) - gap)
	return gap ~ /，|；|。|：|、|[0-9]/ ? v : v - 1
}

# "拒不整改的应用", "未备案网站", "未完成整改": what was not done tells which.
function chinese_undone(i, f,   t) {
	if (right_before(i, f[1]) ~ UNDONE COMPLETE "?$")
		return 1
	t = substr(text[i], 1, f[1])
	sub(/^.*(。|；)/, "", t)
	# "下一步将整治", "力争年内关停"
	if (t ~ NEXT_STEP)
		return 1
	sub(/^.*(，|、)/, "", t)
	if (t ~ AIMED)
		return 1
	if (right_behind(i, f[2]) !~ "^" COMPLETE "?的")
		return 0
	return t ~ UNDONE
}

# The bytes right before and right behind a place: more than any word has, as
# to look at all of them each time would take long.
function right_before(i, place) {
	if (place < 60)
		return substr(text[i], 1, place)
	return substr(text[i], place - 59, 60)
}

function right_behind(i, place) {
	return substr(text[i], place + 1, 60)
}

# "注销产品备案1.1万件": what was filed is the object of the verb before.
function chinese_filed(i, v,   end, gap) {
	if (v == 1 || field("action", i, v, 5) != "register" ||
	    field("action", i, v - 1, 5) !~ /^(revoke|terminate)$/)
		return v
	end = field("action", i, v - 1, 2)
	gap = substr(text[i], end + 1, field("action", i, v, 1) - end)
	return gap ~ /，|；|。|：|、/ ? v : v - 1
}

# "关闭、下架网站400余家": the first of verbs in a row; but not of one with an
# object of its own, "取消许可或备案、关闭网站300家".
function chinese_first(i, v,   end, gap) {
	if (v == 1 || field("action", i, v - 1, 5) in LEADS ||
	    field("action", i, v - 1, 5) ~ /^re(voke|gister)$/)
		return v
	end = field("action", i, v - 1, 2)
	gap = substr(text[i], end + 1, field("action", i, v, 1) - end)
	return gap ~ "^" EITHER_OR "$" ? v - 1 : v
}

function chinese_fact(i, k, v, idle,   f, name) {
	split(row["number", i, k], f, FS)
	name = field("action", i, v, 5)
	if (!believable(f, name) || right_behind(i, f[2]) ~ "^" BRANCHES)
		return # "八部门": who acts
	if (right_behind(i, f[2]) ~ "^" BATCH "?" IN_ALL)
		return # "通报两批共131款": what follows is counted
	if (chinese_allowed(i, f, name))
		return
	# "虚假交易7.2万笔，被罚款80万元": a deed is not fined
	if (f[4] == "count" && (name in FORCE) && (f[9] in DEED))
		return
	chunks = 0
	chinese_who(i, field("action", i, v, 1) + 0, name, idle)
	chinese_when(i, f[1] + 0)
	if (f[4] == "duration")
		f[9] = "sentence"
	else if (f[4] == "money")
		f[9] = money_item(name, f[9])
	else if ((f[9] in form) && last_here == i &&
	    index(field("action", i, v, 3), f[9]))
		f[9] = last_item # "查处网站12家，其中罚款7家"
	last_item = f[9]
	last_here = i
	counted_at[f[9]] = i
	counted_in[f[9]] = name
	counted_who[f[9]] = who
	put(0, name, f[5], f[6], f[7], f[8], f[9])
}

# "其中，谣言案件4.2万起。": of the cases that the sentence before told of.
function chinese_part(i, f) {
	if (f[4] != "count" || !(f[9] in counted_at) || \
	    i - counted_at[f[9]] != 1)
		return
	who = counted_who[f[9]]
	found = who == "" ? "unknown" : "earlier"
	chinese_when(i, f[1] + 0)
	put(0, counted_in[f[9]], f[5], f[6], f[7], f[8], f[9])
}

# "最高可处200万元罚款", "可被判坐牢十年": what a law allows.
function chinese_allowed(i, f, name,   t) {
	if (f[4] == "count" || !(name in FORCE) && name != "penalise")
		return 0
	t = substr(text[i], 1, f[1])
	sub(/^.*(，|。|；)/, "", t)
	return f[5] == "<=" || t ~ ALLOWED
}

# "部署开展专项行动", by a body that the sentence names; not "开展专项行动以来".
function chinese_launch(i, k, idle,   f, t) {
	split(row["action", i, k], f, FS)
	if (f[5] != "launch" || right_before(i, f[1]) ~ PLANNED "$" ||
	    chinese_undone(i, f))
		return
	t = substr(text[i], f[2] + 1)
	sub(/(，|。|；).*/, "", t)
	if (t !~ DRIVE || t ~ DRIVE SINCE)
		return
	chunks = 0
	chinese_who(i, f[1] + 0, f[5], idle)
	if (found !~ /named|short/)
		return
	chinese_when(i, f[1] + 0)
	put(0, f[5], "=", "", "", "count", "campaign")
}

# The last actor before the action, else any, else an earlier one; with
# "A会同B", A and B together, it is A.
function chinese_who(i, place, name, idle,   k, f, end) {
	who = found = ""
	if (chinese_own(i, place, name, "，"))
		return
	end = 0
	for (k = 1; k <= rows["agency", i]; k++) {
		if (idle[k])
			continue
		split(row["agency", i, k], f, FS)
		if (who == "" || f[1] + 0 < place && !beside(i, end, f[1])) {
			who = f[5]
			found = f[6] == "short" ? "short" : "named"
		}
		end = f[2] + 0
	}
	if (who == "" && !chinese_own(i, place, name, "。")) {
		elsewhere(name, 0)
		of_court(name)
	}
}

# "抖音平台处置账号300个", "欧盟委员会罚款": a platform or an association that acts
# by itself is the subject of its clause; "腾讯被罚款", "对腾讯罚款" tell of one
# that is acted on.  No such mark stands between it and its action.
function chinese_own(i, place, name, mark,   k, f, gap) {
	for (k = 1; k <= rows["agency", i]; k++) {
		split(row["agency", i, k], f, FS)
		if (f[4] !~ /^(platform|company|org|intl-org)$/ ||
		    f[4] !~ /org$/ && name in FORCE || f[2] + 0 > place ||
		    right_before(i, f[1]) !~ /(^|，|；|。|日)$/)
			continue
		gap = substr(text[i], f[2] + 1, place - f[2])
		if (gap ~ SUFFERED || gap ~ /；|。/ || index(gap, mark))
			continue
		who = f[5]
		found = "named"
		if (f[4] !~ /org$/) {
			last_company = who
			last_company_at = own_at = here
		}
		return 1
	}
	return 0
}

function beside(i, end, start,   gap) {
	gap = end ? substr(text[i], end + 1, start - end) : ""
	# "省公安厅网安总队会同南京警方"
	return gap ~ "^" EITHER_OR "$" || gap ~ TOGETHER "$" && \
	    gap !~ /，|。|；|、/
}

# "向公安机关移交线索31条", "在公安部指挥下", "会同网信部门清理": the body of row f only
# gets it, leads or helps.
function chinese_aside(i, f,   t) {
	# "，日前会同市场监管部门": an adverb between
	if (right_before(i, f[1]) ~ "(^|，|。|；)(" HAN HAN ")?" TOGETHER "$")
		return 1
	t = substr(text[i], f[2] + 1)
	sub(/(，|。|；).*/, "", t)
	return right_before(i, f[1]) ~ HANDED "$" ||
	    right_before(i, f[1]) ~ /在$/ && t ~ GUIDED
}

# "截至8月底，今年共关闭账号300个": the year, up to that day.
function chinese_when(i, place,   k, f, until) {
	begins = ends = until = ""
	for (k = 1; k <= rows["number", i]; k++) {
		split(row["number", i, k], f, FS)
		if (f[4] != "date" || f[6] ~ /X/ || f[1] + 0 > place ||
		    chinese_told(i, f))
			continue
		if (f[5] ~ /^</) {
			until = f[6]
			continue
		}
		begins = f[6]
		ends = f[5] ~ /^>/ ? "" : f[7] != "" ? f[7] : f[6]
	}
	if (until != "" && begins "" <= until "" &&
	    (begins == "" || ends == "" || until "" < ends ""))
		ends = until
	# "全年共关闭账号300个": the year told of before; so is that of a
	# sentence that has no subject of its own
	if (begins ends == "" && told_at && (text[i] ~ SAME_TIME ||
	    found == "earlier" && i - told_at == 1)) {
		begins = told_from
		ends = told_to
	}
}

# "12日通报，全省", "12日，公安部发布通报称": when it was told, not when it was done.
function chinese_told(i, f,   t) {
	if (f[8] != "day")
		return 0
	t = right_behind(i, f[2])
	if (t ~ "^" TELLING)
		return 1
	return sub(/^，/, "", t) && sub(/(，|。|；|：).*/, "", t) && \
	    t ~ TELLING "$"
}

# The period that a sentence begins with is told of in those behind it.
function chinese_period(i,   k, f) {
	for (k = 1; k <= rows["number", i]; k++) {
		split(row["number", i, k], f, FS)
		if (f[4] == "date" && f[6] !~ /X/ && f[5] == "=" &&
		    f[8] ~ /year|half|quarter|month/) {
			told_from = f[6]
			told_to = f[7]
			told_at = i
		}
	}
}

# A sentence without a subject goes on with the first actor of this one, and
# the next terms of prison are of the last court of it.
function chinese_remember(i, idle,   k, name, any) {
	for (k = 1; k <= rows["agency", i]; k++) {
		name = field("agency", i, k, 5)
		if (judges(name))
			last_court = name
		if (idle[k] || any++)
			continue
		last_actor = name
		last_actor_at = i
	}
}

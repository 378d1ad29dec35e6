#!/bin/sh
# hosts.sh - examples/cluster on two hosts over ssh: one dies, and does not
# come back; the coordinator dies, and is started again.
# A host is a set of namespaces with an init that sleeps; killing that init
# takes all it runs along, as a crash does.  Its sshd speaks over a pipe, so
# that there is no port and no daemon.
# usage: hosts.sh BINDIR
bin=$(cd "${1:?usage: hosts.sh BINDIR}" && pwd) || exit 2
. "$(dirname "$0")/cluster.sh"

for program in parallel ssh ssh-keygen sshd rsync unshare nsenter setsid; do
	has $program || has /usr/sbin/$program || {
		skipped "hosts: no $program"
		total
		exit
	}
done
unshare -m -u -n -p -f true 2>/dev/null || {
	skipped 'hosts: no privilege to make namespaces'
	total
	exit
}
mkdir -p /run/sshd 2>/dev/null

# host N: starts it.  What the work needs is hidden there: it must be sent.
# The outer shell is not in the new pid namespace, so it sees its child, the
# init there, under the pid that we know it by.
host() {
	cat >"init.n$1" <<-END
		hostname n$1
		ip link set lo up
		mount -t proc none /proc || exit
		for folder in /root "$bin" "$cluster" "$tmp/shards"; do
			mount -t tmpfs none "\$folder" || exit
		done
		exec sleep 100000
	END
	unshare -m -u -n -p sh -c '
		sh "$1" &
		echo $!' sh "init.n$1" </dev/null 2>/dev/null >"n$1.pid"
	pids="$pids $(cat "n$1.pid")"
}

ssh_config() {
	ssh-keygen -q -t ed25519 -N '' -f id || return
	ssh-keygen -q -t ed25519 -N '' -f hostkey || return
	cat >sshd_config <<-END
		HostKey $tmp/hostkey
		AuthorizedKeysFile $tmp/id.pub
		PidFile none
		StrictModes no
		UsePAM no
		UseDNS no
		PermitRootLogin prohibit-password
		MaxSessions 100
	END
	echo "node $(cat hostkey.pub)" >known_hosts
	sshd=$(PATH=$PATH:/usr/sbin command -v sshd)
	cat >enter <<-END
		#!/bin/sh
		exec nsenter -t "\$(cat "$tmp/\$1.pid")" -m -u -n -p \\
		    "$sshd" -i -f "$tmp/sshd_config"
	END
	chmod 755 enter
	cat >ssh_config <<-END
		Host n*
		  ProxyCommand $tmp/enter %n
		  User root
		  HostKeyAlias node
		  IdentityFile $tmp/id
		  IdentitiesOnly yes
		  UserKnownHostsFile $tmp/known_hosts
		  BatchMode yes
		  KexAlgorithms curve25519-sha256
		  ControlMaster auto
		  ControlPath $tmp/cm-%n
		  ControlPersist 100
		  LogLevel ERROR
	END
}

up() {
	ssh_config && host 1 && host 2 &&
	    [ "$(ssh -F ssh_config n1 hostname)" = n1 ] &&
	    [ "$(ssh -F ssh_config n2 hostname)" = n2 ]
}

down() {
	for n in n1 n2; do
		[ ! -S "cm-$n" ] || ssh -F ssh_config -O exit $n 2>/dev/null
	done
}

crash() {
	kill -9 "$(cat "$1.pid")" && rm -f "$1.pid" "cm-$1"
}

run() {
	"$cluster/2-hosts.sh" 2/n1,2/n2 shards results table
}

on() { awk -v host="$1" 'NR > 1 && $2 ~ host { n++ } END { print n + 0 }' \
    results/joblog; }

both_work() {
	run || return
	echo "n1: $(on n1), n2: $(on n2)"
	[ "$(on n1)" -gt 0 ] && [ "$(on n2)" -gt 0 ] && same want table &&
	    [ -z "$(ssh -F ssh_config n1 ls -A)" ]
}

odd_names() {
	mkdir 'my -shards'
	head -n 40 articles.tsv >'my -shards/a.tsv'
	tail -n +41 articles.tsv | head -n 40 >'my -shards/b.tsv'
	head -n 80 articles.tsv | artsplit -f tsv | numextract >odd.want
	"$cluster/2-hosts.sh" 2/n1,2/n2 'my -shards' -r ./-table &&
	    same odd.want ./-table || return
	echo >'my -shards/a b.tsv'
	"$cluster/2-hosts.sh" 2/n1 'my -shards' -r ./-table 2>err
	status 2 $? && says 'a b.tsv: expected a plain name'
}

# The coordinator and all it has started, at once.
coordinator_dies() {
	again
	setsid "$cluster/2-hosts.sh" 2/n1,2/n2 shards results table 2>log2 &
	pid=$!
	until_true 60 results 5 || return
	env kill -9 -- -$pid
	wait $pid 2>/dev/null
	set -- results/*.log
	[ $# -lt 40 ] && ! [ -e table ] || { echo "died at $#"; return 1; }
	run && same want table
}

host_dies() {
	again
	run &
	pid=$!
	until_true 60 results 5 || return
	crash n1
	set -- results/*.log
	wait $pid || return
	echo "killed at $#; n1: $(on n1), n2: $(on n2)"
	[ $# -lt 40 ] && [ "$(on n2)" -gt "$(on n1)" ] && same want table
}

PARALLEL_SSH="ssh -F $tmp/ssh_config"
export PARALLEL_SSH
t 'hosts: shards' ready
t 'hosts: two of them' up
[ $fail -eq 0 ] || { total; exit 1; }
t 'hosts: the table of one process' both_work
t 'hosts: names with blanks and dashes' odd_names
t 'hosts: the coordinator is killed, and started again' coordinator_dies
t 'hosts: one is killed, and stays away' host_dies
down
total

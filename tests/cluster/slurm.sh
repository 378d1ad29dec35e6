#!/bin/sh
# slurm.sh - examples/cluster on a Slurm of two nodes: one is killed with the
# tasks that it runs, and stays away.
# The daemons are our own, on ports of the loopback, and end with this script;
# each slurmd is the init of a pid namespace, so that its tasks die with it.
# usage: slurm.sh BINDIR
bin=$(cd "${1:?usage: slurm.sh BINDIR}" && pwd) || exit 2
. "$(dirname "$0")/cluster.sh"
PATH=$PATH:/usr/sbin

for program in munged slurmctld slurmd sbatch squeue sinfo unshare; do
	has $program && continue
	skipped "slurm: no $program"
	total
	exit
done
unshare -m -p -f true 2>/dev/null || {
	skipped 'slurm: no privilege to make namespaces'
	total
	exit
}

# A dead node is noticed some time after SlurmdTimeout, and its tasks wait
# cred_expire before they start again: 5 s at least, 120 if nothing is said.
config() {
	port=$((20000 + $$ % 10000))
	cat >slurm.conf <<-END
		ClusterName=test
		SlurmctldHost=$(uname -n)(127.0.0.1)
		SlurmctldPort=$port
		SlurmUser=root
		AuthType=auth/munge
		AuthInfo=socket=$tmp/munge.sock,cred_expire=5
		CredType=cred/munge
		StateSaveLocation=$tmp/state
		SlurmdSpoolDir=$tmp/spool.%n
		SlurmctldLogFile=$tmp/slurmctld.log
		SlurmctldPidFile=$tmp/slurmctld.pid
		SlurmdPidFile=$tmp/slurmd.%n.pid
		ProctrackType=proctrack/linuxproc
		TaskPlugin=task/none
		JobAcctGatherType=jobacct_gather/none
		AccountingStorageType=accounting_storage/none
		SelectType=select/cons_tres
		SelectTypeParameters=CR_CPU
		SlurmdParameters=config_overrides
		SlurmdTimeout=3
		MailProg=/bin/true
		MpiDefault=none
		CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
		SchedulerParameters=batch_sched_delay=0,\\
		sched_min_interval=0,bf_interval=1
		NodeName=n[1-2] NodeHostname=$(uname -n) NodeAddr=127.0.0.1 \\
		Port=[$((port + 1))-$((port + 2))] CPUs=2 RealMemory=500 \\
		State=UNKNOWN
		PartitionName=p Nodes=ALL Default=YES State=UP
	END
}

# The child of a shell outside of the new pid namespace: see hosts.sh.
node() {
	mkdir -p "spool.n$1"
	unshare -m -p sh -c '
		sh -c "mount -t proc none /proc && exec slurmd -N $1 -D" &
		echo $! >"$1.pid"' sh "n$1" </dev/null >"n$1.said" 2>&1
	pids="$pids $(cat "n$1.pid")"
}

idle() { [ "$(sinfo -h -o %t%D 2>&1)" = idle2 ]; }

up() {
	mkdir state
	chmod 755 .
	(umask 077; head -c 128 /dev/urandom >munge.key)
	munged --foreground --force --key-file="$tmp/munge.key" \
	    --socket="$tmp/munge.sock" --pid-file="$tmp/munged.pid" \
	    --log-file="$tmp/munged.log" --seed-file="$tmp/munge.seed" \
	    >munged.said 2>&1 &
	pids="$pids $!"
	until_true 10 test -S munge.sock || return
	config
	SLURM_CONF=$tmp/slurm.conf
	export SLURM_CONF
	slurmctld -D >slurmctld.said 2>&1 &
	pids="$pids $!"
	node 1
	node 2
	until_true 30 idle || { sinfo; tail -n 3 ./*.said; false; }
}

submit() { job=$("$cluster/3-slurm.sh" shards results table); }
gone() { [ -z "$(squeue -h -j "$job" 2>&1 | grep -v Invalid)" ]; }
finished() { until_true "$1" gone && same want table; }

all_is_well() { submit && finished 60; }

running() { squeue -h -t R -w n1 | grep -q .; }

node_dies() {
	again
	submit && until_true 30 results 4 && until_true 10 running || return
	kill -9 "$(cat n1.pid)"
	set -- results/*.log
	echo "killed at $#"
	[ $# -lt 40 ] && finished 90 && return
	squeue
	tail -n 15 slurmctld.log
	false
}

t 'slurm: shards' ready
t 'slurm: two nodes' up
[ $fail -eq 0 ] || { total; exit 1; }
t 'slurm: the table of one process' all_is_well
t 'slurm: a node is killed, and stays away' node_dies
total

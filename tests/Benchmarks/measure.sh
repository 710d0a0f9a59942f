# Sourced by the benchmarks. What is measured must also work: a program that fails at once is no fast one.

# needs COMMAND PACKAGE ...: ends where a program is not installed, and says how to install it.
needs() {
    while [ $# -gt 0 ]; do
        command -v "$1" >/dev/null || { echo "$1 is not installed: apt-get install $2" >&2; exit 1; }
        shift 2
    done
}

# measure NAME COMMAND...: runs it, and adds its wall time and processor time in seconds to NAME_wall and NAME_cpu. What it prints goes to
# $work/NAME.log, and is shown when it fails, which ends the benchmark.
measure() {
    local name=$1 times status=0 TIMEFORMAT='%R %U %S'
    shift
    times=$({ time "$@" >"$work/$name.log" 2>&1; } 2>&1) || status=$?
    if [ "$status" -ne 0 ]; then
        tail -n 20 "$work/$name.log" >&2
        echo "$name failed (exit status $status): there is nothing to measure" >&2
        exit 1
    fi
    local wall=${name}_wall cpu=${name}_cpu
    read -r "$wall" "$cpu" < <(awk -v wall="${!wall-0}" -v cpu="${!cpu-0}" '{ printf "%.2f %.2f\n", wall + $1, cpu + $2 + $3 }' <<<"$times")
}

# ratio A B
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

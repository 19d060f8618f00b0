# Sourced by what measures two sides by turns: two databases of one server with the same customers, each with an application of its own.
. "$(dirname "${BASH_SOURCE[0]}")/server.sh"
export BENCH_CUSTOMERS=${CUSTOMERS:-100000}
declare -A apps ports
use() { # side; the caller's "documents" chooses what is published there
  database=$1 app=${apps[$1]:-} port=${ports[$1]:-0} url=http://127.0.0.1:${ports[$1]:-0}
  documents "$1"
}
stop() {
  for app in "${apps[@]}"; do stop_cairn; done
  runuser -u postgres -- "$bin/pg_ctl" -D "$work/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
start_sides() { # two sides
  local side
  database=$1
  start_postgres
  createdb "$2"
  for side in "$@"; do
    use "$side"
    extract
    start_cairn
    apps[$side]=$app ports[$side]=$port
    fill "$BENCH_CUSTOMERS" "${EVENTS:-3000000}"
    issue_token
  done
  for side in "$@"; do
    use "$side"
    warm_up "${WARM:-60}" order
  done
  psql -d "$1" -qc checkpoint
}
orders_by_turns() { # two sides; prints each round, and at the end the ratio of the medians
  local round side
  for ((round = 1; round <= ${ROUNDS:-11}; round++)); do
    # the side that begins changes from round to round, so that neither always comes after the other
    for side in $( ((round % 2)) && echo "$1 $2" || echo "$2 $1"); do
      use "$side"
      echo "$side $(load order "${SECONDS_A_ROUND:-8}")"
    done
  done | tee "$work/rounds"
  awk -v one="$(median "$1")" -v two="$(median "$2")" -v names="$1 $2" 'BEGIN { split(names, n, " ")
    printf "orders a second: %d with %s, %d with %s; an order takes %.1f %% longer\n", one, n[1], two, n[2], 100 * (one / two - 1) }'
}
median() { awk -v side="$1" '$1 == side { print $2 }' "$work/rounds" | sort -n | awk '{ rates[NR] = $1 } END { print rates[int((NR + 1) / 2)] }'; }

# Sourced by what measures: a durable PostgreSQL of its own, the packaged application on it, a token, and load.
# Needs Debian's postgresql and wrk, a JDK 25, and `mvn package -DskipTests` before.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
connections=8
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
java25=$(ls -d /usr/lib/jvm/*25* | head -n 1)/bin/java
work=$(mktemp -d)
chmod 755 "$work"
app=
say() { printf '%(%H:%M:%S)T %s\n' -1 "$*" >&2; }
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGPASSWORD=bench BENCH_HOME=$home BENCH_RUN BENCH_TOKEN BENCH_DELAY
PGPORT=$(free_port)
BENCH_TOKEN=cairn_$(head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=')
BENCH_DELAY=0
# compare measures two of them
database=cairn checkout=$home/../.. maps=classpath*:journey-maps/online-purchase.yaml programmes=classpath*:loyalty-programmes/*.yaml
port=0
url=

start_postgres() {
  install -d -o postgres "$work/data"
  echo bench >"$work/password" && chown postgres "$work/password"
  runuser -u postgres -- "$bin/initdb" -D "$work/data" -A scram-sha-256 --pwfile="$work/password" -U postgres >/dev/null
  runuser -u postgres -- "$bin/pg_ctl" -D "$work/data" -w -l "$work/data/log" -o "-p $PGPORT -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories=$work/data -c shared_buffers=2GB -c max_wal_size=8GB -c fsync=on -c synchronous_commit=on" start >/dev/null
  createdb $database
}

# As docs/operations.md advises: the jar's layout extracted once; an AOT cache when one was recorded.
extract() {
  "$java25" -Djarmode=tools -jar "$(ls "$checkout"/target/cairn-*.jar | grep -v without-postgresql)" extract --destination "$work/$database" >/dev/null
  mv "$work/$database"/cairn-*.jar "$work/$database/cairn.jar"
}
flags="-Xmx144m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TrimNativeHeapInterval=5000 -XX:ReservedCodeCacheSize=64m -XX:+ExitOnOutOfMemoryError"
start_cairn() { # flags of Java; the system chooses the port, since a port chosen here could be taken before it is bound
  local log
  log=$(mktemp "$work/cairn-XXXX")
  MALLOC_ARENA_MAX=2 "$java25" ${BENCH_JAVA:-$flags} "$@" -jar "$work/$database/cairn.jar" --server.port=0 \
    --cairn.journeys.maps="$maps" --cairn.loyalty.programmes="$programmes" --cairn.documents.publish-files=true \
    --logging.level.org.springframework.boot.tomcat.TomcatWebServer=INFO \
    --spring.datasource.url="jdbc:postgresql://127.0.0.1:$PGPORT/$database" --spring.datasource.username=postgres --spring.datasource.password=bench \
    >"$log" 2>&1 &
  app=$!
  local tries=0
  until port=$(sed -n 's/.*Tomcat started on port \([0-9]*\).*/\1/p' "$log") && [[ -n $port ]] && curl -s -o /dev/null "http://127.0.0.1:$port/sign-in"; do
    kill -0 "$app" && ((tries++ < 1200)) || { cat "$log" >&2; return 1; }
    sleep 0.05
  done
  url=http://127.0.0.1:$port
}
stop_cairn() {
  [[ -z $app ]] || { kill "$app" 2>/dev/null && wait "$app" 2>/dev/null; } || true
  app=
}
stop() {
  stop_cairn
  runuser -u postgres -- "$bin/pg_ctl" -D "$work/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap stop EXIT

fill() { # customers, events
  say "filling $1 customers and $2 events"
  psql -d $database -q -v customers="$1" -v events="$2" -f "$checkout/src/bench/fill.sql" >/dev/null
}
token() { # permissions
  psql -d $database -q -c "insert into access.token (token_id, name, hash, scopes, created_by, created_at, expires_at) values (gen_random_uuid(), 'bench',
    '\\x$(printf %s "$BENCH_TOKEN" | sha256sum | cut -d' ' -f1)', '{$1}', 'cairn:cairn', now(), now() + interval '1 day')"
}
issue_token() {
  local scopes=customers:read,customers:write,contacts:read,journeys:read,notifications:read,orders:read,orders:write,history:read,loyalty:read,tasks:read,imports:manage
  # a checkout of before 095727ae names permissions by their constants, and has no tasks
  grep -qs CUSTOMERS_READ "$checkout/src/main/java/org/cairncrm/access/Permission.java" && scopes=$(tr a-z: A-Z_ <<<"${scopes/tasks:read,/}")
  token $scopes
  curl -sf -o /dev/null -H "Authorization: Bearer $BENCH_TOKEN" "$url/api/customers/00000000-0000-7000-8000-000000000001/history"
}

# requests a second, p50 ms, p99 ms, errors
load() { # job, seconds
  BENCH_RUN=$RANDOM$RANDOM wrk -t2 -c$connections -d"$2s" -s "$home/$1.lua" "$url" | sed -n 's/^RESULT //p'
}
warm_up() { # seconds, shared among the jobs that follow
  local seconds=$1
  shift
  say "warming up"
  for job in "$@"; do load "$job" $((seconds / $#)) >/dev/null; done
}
memory() { echo $(($(ps -o rss= -p "$app") / 1024)); }
query() { psql -d $database -Atqc "$1"; }

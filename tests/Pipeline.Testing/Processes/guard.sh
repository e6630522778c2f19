# sh -c GUARD guard FOLDER COMMAND...
# Runs COMMAND, a server, for as long as standard input stays open. The other end of it is held by the test process, so the
# kernel closes it however that process ends, kill -9 included: then the server is stopped and FOLDER, its data, removed.
folder=$1
shift
exec 3<&0

# A session of its own: Ctrl-C on the terminal must not reach the server before its clients are done, and one kill
# reaches the children of a start script too.
if command -v setsid >/dev/null 2>&1; then set -- setsid "$@"; own_group=yes; else own_group=; fi
"$@" </dev/null >"$folder/server.log" 2>&1 3<&- &
server=$!

stop() {
  kill -TERM "$server" 2>/dev/null
  tries=0
  while kill -0 "$server" 2>/dev/null && [ "$tries" -lt 100 ]; do
    sleep 0.1
    tries=$((tries + 1))
  done
  kill -KILL "$server" 2>/dev/null
}

trap : INT HUP
trap stop TERM
{ read -r _ <&3; stop; } &
watch=$!
exec 3<&-

# A trapped signal ends wait early, with the server still there.
while kill -0 "$server" 2>/dev/null; do wait "$server"; code=$?; done
if [ -n "$own_group" ]; then kill -KILL -- "-$server" 2>/dev/null; fi
if [ -n "${GUARD_AFTER:-}" ]; then sh -c "$GUARD_AFTER" >/dev/null 2>&1; fi
kill "$watch" 2>/dev/null
tail -n 20 "$folder/server.log" >&2
rm -rf "$folder"
exit "${code:-1}"

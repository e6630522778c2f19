# sh -c GUARD guard FOLDER SIGNAL COMMAND...
# Runs COMMAND, a server, for as long as standard input stays open. The other end of it is held by the test process, so the
# kernel closes it however that process ends, kill -9 included: then the server gets SIGNAL and FOLDER, its data, is removed.
folder=$1
signal=$2
shift 2
exec 3<&0

# A session of its own: Ctrl-C on the terminal must not reach the server before its clients are done, and one kill
# reaches the children of a start script too.
if command -v setsid >/dev/null 2>&1; then set -- setsid "$@"; group=-; else group=; fi
"$@" </dev/null >"$folder/server.log" 2>&1 3<&- &
server=$!

stop() {
  kill -s "$signal" -- "$server" 2>/dev/null
  tries=0
  while kill -0 "$server" 2>/dev/null && [ "$tries" -lt 100 ]; do
    sleep 0.1
    tries=$((tries + 1))
  done
  kill -s KILL -- "$server" 2>/dev/null
}

# Our outputs closed: a reader of them must see the end with the guard's, not with this one's.
{ read -r _ <&3; stop; } >/dev/null 2>&1 &
watch=$!
exec 3<&-
trap : INT HUP
trap stop TERM

# A trapped signal ends wait early, with the server still there.
while kill -0 "$server" 2>/dev/null; do wait "$server"; code=$?; done
kill -s KILL "$watch" 2>/dev/null
if [ -n "$group" ]; then kill -s KILL -- "-$server" 2>/dev/null; fi
tail -n 20 "$folder/server.log" >&2
rm -rf "$folder"
exit "${code:-1}"

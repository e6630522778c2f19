# Runs the test projects one by one and adds up what they report.
# Each is an executable of its own: started here, and not by `dotnet test`, so that one that crashes or hangs is one failure
# and the others still run, and so that two of them do not compete for the machine with a server each.

test_results=artifacts/tests
test_minutes=${PIPELINE_TEST_MINUTES:-24}
not_exercised=()

# provide_test_servers ALL: what the tests need and neither the environment nor Docker gives.
provide_test_servers() {
  local docker=
  if has_docker; then docker=yes; else not_exercised+=('Docker did not answer: containers for tests and the compose file'); fi
  if [ -z "${PIPELINE_POSTGRES:-}$docker" ] || [ -n "$1" ]; then
    provide_postgres_programs || no_server "$docker" PostgreSQL PIPELINE_POSTGRES postgresql
  fi
  if [ -z "${PIPELINE_RABBITMQ:-}$docker" ] || [ -n "$1" ]; then
    provide_rabbitmq_programs || no_server "$docker" RabbitMQ PIPELINE_RABBITMQ rabbitmq-server
  fi
}

no_server() {
  local docker=$1 service=$2 variable=$3 package=$4
  if [ -n "$docker${!variable:-}" ]; then
    not_exercised+=("$service from programs of this machine: they are not there and could not be installed")
  else
    missing "The tests need $service: set $variable to the connection string of a server, start Docker, or install the server programs (Debian and Ubuntu: apt-get install $package)."
  fi
}

# The whole solution once; its output only when it fails.
build_tests() {
  local log
  log=$(mktemp)
  if ! dotnet build Pipeline.sln -c Release -nodeReuse:false -nologo -v quiet >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    rm -f "$log"
    say 'The build failed: no test ran.'
    exit 1
  fi
  rm -f "$log"
}

# run_test_projects [ROOM...]: sets passed, failed, skipped.
run_test_projects() {
  passed=0 failed=0 skipped=0
  rm -rf "$test_results"
  mkdir -p "$test_results"
  local project name
  for project in tests/*/*.csproj; do
    name=$(basename "$project" .csproj)
    if grep -q '<IsTestLibrary>true' "$project" || ! wanted "$name" "$@"; then continue; fi
    # A room without any source yet; one whose tests are not found is a failure.
    if [ -z "$(find "${project%/*}" \( -name bin -o -name obj \) -prune -o -name '*.cs' -print -quit)" ]; then
      not_exercised+=("$name holds no test yet")
      continue
    fi
    run_test_project "$name"
  done
}

wanted() {
  local name=$1 room
  shift
  [ $# -gt 0 ] || return 0
  for room in "$@"; do
    if [ "$name" = "Pipeline.$room.Tests" ] || [ "$name" = "$room" ]; then return 0; fi
  done
  return 1
}

run_test_project() {
  local name=$1 code=0 counts p f e s report=$test_results/$1.xml
  say "== $name"
  bounded dotnet "tests/$name/bin/Release/net10.0/$name.dll" --no-ansi --progress off \
    --report-xunit-xml --report-xunit-xml-filename "$name.xml" --results-directory "$test_results" >&2 </dev/null || code=$?

  counts=$(grep -o '<assembly [^>]*>' "$report" 2>/dev/null | head -n 1) || true
  p=$(attribute passed "$counts") f=$(attribute failed "$counts") e=$(attribute errors "$counts") s=$(attribute skipped "$counts")
  f=$((f + e))
  if [ "$code" -ne 0 ] && [ "$f" -eq 0 ]; then
    # Killed by its time limit, crashed, without a report, or no test found: none of these may pass for a success.
    say "FAILED: $name ended with code $code and reported no failed test$([ "$code" -ne 124 ] || echo " (stopped after $test_minutes minutes)")."
    f=1
  fi
  if [ $((p + f + s)) -eq 0 ]; then
    say "FAILED: $name ran no test."
    f=1
  fi
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}

bounded() {
  if command -v timeout >/dev/null 2>&1; then timeout --kill-after=30 "${test_minutes}m" "$@"; else "$@"; fi
}

# attribute NAME ELEMENT: its number, 0 without one.
attribute() {
  local number
  number=$(sed -n "s/.* $1=\"\([0-9][0-9]*\)\".*/\1/p" <<<"$2")
  printf '%s' "${number:-0}"
}

# Says loudly what this run does not stand for: skipped tests by reason, and what was missing.
report_not_exercised() {
  local line reasons
  reasons=$(skip_reasons | sort | uniq -c | sed 's/^ *\([0-9]*\) /\1 skipped: /')
  if [ -n "$reasons" ] || [ "${#not_exercised[@]}" -gt 0 ]; then
    say '!! NOT EXERCISED in this run:'
    for line in ${not_exercised[@]+"${not_exercised[@]}"}; do say "!!   $line"; done
    if [ -n "$reasons" ]; then
      while IFS= read -r line; do say "!!   $line"; done <<<"$reasons"
    fi
  fi
}

# One line for each skipped test, from the reports: <reason>text</reason>, or the same in a CDATA section.
skip_reasons() {
  { cat "$test_results"/*.xml 2>/dev/null || true; } | tr '\n' ' ' | sed 's#</reason>#\
#g' | sed -n 's/.*<reason>//p' | sed -e 's/^<!\[CDATA\[//' -e 's/\]\]>$//' \
    -e "s/&apos;/'/g" -e 's/&quot;/"/g' -e 's/&lt;/</g' -e 's/&gt;/>/g' -e 's/&amp;/\&/g'
}

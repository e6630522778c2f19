#!/usr/bin/env bash
# Runs the whole test suite; needs the .NET 10 SDK alone. Last line: N passed, N failed, N skipped.
#   ./test.sh                 PostgreSQL and RabbitMQ from PIPELINE_POSTGRES / PIPELINE_RABBITMQ, else Docker, else programs of this
#                             machine, which are installed first where Debian's apt-get can do it
#   ./test.sh --all-sources   the programs too where Docker is there, so that every way to get a server is exercised
#   ./test.sh Cables Storage  only tests/Pipeline.Cables.Tests and tests/Pipeline.Storage.Tests
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here"
for part in say dotnet packages servers tests; do . "deploy/host/$part.sh"; done

all_sources=
rooms=()
for argument in "$@"; do
  case $argument in
    --all-sources) all_sources=yes ;;
    -*) say "usage: ./test.sh [--all-sources] [ROOM...]"; exit 2 ;;
    *) rooms+=("$argument") ;;
  esac
done

find_dotnet
provide_test_servers "$all_sources"

say 'Building...'
build_tests

run_test_projects "${rooms[@]}"
report_not_exercised
printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
[ "$failed" -eq 0 ] && [ "$((passed + failed))" -gt 0 ]

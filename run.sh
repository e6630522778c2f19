#!/usr/bin/env bash
# Runs Pipeline from this checkout: builds it when the sources changed, then becomes it.
#   ./run.sh                 everything in one process: drop archives into ./inbox
#   ./run.sh VERB [OPTION]   one verb; ./run.sh --help lists them
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in say dotnet packages servers build; do . "$here/deploy/host/$part.sh"; done

[ $# -gt 0 ] || set -- up

find_dotnet
build_pipeline "$here"

# Installing a database is for the verbs that use one: not for a dry run, for help, or for a mistyped verb.
case " $* " in
  *' --help '* | *' -h '* | *' -? '* | *' --version '*) ;;
  *)
    case $1 in
      up | -* | watch | parse | enrich | web | migrate | status | archives | rejects | verify | retry | reprocess | forget | pause | resume | dead | trace)
        if [ -z "${PIPELINE_POSTGRES:-}" ] && ! provide_postgres_programs; then
          missing 'Pipeline keeps its data in PostgreSQL: set PIPELINE_POSTGRES to the connection string of a server, or install the server programs (Debian and Ubuntu: apt-get install postgresql).'
        fi
        ;;
    esac
    ;;
esac

exec dotnet "$pipeline_dll" "$@"

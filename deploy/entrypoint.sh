#!/bin/sh
# Becomes the executable. NAME_FILE=/path is read into NAME first, so that connection strings can come from secret files
# and are seen neither in the compose file nor in `docker inspect`.
set -eu
for name in PIPELINE_POSTGRES PIPELINE_RABBITMQ; do
  eval "file=\${${name}_FILE:-}"
  if [ -n "$file" ]; then
    value=$(cat "$file")
    export "$name=$value"
    unset "${name}_FILE"
  fi
done
exec dotnet /app/pipeline.dll "$@"

#!/bin/sh
# Runs once before everything else and makes what no default can: a random password for each login, and an inbox into which
# both the person and the watcher may write. Runs as root, without network.
set -eu
umask 077
app=1654 # user of the Pipeline image

# The passwords are made once and kept in a volume that no other service mounts; from it each service gets its own, and no more.
password() {
  if [ ! -s "/secrets/master/$1" ]; then
    od -An -v -N 24 -t x1 /dev/urandom | tr -d ' \n' >"/secrets/master/$1.new"
    mv "/secrets/master/$1.new" "/secrets/master/$1"
  fi
  cat "/secrets/master/$1"
}

# give FILE OWNER CONTENT: replaced as a whole, so that no service reads half of it.
give() {
  chmod 755 "${1%/*}"
  printf '%s\n' "$3" >"$1.new"
  chown "$2" "$1.new"
  chmod 400 "$1.new"
  mv "$1.new" "$1"
}

give /secrets/postgres/env 0 "POSTGRES_PASSWORD=$(password superuser)
PIPELINE_OWNER_PASSWORD=$(password owner)
PIPELINE_WORKER_PASSWORD=$(password worker)
PIPELINE_READER_PASSWORD=$(password reader)"
give /secrets/rabbitmq/env 0 "RABBITMQ_DEFAULT_PASS=$(password rabbitmq)"

server='Host=postgres;Database=pipeline'
give /secrets/owner/postgres $app "$server;Username=pipeline_owner;Password=$(password owner)"
give /secrets/worker/postgres $app "$server;Username=pipeline_work;Password=$(password worker)"
give /secrets/worker/rabbitmq $app "amqp://pipeline:$(password rabbitmq)@rabbitmq:5672/"
# For dashboards: docker compose run --rm --no-deps init cat /secrets/reader/postgres
give /secrets/reader/postgres $app "$server;Username=pipeline_read;Password=$(password reader)"

# Docker makes a missing inbox as root's: then it goes to whoever owns the folder of the compose file. The watcher gets in
# by the group, which dropped files inherit.
if [ "$(stat -c %u /inbox)" = 0 ]; then chown "$(stat -c %u /project)" /inbox; fi
chgrp $app /inbox
chmod u+rwx,g+rwxs /inbox

[ $# -eq 0 ] || exec "$@"

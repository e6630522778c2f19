# The server programs that a private PostgreSQL or RabbitMQ is started from.

has_postgres_programs() {
  local folder
  for folder in /usr/lib/postgresql/*/bin; do
    if [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ]; then return 0; fi
  done
  command -v initdb >/dev/null 2>&1 && command -v postgres >/dev/null 2>&1
}

has_rabbitmq_programs() {
  [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || command -v rabbitmq-server >/dev/null 2>&1
}

# Both leave the programs there, or give 1.
provide_postgres_programs() {
  has_postgres_programs || { can_install && install_packages postgresql && has_postgres_programs; }
}

provide_rabbitmq_programs() {
  has_rabbitmq_programs || { can_install && install_packages rabbitmq-server && never_at_boot rabbitmq-server && has_rabbitmq_programs; }
}

has_docker() {
  # Bounded: a client whose engine is gone can hang.
  command -v docker >/dev/null 2>&1 && timeout 10 docker info >/dev/null 2>&1
}

# Read by the PostgreSQL image when it makes its data folder. One login for each need:
#   pipeline_owner  owns the database; migrations only
#   pipeline_work   watcher, parser and enricher: what the group pipeline_worker was granted
#   pipeline_read   dashboards and people: what the group pipeline_reader was granted
# The groups are those that the migrations grant to; made here because pipeline_owner may not make roles.
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --no-password --dbname postgres \
  -v owner="$PIPELINE_OWNER_PASSWORD" -v worker="$PIPELINE_WORKER_PASSWORD" -v reader="$PIPELINE_READER_PASSWORD" <<'SQL'
CREATE ROLE pipeline_worker NOLOGIN;
CREATE ROLE pipeline_reader NOLOGIN;
CREATE ROLE pipeline_owner LOGIN PASSWORD :'owner';
CREATE ROLE pipeline_work LOGIN PASSWORD :'worker' IN ROLE pipeline_worker;
CREATE ROLE pipeline_read LOGIN PASSWORD :'reader' IN ROLE pipeline_reader;
ALTER ROLE pipeline_read SET default_transaction_read_only = on;
CREATE DATABASE pipeline OWNER pipeline_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
REVOKE CONNECT, TEMPORARY ON DATABASE pipeline, postgres, template1 FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE pipeline TO pipeline_worker;
GRANT CONNECT ON DATABASE pipeline TO pipeline_reader;
SQL

-- Group roles without login; an operator grants them to the users of the services and of the dashboards.
-- Run by every migration: roles belong to the server, not to the database, and may have been made after the tables.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['pipeline_worker', 'pipeline_reader'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
            IF (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) THEN
                BEGIN
                    EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
                EXCEPTION WHEN duplicate_object OR unique_violation THEN
                    NULL; -- Another database of this server was migrated at the same moment.
                END;
            ELSE
                RAISE NOTICE 'Role % does not exist and % may not create it: no rights granted to it.', wanted, current_user;
                CONTINUE;
            END IF;
        END IF;

        EXECUTE format('GRANT USAGE ON SCHEMA reporting TO %I', wanted);
        EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA reporting TO %I', wanted);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA reporting GRANT SELECT ON TABLES TO %I', wanted);
    END LOOP;

    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'pipeline_worker') THEN
        GRANT USAGE ON SCHEMA pipeline TO pipeline_worker;
        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pipeline TO pipeline_worker;
        REVOKE INSERT, UPDATE, DELETE ON pipeline.migrations FROM pipeline_worker;
        GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA pipeline TO pipeline_worker;
        ALTER DEFAULT PRIVILEGES IN SCHEMA pipeline GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO pipeline_worker;
        ALTER DEFAULT PRIVILEGES IN SCHEMA pipeline GRANT USAGE, SELECT ON SEQUENCES TO pipeline_worker;
    END IF;
END $$;

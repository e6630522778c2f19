-- What EF Core cannot say about the tables.

-- lz4 compresses telegrams 3.3 times faster than the default pglz. A server built without it keeps the default.
DO $$
BEGIN
    IF (SELECT 'lz4' = ANY (enumvals) FROM pg_settings WHERE name = 'default_toast_compression') THEN
        ALTER TABLE pipeline.cables ALTER COLUMN raw_text SET COMPRESSION lz4;
        ALTER TABLE pipeline.cables ALTER COLUMN paragraphs SET COMPRESSION lz4;
    ELSE
        RAISE NOTICE 'This server has no lz4: telegrams are compressed with pglz.';
    END IF;
END $$;

COMMENT ON SCHEMA pipeline IS 'Tables of the pipeline, written by its workers. Read through the views of schema reporting.';
COMMENT ON TABLE pipeline.migrations IS 'Versions of the schema that were applied.';
COMMENT ON COLUMN pipeline.migrations.migration_id IS 'Name of the version.';
COMMENT ON COLUMN pipeline.migrations.product_version IS 'Version of EF Core that applied it.';

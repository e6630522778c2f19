-- How far reading is, where files lie, who did the work and how long it took, what is paused.
-- Columns are only ever added at the end: views that users built on these stay in place.

CREATE OR REPLACE VIEW reporting.archives AS
SELECT a.id, a.name, a.kind, a.bytes, encode(a.sha256, 'hex') AS sha256, a.state, a.items_total,
       s.items, s.stored, s.duplicates, s.rejected, s.in_flight,
       s.items = s.stored + s.duplicates + s.rejected + s.in_flight AND (a.items_total IS NULL OR a.items_total = s.items) AS balances,
       s.slices, s.slices_done, a.failure_code, a.failure_reason,
       (SELECT count(*) FROM pipeline.drops d WHERE d.archive_id = a.id) AS drops,
       a.registered_at, a.read_at, a.ended_at, coalesce(a.ended_at, s.last_done_at) - a.registered_at AS took,
       a.items_expected, a.bytes_read, a.program_version,
       (SELECT d.path FROM pipeline.drops d WHERE d.archive_id = a.id AND d.path IS NOT NULL ORDER BY d.id DESC LIMIT 1) AS path,
       s.parse_seconds, s.enrich_seconds, s.store_seconds, s.characters,
       p.since AS paused_since, p.reason AS paused_reason
FROM pipeline.archives a
CROSS JOIN LATERAL (
    SELECT coalesce(sum(items), 0)::bigint AS items, coalesce(sum(stored), 0)::bigint AS stored,
           coalesce(sum(duplicates), 0)::bigint AS duplicates, coalesce(sum(rejected), 0)::bigint AS rejected,
           coalesce(sum(items) FILTER (WHERE state <> 'done'), 0)::bigint AS in_flight,
           count(*) AS slices, count(*) FILTER (WHERE state = 'done') AS slices_done, max(done_at) AS last_done_at,
           round(sum(parse_ms) / 1000.0, 3) AS parse_seconds, round(sum(enrich_ms) / 1000.0, 3) AS enrich_seconds, round(sum(store_ms) / 1000.0, 3) AS store_seconds,
           coalesce(sum(characters), 0)::bigint AS characters
    FROM pipeline.slices
    WHERE archive_id = a.id
) AS s
LEFT JOIN LATERAL (
    -- What ends has nothing left that could be paused. That of the archive itself comes before that of everything.
    SELECT since, reason FROM pipeline.pauses WHERE archive_id IN (a.id, 0) AND a.state IN ('reading', 'draining') ORDER BY archive_id DESC LIMIT 1
) AS p ON true;
COMMENT ON COLUMN reporting.archives.items_expected IS 'Items that reading will give, as far as it is known before the end; an estimate.';
COMMENT ON COLUMN reporting.archives.bytes_read IS 'How far into the file reading has come.';
COMMENT ON COLUMN reporting.archives.program_version IS 'Version of the program that read it.';
COMMENT ON COLUMN reporting.archives.path IS 'Where the file lies, relative to the inbox: that of the last drop whose place is known.';
COMMENT ON COLUMN reporting.archives.parse_seconds IS 'Time spent on parsing, summed over all workers.';
COMMENT ON COLUMN reporting.archives.enrich_seconds IS 'Time spent on finding entities, summed over all workers.';
COMMENT ON COLUMN reporting.archives.store_seconds IS 'Time spent on writing, summed over all workers.';
COMMENT ON COLUMN reporting.archives.characters IS 'UTF-16 code units of text read so far.';
COMMENT ON COLUMN reporting.archives.paused_since IS 'Since when its reading, or all reading, is paused; null when it is not.';
COMMENT ON COLUMN reporting.archives.paused_reason IS 'Why.';

CREATE OR REPLACE VIEW reporting.rejects AS
SELECT r.archive_id, a.name AS archive, r.item, i.member, i.ordinal, i.byte_offset, i.format, i.container_id,
       r.code, r.reason, octet_length(r.raw) AS raw_bytes, r.rejected_at, r.id
FROM pipeline.rejects r
LEFT JOIN pipeline.archives a ON a.id = r.archive_id
LEFT JOIN pipeline.items i ON i.archive_id = r.archive_id AND i.item = r.item;
COMMENT ON COLUMN reporting.rejects.id IS 'Number of the reject, for the retry command.';

CREATE VIEW reporting.members AS
SELECT i.archive_id, a.name AS archive, i.member, count(*) AS items,
       count(*) FILTER (WHERE i.outcome = 'stored') AS stored,
       count(*) FILTER (WHERE i.outcome = 'duplicate') AS duplicates,
       count(*) FILTER (WHERE i.outcome = 'rejected') AS rejected
FROM pipeline.items i
LEFT JOIN pipeline.archives a ON a.id = i.archive_id
GROUP BY i.archive_id, a.name, i.member;
COMMENT ON VIEW reporting.members IS 'One row per file inside an archive with how its items ended: items = stored + duplicates + rejected. Filter by archive: an archive can hold a million.';
COMMENT ON COLUMN reporting.members.archive_id IS 'Number of the archive.';
COMMENT ON COLUMN reporting.members.archive IS 'File name of the archive.';
COMMENT ON COLUMN reporting.members.member IS 'Path inside the archive, nested archives joined by !/; null for a plain file.';
COMMENT ON COLUMN reporting.members.items IS 'Items that it held.';
COMMENT ON COLUMN reporting.members.stored IS 'Items that became a new cable.';
COMMENT ON COLUMN reporting.members.duplicates IS 'Items whose cable was stored before.';
COMMENT ON COLUMN reporting.members.rejected IS 'Items that were refused.';

CREATE VIEW reporting.throughput AS
SELECT date_trunc('minute', s.done_at) AS minute, s.worker, s.program_version, count(*) AS slices, sum(s.items) AS items, sum(s.characters)::bigint AS characters,
       sum(s.stored) AS stored, sum(s.duplicates) AS duplicates, sum(s.rejected) AS rejected,
       round(sum(s.parse_ms) / 1000.0, 3) AS parse_seconds, round(sum(s.enrich_ms) / 1000.0, 3) AS enrich_seconds, round(sum(s.store_ms) / 1000.0, 3) AS store_seconds,
       max(s.store_ms) AS longest_store_ms
FROM pipeline.slices s
WHERE s.done_at IS NOT NULL
GROUP BY date_trunc('minute', s.done_at), s.worker, s.program_version;
COMMENT ON VIEW reporting.throughput IS 'What each worker finished, minute by minute, and where its time went. Minutes in which nothing ended have no row.';
COMMENT ON COLUMN reporting.throughput.minute IS 'Start of the minute in which the slices were written.';
COMMENT ON COLUMN reporting.throughput.worker IS 'Machine or container; null for slices of the schema before.';
COMMENT ON COLUMN reporting.throughput.program_version IS 'Version of the program there.';
COMMENT ON COLUMN reporting.throughput.slices IS 'Slices written.';
COMMENT ON COLUMN reporting.throughput.items IS 'Their items.';
COMMENT ON COLUMN reporting.throughput.characters IS 'UTF-16 code units of their texts.';
COMMENT ON COLUMN reporting.throughput.stored IS 'Items that became a new cable.';
COMMENT ON COLUMN reporting.throughput.duplicates IS 'Items whose cable was stored before.';
COMMENT ON COLUMN reporting.throughput.rejected IS 'Items that were refused.';
COMMENT ON COLUMN reporting.throughput.parse_seconds IS 'Time spent on parsing, summed over the slices: more than 60 where several went at once.';
COMMENT ON COLUMN reporting.throughput.enrich_seconds IS 'Time spent on finding entities.';
COMMENT ON COLUMN reporting.throughput.store_seconds IS 'Time spent on writing.';
COMMENT ON COLUMN reporting.throughput.longest_store_ms IS 'The slice that took longest to write, in milliseconds.';

CREATE VIEW reporting.cables AS
SELECT c.id, c.canonical_id, c.sent_at, c.from_name, c.classification, c.captions, c.subject,
       ARRAY(SELECT t.tag FROM pipeline.cable_tags t WHERE t.cable_id = c.id ORDER BY t.position) AS tags,
       c.precedence, c.signer, c.truncated, c.section, c.sections, length(c.raw_text) AS characters,
       (SELECT count(*) FROM pipeline.cable_addressees a WHERE a.cable_id = c.id) AS addressees,
       (SELECT count(*) FROM pipeline.cable_references r WHERE r.cable_id = c.id) AS references_count,
       (SELECT count(*) FROM pipeline.cable_entities e WHERE e.cable_id = c.id) AS entities,
       (SELECT coalesce(sum(e.mention_count), 0) FROM pipeline.cable_entities e WHERE e.cable_id = c.id) AS mentions,
       (SELECT count(*) FROM pipeline.cable_warnings w WHERE w.cable_id = c.id) AS warnings,
       (SELECT count(DISTINCT i.archive_id) FROM pipeline.items i WHERE i.cable_id = c.id) AS archives,
       c.parser_version, c.rules_version, c.stored_at
FROM pipeline.cables c;
COMMENT ON VIEW reporting.cables IS 'One row per cable. Columns that are not asked for cost nothing.';
COMMENT ON COLUMN reporting.cables.id IS 'Number of the cable in this database.';
COMMENT ON COLUMN reporting.cables.canonical_id IS '06LIMA826; null when not derivable. Not unique: sections and retransmissions share one.';
COMMENT ON COLUMN reporting.cables.sent_at IS 'Date-time group.';
COMMENT ON COLUMN reporting.cables.from_name IS 'Originator as printed.';
COMMENT ON COLUMN reporting.cables.classification IS 'Of the classification line.';
COMMENT ON COLUMN reporting.cables.captions IS 'SIPDIS, NOFORN, ...';
COMMENT ON COLUMN reporting.cables.subject IS 'Subject, one line.';
COMMENT ON COLUMN reporting.cables.tags IS 'TAGS in order.';
COMMENT ON COLUMN reporting.cables.precedence IS 'Action precedence.';
COMMENT ON COLUMN reporting.cables.signer IS 'Signature as written.';
COMMENT ON COLUMN reporting.cables.truncated IS 'True when the body is visibly cut off.';
COMMENT ON COLUMN reporting.cables.section IS 'Section number of a telegram sent in parts.';
COMMENT ON COLUMN reporting.cables.sections IS 'How many sections it was sent in.';
COMMENT ON COLUMN reporting.cables.characters IS 'Length of the raw text.';
COMMENT ON COLUMN reporting.cables.addressees IS 'Number of addressees.';
COMMENT ON COLUMN reporting.cables.references_count IS 'Number of entries of the REF line.';
COMMENT ON COLUMN reporting.cables.entities IS 'Number of distinct entities mentioned.';
COMMENT ON COLUMN reporting.cables.mentions IS 'Number of mentions.';
COMMENT ON COLUMN reporting.cables.warnings IS 'Number of repairs and doubts of reading.';
COMMENT ON COLUMN reporting.cables.archives IS 'In how many archives the cable was found.';
COMMENT ON COLUMN reporting.cables.parser_version IS 'Version of the parser that read it.';
COMMENT ON COLUMN reporting.cables.rules_version IS 'Version of the entity lists and rules.';
COMMENT ON COLUMN reporting.cables.stored_at IS 'When it was written.';

CREATE VIEW reporting.sources AS
SELECT i.cable_id, c.canonical_id, i.archive_id, a.name AS archive, i.item, i.member, i.ordinal, i.byte_offset, i.format, i.container_id, i.outcome
FROM pipeline.items i
LEFT JOIN pipeline.archives a ON a.id = i.archive_id
LEFT JOIN pipeline.cables c ON c.id = i.cable_id
WHERE i.cable_id IS NOT NULL;
COMMENT ON VIEW reporting.sources IS 'Every place where a cable was found.';
COMMENT ON COLUMN reporting.sources.cable_id IS 'The cable.';
COMMENT ON COLUMN reporting.sources.canonical_id IS 'Its canonical id.';
COMMENT ON COLUMN reporting.sources.archive_id IS 'Number of the archive.';
COMMENT ON COLUMN reporting.sources.archive IS 'File name of the archive.';
COMMENT ON COLUMN reporting.sources.item IS 'Number of the item in the archive.';
COMMENT ON COLUMN reporting.sources.member IS 'Path inside the archive; null for a plain file.';
COMMENT ON COLUMN reporting.sources.ordinal IS 'Position in its file or member, from 1.';
COMMENT ON COLUMN reporting.sources.byte_offset IS 'Offset in its file or member.';
COMMENT ON COLUMN reporting.sources.format IS 'Format it was read from.';
COMMENT ON COLUMN reporting.sources.container_id IS 'Id as the container wrote it.';
COMMENT ON COLUMN reporting.sources.outcome IS 'stored where the cable was first seen, duplicate everywhere else.';

CREATE VIEW reporting.addressees AS
SELECT a.cable_id, c.canonical_id, c.sent_at, a.position, a.kind, a.route, a.name, a.precedence, a.number
FROM pipeline.cable_addressees a
LEFT JOIN pipeline.cables c ON c.id = a.cable_id;
COMMENT ON VIEW reporting.addressees IS 'One row per cable and addressee.';
COMMENT ON COLUMN reporting.addressees.cable_id IS 'The cable.';
COMMENT ON COLUMN reporting.addressees.canonical_id IS 'Its canonical id.';
COMMENT ON COLUMN reporting.addressees.sent_at IS 'Its date-time group.';
COMMENT ON COLUMN reporting.addressees.position IS 'Order in the heading, from 1.';
COMMENT ON COLUMN reporting.addressees.kind IS 'to or info.';
COMMENT ON COLUMN reporting.addressees.route IS 'Routing indicator.';
COMMENT ON COLUMN reporting.addressees.name IS 'Plain language address.';
COMMENT ON COLUMN reporting.addressees.precedence IS 'Precedence printed behind the address.';
COMMENT ON COLUMN reporting.addressees.number IS 'Message continuity number.';

CREATE VIEW reporting.tags AS
SELECT t.cable_id, c.canonical_id, c.sent_at, t.position, t.tag
FROM pipeline.cable_tags t
LEFT JOIN pipeline.cables c ON c.id = t.cable_id;
COMMENT ON VIEW reporting.tags IS 'One row per cable and tag.';
COMMENT ON COLUMN reporting.tags.cable_id IS 'The cable.';
COMMENT ON COLUMN reporting.tags.canonical_id IS 'Its canonical id.';
COMMENT ON COLUMN reporting.tags.sent_at IS 'Its date-time group.';
COMMENT ON COLUMN reporting.tags.position IS 'Order in the TAGS line, from 1.';
COMMENT ON COLUMN reporting.tags.tag IS 'The tag.';

CREATE VIEW reporting.cable_references AS
SELECT r.cable_id, c.canonical_id, r.position, r.label, r.text, cited.canonical_id AS cited_id, target.id AS cited_cable_id,
       cited.canonical_id IS NOT NULL AND target.id IS NULL AS missing
FROM pipeline.cable_references r
LEFT JOIN pipeline.cables c ON c.id = r.cable_id
LEFT JOIN LATERAL unnest(r.cables) AS cited(canonical_id) ON true
LEFT JOIN LATERAL (SELECT min(k.id) AS id FROM pipeline.cables k WHERE k.canonical_id = cited.canonical_id) AS target ON true;
COMMENT ON VIEW reporting.cable_references IS 'One row per cable, entry of its REF line and cable cited there; entries that cite no cable have one row.';
COMMENT ON COLUMN reporting.cable_references.cable_id IS 'The citing cable.';
COMMENT ON COLUMN reporting.cable_references.canonical_id IS 'Its canonical id.';
COMMENT ON COLUMN reporting.cable_references.position IS 'Order in the REF line, from 1.';
COMMENT ON COLUMN reporting.cable_references.label IS 'Letter or number of the entry.';
COMMENT ON COLUMN reporting.cable_references.text IS 'The entry as written.';
COMMENT ON COLUMN reporting.cable_references.cited_id IS 'Canonical id of the cited cable; null when the entry is no cable.';
COMMENT ON COLUMN reporting.cable_references.cited_cable_id IS 'The cited cable when it is stored (the first of several with that id).';
COMMENT ON COLUMN reporting.cable_references.missing IS 'True when a cable is cited and not stored.';

CREATE VIEW reporting.entities AS
SELECT ce.cable_id, c.canonical_id, c.sent_at, ce.type, ce.entity_id, e.label, e.country, ce.mention_count AS mentions, ce.texts[1] AS first_text
FROM pipeline.cable_entities ce
LEFT JOIN pipeline.cables c ON c.id = ce.cable_id
LEFT JOIN pipeline.entities e ON e.type = ce.type AND e.id = ce.entity_id;
COMMENT ON VIEW reporting.entities IS 'One row per cable and entity.';
COMMENT ON COLUMN reporting.entities.cable_id IS 'The cable.';
COMMENT ON COLUMN reporting.entities.canonical_id IS 'Its canonical id.';
COMMENT ON COLUMN reporting.entities.sent_at IS 'Its date-time group.';
COMMENT ON COLUMN reporting.entities.type IS 'country, government, ministry, office, agency, post, organization, reference, ...';
COMMENT ON COLUMN reporting.entities.entity_id IS 'Id within the type: pe/foreign-affairs.';
COMMENT ON COLUMN reporting.entities.label IS 'Name to show.';
COMMENT ON COLUMN reporting.entities.country IS 'ISO 3166 code of the country it belongs to; null for none.';
COMMENT ON COLUMN reporting.entities.mentions IS 'How often the cable mentions it.';
COMMENT ON COLUMN reporting.entities.first_text IS 'The first mention as written.';

CREATE VIEW reporting.mentions AS
SELECT ce.cable_id, c.canonical_id, c.sent_at, m.starts_at, m.ends_at, m.text, ce.type, ce.entity_id, e.label, e.country, m.rule,
       reporting.utf16_substring(c.raw_text, m.starts_at - 80, m.ends_at + 80, c.astral) AS excerpt
FROM pipeline.cable_entities ce
CROSS JOIN LATERAL unnest(ce.starts, ce.ends, ce.texts, ce.rules) AS m(starts_at, ends_at, text, rule)
LEFT JOIN pipeline.cables c ON c.id = ce.cable_id
LEFT JOIN pipeline.entities e ON e.type = ce.type AND e.id = ce.entity_id;
COMMENT ON VIEW reporting.mentions IS 'One row per mention. Filter by cable, type or entity: excerpts of everything take long.';
COMMENT ON COLUMN reporting.mentions.cable_id IS 'The cable.';
COMMENT ON COLUMN reporting.mentions.canonical_id IS 'Its canonical id.';
COMMENT ON COLUMN reporting.mentions.sent_at IS 'Its date-time group.';
COMMENT ON COLUMN reporting.mentions.starts_at IS 'UTF-16 offset into the raw text.';
COMMENT ON COLUMN reporting.mentions.ends_at IS 'UTF-16 offset behind the mention.';
COMMENT ON COLUMN reporting.mentions.text IS 'The mention as written.';
COMMENT ON COLUMN reporting.mentions.type IS 'Type of the entity.';
COMMENT ON COLUMN reporting.mentions.entity_id IS 'Id within the type.';
COMMENT ON COLUMN reporting.mentions.label IS 'Name to show.';
COMMENT ON COLUMN reporting.mentions.country IS 'Country of the entity.';
COMMENT ON COLUMN reporting.mentions.rule IS 'The rule that recognised it.';
COMMENT ON COLUMN reporting.mentions.excerpt IS 'The mention with 80 characters of raw text on either side.';

CREATE VIEW reporting.ministries_by_country AS
SELECT e.country, ce.entity_id AS ministry, min(e.label) AS label, count(*) AS cables, sum(ce.mention_count) AS mentions,
       extract(year FROM min(c.sent_at) AT TIME ZONE 'UTC')::integer AS first_year,
       extract(year FROM max(c.sent_at) AT TIME ZONE 'UTC')::integer AS last_year
FROM pipeline.cable_entities ce
LEFT JOIN pipeline.cables c ON c.id = ce.cable_id
LEFT JOIN pipeline.entities e ON e.type = ce.type AND e.id = ce.entity_id
WHERE ce.type = 'ministry'
GROUP BY e.country, ce.entity_id;
COMMENT ON VIEW reporting.ministries_by_country IS 'Every ministry with how often and when it appears.';
COMMENT ON COLUMN reporting.ministries_by_country.country IS 'ISO 3166 code; null where the text does not tell the country.';
COMMENT ON COLUMN reporting.ministries_by_country.ministry IS 'Id of the ministry.';
COMMENT ON COLUMN reporting.ministries_by_country.label IS 'Name to show.';
COMMENT ON COLUMN reporting.ministries_by_country.cables IS 'Cables that mention it.';
COMMENT ON COLUMN reporting.ministries_by_country.mentions IS 'Mentions in all.';
COMMENT ON COLUMN reporting.ministries_by_country.first_year IS 'Year (UTC) of the earliest dated cable.';
COMMENT ON COLUMN reporting.ministries_by_country.last_year IS 'Year (UTC) of the latest dated cable.';

CREATE VIEW reporting.archives AS
SELECT a.id, a.name, a.kind, a.bytes, encode(a.sha256, 'hex') AS sha256, a.state, a.items_total,
       s.items, s.stored, s.duplicates, s.rejected, s.in_flight,
       s.items = s.stored + s.duplicates + s.rejected + s.in_flight AND (a.items_total IS NULL OR a.items_total = s.items) AS balances,
       s.slices, s.slices_done, a.failure_code, a.failure_reason,
       (SELECT count(*) FROM pipeline.drops d WHERE d.archive_id = a.id) AS drops,
       a.registered_at, a.read_at, a.ended_at, coalesce(a.ended_at, s.last_done_at) - a.registered_at AS took
FROM pipeline.archives a
CROSS JOIN LATERAL (
    SELECT coalesce(sum(items), 0)::bigint AS items, coalesce(sum(stored), 0)::bigint AS stored,
           coalesce(sum(duplicates), 0)::bigint AS duplicates, coalesce(sum(rejected), 0)::bigint AS rejected,
           coalesce(sum(items) FILTER (WHERE state <> 'done'), 0)::bigint AS in_flight,
           count(*) AS slices, count(*) FILTER (WHERE state = 'done') AS slices_done, max(done_at) AS last_done_at
    FROM pipeline.slices
    WHERE archive_id = a.id
) AS s;
COMMENT ON VIEW reporting.archives IS 'One row per archive with its balance, from the figures of its slices: items = stored + duplicates + rejected + in flight.';
COMMENT ON COLUMN reporting.archives.id IS 'Number of the archive.';
COMMENT ON COLUMN reporting.archives.name IS 'File name of the first drop.';
COMMENT ON COLUMN reporting.archives.kind IS 'Kind of file.';
COMMENT ON COLUMN reporting.archives.bytes IS 'Size in bytes.';
COMMENT ON COLUMN reporting.archives.sha256 IS 'SHA-256 of the file, hexadecimal.';
COMMENT ON COLUMN reporting.archives.state IS 'reading, draining, done, partial (ended with rejects) or failed.';
COMMENT ON COLUMN reporting.archives.items_total IS 'Items it holds; null until read to its end.';
COMMENT ON COLUMN reporting.archives.items IS 'Items read so far.';
COMMENT ON COLUMN reporting.archives.stored IS 'Items that became a new cable.';
COMMENT ON COLUMN reporting.archives.duplicates IS 'Items whose cable was stored before.';
COMMENT ON COLUMN reporting.archives.rejected IS 'Items that were refused.';
COMMENT ON COLUMN reporting.archives.in_flight IS 'Items planned and not yet ended.';
COMMENT ON COLUMN reporting.archives.balances IS 'False when items are unaccounted for: run the verify command.';
COMMENT ON COLUMN reporting.archives.slices IS 'Slices planned.';
COMMENT ON COLUMN reporting.archives.slices_done IS 'Slices written.';
COMMENT ON COLUMN reporting.archives.failure_code IS 'Why the whole archive was refused.';
COMMENT ON COLUMN reporting.archives.failure_reason IS 'The same in words.';
COMMENT ON COLUMN reporting.archives.drops IS 'How often the content was dropped.';
COMMENT ON COLUMN reporting.archives.registered_at IS 'First drop.';
COMMENT ON COLUMN reporting.archives.read_at IS 'When it was read to its end.';
COMMENT ON COLUMN reporting.archives.ended_at IS 'When the last item ended.';
COMMENT ON COLUMN reporting.archives.took IS 'From the first drop to the last item written.';

CREATE VIEW reporting.rejects AS
SELECT r.archive_id, a.name AS archive, r.item, i.member, i.ordinal, i.byte_offset, i.format, i.container_id,
       r.code, r.reason, octet_length(r.raw) AS raw_bytes, r.rejected_at
FROM pipeline.rejects r
LEFT JOIN pipeline.archives a ON a.id = r.archive_id
LEFT JOIN pipeline.items i ON i.archive_id = r.archive_id AND i.item = r.item;
COMMENT ON VIEW reporting.rejects IS 'Every refused item with its place and reason.';
COMMENT ON COLUMN reporting.rejects.archive_id IS 'Number of the archive.';
COMMENT ON COLUMN reporting.rejects.archive IS 'File name of the archive.';
COMMENT ON COLUMN reporting.rejects.item IS 'Number of the item in the archive.';
COMMENT ON COLUMN reporting.rejects.member IS 'Path inside the archive; null for a plain file.';
COMMENT ON COLUMN reporting.rejects.ordinal IS 'Position in its file or member, from 1.';
COMMENT ON COLUMN reporting.rejects.byte_offset IS 'Offset in its file or member.';
COMMENT ON COLUMN reporting.rejects.format IS 'Format, as far as recognised.';
COMMENT ON COLUMN reporting.rejects.container_id IS 'Id as the container wrote it.';
COMMENT ON COLUMN reporting.rejects.code IS 'Stable code of the reason.';
COMMENT ON COLUMN reporting.rejects.reason IS 'The reason in words.';
COMMENT ON COLUMN reporting.rejects.raw_bytes IS 'How many of its first bytes were kept.';
COMMENT ON COLUMN reporting.rejects.rejected_at IS 'When it was refused.';

CREATE VIEW reporting.data_quality AS
SELECT w.code, count(*) AS warnings, count(DISTINCT w.cable_id) AS cables, min(w.cable_id) AS example_cable_id,
       min(w.detail) AS example
FROM pipeline.cable_warnings w
GROUP BY w.code;
COMMENT ON VIEW reporting.data_quality IS 'Repairs and doubts of reading, by code.';
COMMENT ON COLUMN reporting.data_quality.code IS 'Stable dotted code.';
COMMENT ON COLUMN reporting.data_quality.warnings IS 'How often it was noted.';
COMMENT ON COLUMN reporting.data_quality.cables IS 'In how many cables.';
COMMENT ON COLUMN reporting.data_quality.example_cable_id IS 'First cable that has it.';
COMMENT ON COLUMN reporting.data_quality.example IS 'One of them in words.';

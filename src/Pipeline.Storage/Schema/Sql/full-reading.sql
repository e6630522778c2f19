-- The views as of the full reading. Columns are only ever added at the end: views that users built on these stay in place.

-- Entries of the schema before do not say what they are; those that cite cables do.
UPDATE pipeline.cable_references SET kind = 'cable' WHERE cardinality(cables) > 0;

DO $$
DECLARE
    wanted text;
BEGIN
    IF (SELECT 'lz4' = ANY (enumvals) FROM pg_settings WHERE name = 'default_toast_compression') THEN
        FOREACH wanted IN ARRAY ARRAY['outline', 'passages', 'embedded', 'furniture', 'evidence', 'distribution'] LOOP
            EXECUTE format('ALTER TABLE pipeline.cables ALTER COLUMN %I SET COMPRESSION lz4', wanted);
        END LOOP;
    END IF;
END $$;

CREATE OR REPLACE VIEW reporting.cables AS
SELECT c.id, c.canonical_id, c.sent_at, c.from_name, c.classification, c.captions, c.subject,
       ARRAY(SELECT t.tag FROM pipeline.cable_tags t WHERE t.cable_id = c.id ORDER BY t.position) AS tags,
       c.precedence, c.signer, c.truncated, c.section, c.sections, length(c.raw_text) AS characters,
       (SELECT count(*) FROM pipeline.cable_addressees a WHERE a.cable_id = c.id) AS addressees,
       (SELECT count(*) FROM pipeline.cable_references r WHERE r.cable_id = c.id) AS references_count,
       (SELECT count(*) FROM pipeline.cable_entities e WHERE e.cable_id = c.id) AS entities,
       (SELECT coalesce(sum(e.mention_count), 0) FROM pipeline.cable_entities e WHERE e.cable_id = c.id) AS mentions,
       (SELECT count(*) FROM pipeline.cable_warnings w WHERE w.cable_id = c.id) AS warnings,
       (SELECT count(DISTINCT i.archive_id) FROM pipeline.items i WHERE i.cable_id = ANY (c.id || coalesce(c.parts, '{}'))) AS archives,
       c.parser_version, c.rules_version, c.stored_at,
       c.state, c.state = 'current' AS current, c.current_id, c.part_of, c.parts, c.sections_present, c.sections_missing, c.copy, c.partial,
       c.signers, c.attention, c.executive_order, c.executive_order_value,
       c.declassification_kind, c.declassify_on, c.declassification_detail, c.declassification_authority,
       c.classified_by, c.classifiers, c.classifier_title, c.classification_reasons, c.distribution
FROM pipeline.cables c;
COMMENT ON VIEW reporting.cables IS 'One row per cable. WHERE current: every telegram once, without older versions, cancelled ones and sections that are joined. Columns that are not asked for cost nothing.';
COMMENT ON COLUMN reporting.cables.canonical_id IS '06LIMA826; null when not derivable. Not unique: sections, versions and sometimes other telegrams share one.';
COMMENT ON COLUMN reporting.cables.archives IS 'In how many archives the cable, or a section it is put together from, was found.';
COMMENT ON COLUMN reporting.cables.state IS 'current: the text to read; superseded: current_id is the better version; cancelled: the sender declared it void; part: a section whose telegram is whole in part_of.';
COMMENT ON COLUMN reporting.cables.current IS 'True for the text to read: state is current. Sections of a telegram that is not complete are current, one by one.';
COMMENT ON COLUMN reporting.cables.current_id IS 'The version that takes its place: the current one, or the copy that cancelled it.';
COMMENT ON COLUMN reporting.cables.part_of IS 'The cable that holds this section and the others of its telegram.';
COMMENT ON COLUMN reporting.cables.parts IS 'For a telegram put together from sections that came apart: their cables in order; null for what was found whole.';
COMMENT ON COLUMN reporting.cables.sections_present IS 'Sections that the text itself shows to be there.';
COMMENT ON COLUMN reporting.cables.sections_missing IS 'Sections that the text itself shows to be lost. See reporting.sections for telegrams whose sections came apart.';
COMMENT ON COLUMN reporting.cables.copy IS 'corrected or cancelled; null for neither.';
COMMENT ON COLUMN reporting.cables.partial IS 'True when the archive says that it holds only a part of the telegram.';
COMMENT ON COLUMN reporting.cables.signers IS 'The names of the signature apart.';
COMMENT ON COLUMN reporting.cables.attention IS 'FOR and PASS lines.';
COMMENT ON COLUMN reporting.cables.executive_order IS 'Number of the executive order on classification: 12958.';
COMMENT ON COLUMN reporting.cables.executive_order_value IS 'What follows the order, as written.';
COMMENT ON COLUMN reporting.cables.declassification_kind IS 'How that is meant: none, date, event, oadr, gds, ads, xgds, rds, exemption, declassified.';
COMMENT ON COLUMN reporting.cables.declassify_on IS 'Date of declassification.';
COMMENT ON COLUMN reporting.cables.declassification_detail IS 'Exemption code or event.';
COMMENT ON COLUMN reporting.cables.declassification_authority IS 'Who set it, where the order line names him.';
COMMENT ON COLUMN reporting.cables.classified_by IS 'The Classified By line, one line.';
COMMENT ON COLUMN reporting.cables.classifiers IS 'Names in that line.';
COMMENT ON COLUMN reporting.cables.classifier_title IS 'Office of the classifier.';
COMMENT ON COLUMN reporting.cables.classification_reasons IS 'Reasons: 1.4(b), ...';
COMMENT ON COLUMN reporting.cables.distribution IS 'Copies, drafter, approver and clearances of the 1970s.';

CREATE OR REPLACE VIEW reporting.sources AS
SELECT i.cable_id, c.canonical_id, i.archive_id, a.name AS archive, i.item, i.member, i.ordinal, i.byte_offset, i.format, i.container_id, i.outcome,
       NULL::bigint AS section_cable_id
FROM pipeline.items i
LEFT JOIN pipeline.archives a ON a.id = i.archive_id
LEFT JOIN pipeline.cables c ON c.id = i.cable_id
WHERE i.cable_id IS NOT NULL
UNION ALL
SELECT c.id, c.canonical_id, i.archive_id, a.name, i.item, i.member, i.ordinal, i.byte_offset, i.format, i.container_id, i.outcome, i.cable_id
FROM pipeline.cables c
JOIN pipeline.items i ON i.cable_id = ANY (c.parts)
LEFT JOIN pipeline.archives a ON a.id = i.archive_id
WHERE c.parts IS NOT NULL;
COMMENT ON VIEW reporting.sources IS 'Every place where a cable was found; for one that is put together, every place of its sections.';
COMMENT ON COLUMN reporting.sources.section_cable_id IS 'The section found there, when the cable is put together from sections.';

CREATE OR REPLACE VIEW reporting.addressees AS
SELECT a.cable_id, c.canonical_id, c.sent_at, a.position, a.kind, a.route, a.name, a.precedence, a.number, c.state = 'current' AS current
FROM pipeline.cable_addressees a
LEFT JOIN pipeline.cables c ON c.id = a.cable_id;
COMMENT ON COLUMN reporting.addressees.kind IS 'to, info or exempt.';
COMMENT ON COLUMN reporting.addressees.current IS 'True when the cable is the text to read, see reporting.cables.';

CREATE OR REPLACE VIEW reporting.tags AS
SELECT t.cable_id, c.canonical_id, c.sent_at, t.position, t.tag, c.state = 'current' AS current
FROM pipeline.cable_tags t
LEFT JOIN pipeline.cables c ON c.id = t.cable_id;
COMMENT ON COLUMN reporting.tags.current IS 'True when the cable is the text to read, see reporting.cables.';

CREATE OR REPLACE VIEW reporting.cable_references AS
SELECT r.cable_id, c.canonical_id, r.position, r.label, r.text, cited.canonical_id AS cited_id, target.id AS cited_cable_id,
       cited.canonical_id IS NOT NULL AND target.id IS NULL AS missing,
       r.kind, r.title, r.notal, cited.year_rule, cited.paragraphs AS cited_paragraphs, c.state = 'current' AS current
FROM pipeline.cable_references r
LEFT JOIN pipeline.cables c ON c.id = r.cable_id
LEFT JOIN LATERAL unnest(r.cables, r.year_rules, r.paragraphs) AS cited(canonical_id, year_rule, paragraphs) ON true
LEFT JOIN LATERAL (
    SELECT k.id FROM pipeline.cables k WHERE k.canonical_id = cited.canonical_id ORDER BY k.state = 'current' DESC, k.id LIMIT 1
) AS target ON true;
COMMENT ON COLUMN reporting.cable_references.cited_cable_id IS 'The cited cable when it is stored: the current one, the first of several with that id.';
COMMENT ON COLUMN reporting.cable_references.kind IS 'cable, message, airgram, telcon, email, memo, report, letter, note, fax, meeting, manual, law, intelligence, press, book, web or other.';
COMMENT ON COLUMN reporting.cable_references.title IS 'Title of what is cited.';
COMMENT ON COLUMN reporting.cable_references.notal IS 'True when it is marked NOTAL: not sent to all addressees.';
COMMENT ON COLUMN reporting.cable_references.year_rule IS 'The rule that gave the year of the cited id: explicit, same-year, rolled-back, text-year.';
COMMENT ON COLUMN reporting.cable_references.cited_paragraphs IS 'The paragraphs pointed at.';
COMMENT ON COLUMN reporting.cable_references.current IS 'True when the citing cable is the text to read, see reporting.cables.';

CREATE OR REPLACE VIEW reporting.entities AS
SELECT ce.cable_id, c.canonical_id, c.sent_at, ce.type, ce.entity_id, e.label, e.country, ce.mention_count AS mentions, ce.texts[1] AS first_text,
       c.state = 'current' AS current
FROM pipeline.cable_entities ce
LEFT JOIN pipeline.cables c ON c.id = ce.cable_id
LEFT JOIN pipeline.entities e ON e.type = ce.type AND e.id = ce.entity_id;
COMMENT ON COLUMN reporting.entities.current IS 'True when the cable is the text to read, see reporting.cables.';

CREATE OR REPLACE VIEW reporting.mentions AS
SELECT ce.cable_id, c.canonical_id, c.sent_at, m.starts_at, m.ends_at, m.text, ce.type, ce.entity_id, e.label, e.country, m.rule,
       reporting.utf16_substring(c.raw_text, m.starts_at - 80, m.ends_at + 80, c.astral) AS excerpt, c.state = 'current' AS current
FROM pipeline.cable_entities ce
CROSS JOIN LATERAL unnest(ce.starts, ce.ends, ce.texts, ce.rules) AS m(starts_at, ends_at, text, rule)
LEFT JOIN pipeline.cables c ON c.id = ce.cable_id
LEFT JOIN pipeline.entities e ON e.type = ce.type AND e.id = ce.entity_id;
COMMENT ON COLUMN reporting.mentions.current IS 'True when the cable is the text to read, see reporting.cables.';

CREATE OR REPLACE VIEW reporting.ministries_by_country AS
SELECT e.country, ce.entity_id AS ministry, min(e.label) AS label, count(*) AS cables, sum(ce.mention_count) AS mentions,
       extract(year FROM min(c.sent_at) AT TIME ZONE 'UTC')::integer AS first_year,
       extract(year FROM max(c.sent_at) AT TIME ZONE 'UTC')::integer AS last_year
FROM pipeline.cable_entities ce
JOIN pipeline.cables c ON c.id = ce.cable_id AND c.state = 'current'
LEFT JOIN pipeline.entities e ON e.type = ce.type AND e.id = ce.entity_id
WHERE ce.type = 'ministry'
GROUP BY e.country, ce.entity_id;
COMMENT ON VIEW reporting.ministries_by_country IS 'Every ministry with how often and when it appears in current cables.';

CREATE VIEW reporting.sections AS
WITH pieces AS (
    SELECT c.id, c.canonical_id, c.sent_at, c.section, c.sections, c.part_of,
           coalesce(c.sections_present, '{}') || c.section AS present, coalesce(c.sections_missing, '{}') AS missing,
           EXISTS (SELECT FROM pipeline.cables p WHERE p.part_of = c.id) AS whole
    FROM pipeline.cables c
    WHERE c.section IS NOT NULL AND c.sections > 0 AND c.parts IS NULL
), telegrams AS (
    SELECT min(canonical_id) AS canonical_id, sent_at, sections,
           array_agg(id ORDER BY section, id) AS cable_ids,
           bool_and(section = 1) AS lone,
           coalesce(max(part_of), min(id) FILTER (WHERE whole), min(id) FILTER (WHERE section = 1)) AS whole_id,
           bool_or(part_of IS NOT NULL OR whole) AS joined,
           ARRAY(SELECT unnest(string_to_array(string_agg(array_to_string(present, ','), ','), ',')::integer[])) AS found,
           ARRAY(SELECT unnest(string_to_array(nullif(string_agg(nullif(array_to_string(missing, ','), ''), ','), ''), ',')::integer[])) AS lost
    FROM pieces
    GROUP BY coalesce(canonical_id, id::text), sent_at, sections
), numbered AS (
    SELECT t.*, ARRAY(
        SELECT n FROM generate_series(1, least(t.sections, 999)) AS n
        -- A whole that holds another section came merged from its archive: only what a box in it marks as lost is not there.
        WHERE CASE WHEN t.joined THEN n <> ALL (t.lost) ELSE n = ANY (t.found) END
        ORDER BY n) AS there
    FROM telegrams t
)
SELECT canonical_id, sent_at, sections, there AS present,
       ARRAY(SELECT n FROM generate_series(1, least(sections, 999)) AS n WHERE n <> ALL (there) ORDER BY n) AS missing,
       cardinality(there) = sections AS complete, CASE WHEN joined OR lone THEN whole_id END AS cable_id, cable_ids,
       (SELECT a.id FROM pipeline.cables a WHERE a.id = whole_id AND a.parts IS NOT NULL) AS assembled_cable_id
FROM numbered;
COMMENT ON VIEW reporting.sections IS 'One row per telegram sent in sections: which are there, which are missing.';
COMMENT ON COLUMN reporting.sections.canonical_id IS 'Canonical id.';
COMMENT ON COLUMN reporting.sections.sent_at IS 'Date-time group.';
COMMENT ON COLUMN reporting.sections.sections IS 'How many sections it was sent in.';
COMMENT ON COLUMN reporting.sections.present IS 'Numbers of the sections that are stored, as far as the texts show it: by classification lines, page headers, and a signature under a text that archives have merged.';
COMMENT ON COLUMN reporting.sections.missing IS 'Numbers of the sections that no text shows to be there.';
COMMENT ON COLUMN reporting.sections.complete IS 'True when none is missing.';
COMMENT ON COLUMN reporting.sections.cable_id IS 'The cable to read: the one that holds the sections together, or the only one there is. Null while they are apart.';
COMMENT ON COLUMN reporting.sections.cable_ids IS 'The cables that came with a section mark, in order of the sections.';
COMMENT ON COLUMN reporting.sections.assembled_cable_id IS 'The same as cable_id when it was put together here.';

CREATE VIEW reporting.versions AS
SELECT coalesce(c.current_id, c.id) AS current_id, c.id AS cable_id, c.canonical_id, c.sent_at, c.subject, c.state, c.copy, c.truncated, c.partial, c.section,
       c.parts IS NOT NULL AS assembled, length(c.raw_text) AS characters, c.stored_at
FROM pipeline.cables c
WHERE c.current_id IS NOT NULL OR EXISTS (SELECT FROM pipeline.cables o WHERE o.current_id = c.id);
COMMENT ON VIEW reporting.versions IS 'Telegrams that are stored in more than one version, one row per version. Nothing is overwritten: each keeps its text.';
COMMENT ON COLUMN reporting.versions.current_id IS 'The version that counts; the same for all versions of a telegram.';
COMMENT ON COLUMN reporting.versions.cable_id IS 'The version.';
COMMENT ON COLUMN reporting.versions.canonical_id IS 'Canonical id.';
COMMENT ON COLUMN reporting.versions.sent_at IS 'Date-time group of this version.';
COMMENT ON COLUMN reporting.versions.subject IS 'Subject of this version.';
COMMENT ON COLUMN reporting.versions.state IS 'current, superseded, cancelled or part (the version of a section that went into the whole).';
COMMENT ON COLUMN reporting.versions.copy IS 'corrected or cancelled, as the copy says of itself.';
COMMENT ON COLUMN reporting.versions.truncated IS 'True when its body is visibly cut off.';
COMMENT ON COLUMN reporting.versions.partial IS 'True when the archive says that it holds only a part.';
COMMENT ON COLUMN reporting.versions.section IS 'Section mark of this version.';
COMMENT ON COLUMN reporting.versions.assembled IS 'True when it was put together here from sections.';
COMMENT ON COLUMN reporting.versions.characters IS 'Length of the raw text.';
COMMENT ON COLUMN reporting.versions.stored_at IS 'When it was written.';

CREATE VIEW reporting.embedded_telegrams AS
SELECT c.id AS cable_id, c.canonical_id, e.nth::integer AS position, t.relation, t.id AS embedded_id, t.mrn ->> 'post' AS post, (t.mrn ->> 'number')::integer AS number,
       t.classification, t."from" AS from_name, t."sentAt" AS sent_at, t.subject, t.start AS starts_at, t."end" AS ends_at,
       (SELECT k.id FROM pipeline.cables k WHERE k.canonical_id = t.id ORDER BY k.state = 'current' DESC, k.id LIMIT 1) AS embedded_cable_id,
       c.state = 'current' AS current
FROM pipeline.cables c
CROSS JOIN LATERAL jsonb_array_elements(c.embedded) WITH ORDINALITY AS e(telegram, nth)
CROSS JOIN LATERAL jsonb_to_record(e.telegram) AS t(
    relation text, id text, mrn jsonb, classification text, "from" text, "sentAt" timestamptz, subject text, start integer, "end" integer);
COMMENT ON VIEW reporting.embedded_telegrams IS 'Telegrams quoted or relayed whole inside another, which keep an id of their own.';
COMMENT ON COLUMN reporting.embedded_telegrams.cable_id IS 'The cable around it.';
COMMENT ON COLUMN reporting.embedded_telegrams.canonical_id IS 'Its canonical id.';
COMMENT ON COLUMN reporting.embedded_telegrams.position IS 'Order in that cable, from 1.';
COMMENT ON COLUMN reporting.embedded_telegrams.relation IS 'relayed: the cable only passes it on; quoted: it stands in the text.';
COMMENT ON COLUMN reporting.embedded_telegrams.embedded_id IS 'Canonical id of the telegram inside; null when not derivable.';
COMMENT ON COLUMN reporting.embedded_telegrams.post IS 'Station of its message reference number.';
COMMENT ON COLUMN reporting.embedded_telegrams.number IS 'Serial of its message reference number.';
COMMENT ON COLUMN reporting.embedded_telegrams.classification IS 'Of its classification line.';
COMMENT ON COLUMN reporting.embedded_telegrams.from_name IS 'Its originator.';
COMMENT ON COLUMN reporting.embedded_telegrams.sent_at IS 'Its date-time group.';
COMMENT ON COLUMN reporting.embedded_telegrams.subject IS 'Its subject.';
COMMENT ON COLUMN reporting.embedded_telegrams.starts_at IS 'UTF-16 offset of its first line in the raw text of the cable around it.';
COMMENT ON COLUMN reporting.embedded_telegrams.ends_at IS 'UTF-16 offset behind it.';
COMMENT ON COLUMN reporting.embedded_telegrams.embedded_cable_id IS 'The telegram inside as a cable of its own, when one is stored.';
COMMENT ON COLUMN reporting.embedded_telegrams.current IS 'True when the cable around it is the text to read, see reporting.cables.';

CREATE VIEW reporting.evidence AS
SELECT c.id AS cable_id, c.canonical_id, e.field, e.source, e.confidence, e.start AS starts_at, e."end" AS ends_at,
       reporting.utf16_substring(c.raw_text, e.start, e."end", c.astral) AS text, c.state = 'current' AS current
FROM pipeline.cables c
CROSS JOIN LATERAL jsonb_to_recordset(c.evidence) AS e(field text, source text, confidence double precision, start integer, "end" integer);
COMMENT ON VIEW reporting.evidence IS 'Where each field of a cable was read and how far it can be trusted, one row per field.';
COMMENT ON COLUMN reporting.evidence.cable_id IS 'The cable.';
COMMENT ON COLUMN reporting.evidence.canonical_id IS 'Its canonical id.';
COMMENT ON COLUMN reporting.evidence.field IS 'Name of the field as inspect prints it: sentAt, from, subject.';
COMMENT ON COLUMN reporting.evidence.source IS 'line: its own line; repaired: its own line after a repair; other-line: another line; container: what the container states; inferred: a rule.';
COMMENT ON COLUMN reporting.evidence.confidence IS '1 when read whole from its own line, less for what was repaired, inferred or taken from elsewhere.';
COMMENT ON COLUMN reporting.evidence.starts_at IS 'UTF-16 offset of the text it was read from; null when it does not stand in the text.';
COMMENT ON COLUMN reporting.evidence.ends_at IS 'UTF-16 offset behind that text.';
COMMENT ON COLUMN reporting.evidence.text IS 'That text.';
COMMENT ON COLUMN reporting.evidence.current IS 'True when the cable is the text to read, see reporting.cables.';

CREATE VIEW reporting.paragraphs AS
SELECT c.id AS cable_id, c.canonical_id, b.path, cardinality(b.path) AS depth, t.kind, t.label, t.mark, t.start AS starts_at, t."end" AS ends_at,
       reporting.utf16_substring(c.raw_text, t.start, t."end", c.astral) AS text, c.state = 'current' AS current
FROM pipeline.cables c
CROSS JOIN LATERAL (
    WITH RECURSIVE tree AS (
        SELECT ARRAY[nth::integer] AS path, block FROM jsonb_array_elements(c.outline) WITH ORDINALITY AS top(block, nth)
        UNION ALL
        SELECT tree.path || nested.nth::integer, nested.block
        FROM tree CROSS JOIN LATERAL jsonb_array_elements(tree.block -> 'blocks') WITH ORDINALITY AS nested(block, nth)
    )
    SELECT path, block FROM tree
) AS b
CROSS JOIN LATERAL jsonb_to_record(b.block) AS t(kind text, label text, mark text, start integer, "end" integer);
COMMENT ON VIEW reporting.paragraphs IS 'The text of cables block by block: heads, paragraphs and the points inside them. ORDER BY path is the order of the text. Filter by cable: texts of everything take long.';
COMMENT ON COLUMN reporting.paragraphs.cable_id IS 'The cable.';
COMMENT ON COLUMN reporting.paragraphs.canonical_id IS 'Its canonical id.';
COMMENT ON COLUMN reporting.paragraphs.path IS 'Place in the tree: {2,1} is the first block inside the second.';
COMMENT ON COLUMN reporting.paragraphs.depth IS 'Length of the path.';
COMMENT ON COLUMN reporting.paragraphs.kind IS 'heading, numbered, lettered, dashed or text.';
COMMENT ON COLUMN reporting.paragraphs.label IS 'Number, letter or dash as printed.';
COMMENT ON COLUMN reporting.paragraphs.mark IS 'Portion mark: SBU.';
COMMENT ON COLUMN reporting.paragraphs.starts_at IS 'UTF-16 offset into the raw text.';
COMMENT ON COLUMN reporting.paragraphs.ends_at IS 'UTF-16 offset behind the block and what is inside it.';
COMMENT ON COLUMN reporting.paragraphs.text IS 'Its text, with what is inside it.';
COMMENT ON COLUMN reporting.paragraphs.current IS 'True when the cable is the text to read, see reporting.cables.';

CREATE VIEW reporting.passages AS
SELECT c.id AS cable_id, c.canonical_id, c.sent_at, p.kind, p.start AS starts_at, p."end" AS ends_at, p.closed,
       reporting.utf16_substring(c.raw_text, p.start, p."end", c.astral) AS text, c.state = 'current' AS current
FROM pipeline.cables c
CROSS JOIN LATERAL jsonb_to_recordset(c.passages) AS p(kind text, start integer, "end" integer, closed boolean);
COMMENT ON VIEW reporting.passages IS 'Summaries, comments and quotations of cables.';
COMMENT ON COLUMN reporting.passages.cable_id IS 'The cable.';
COMMENT ON COLUMN reporting.passages.canonical_id IS 'Its canonical id.';
COMMENT ON COLUMN reporting.passages.sent_at IS 'Its date-time group.';
COMMENT ON COLUMN reporting.passages.kind IS 'summary, comment, action-request, quoted or note.';
COMMENT ON COLUMN reporting.passages.starts_at IS 'UTF-16 offset into the raw text.';
COMMENT ON COLUMN reporting.passages.ends_at IS 'UTF-16 offset behind it.';
COMMENT ON COLUMN reporting.passages.closed IS 'True when the text says where it ends.';
COMMENT ON COLUMN reporting.passages.text IS 'Its text.';
COMMENT ON COLUMN reporting.passages.current IS 'True when the cable is the text to read, see reporting.cables.';

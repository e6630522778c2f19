-- What headings name, candidates of mentions, and the two questions: who received a cable, which countries it is about.
-- Columns are only ever added at the end: views that users built on these stay in place.

CREATE OR REPLACE VIEW reporting.cables AS
SELECT c.id, c.canonical_id, c.sent_at, c.from_name, c.classification, c.captions, c.subject,
       ARRAY(SELECT t.tag FROM pipeline.cable_tags t WHERE t.cable_id = c.id ORDER BY t.position) AS tags,
       c.precedence, c.signer, c.truncated, c.section, c.sections, length(c.raw_text) AS characters,
       (SELECT count(*) FROM pipeline.cable_addressees a WHERE a.cable_id = c.id) AS addressees,
       (SELECT count(*) FROM pipeline.cable_references r WHERE r.cable_id = c.id) AS references_count,
       (SELECT count(*) FROM pipeline.cable_entities e WHERE e.cable_id = c.id AND e.mention_count > 0) AS entities,
       (SELECT coalesce(sum(e.mention_count), 0) FROM pipeline.cable_entities e WHERE e.cable_id = c.id) AS mentions,
       (SELECT count(*) FROM pipeline.cable_warnings w WHERE w.cable_id = c.id) AS warnings,
       (SELECT count(DISTINCT i.archive_id) FROM pipeline.items i WHERE i.cable_id = ANY (c.id || coalesce(c.parts, '{}'))) AS archives,
       c.parser_version, c.rules_version, c.stored_at,
       c.state, c.state = 'current' AS current, c.current_id, c.part_of, c.parts, c.sections_present, c.sections_missing, c.copy, c.partial,
       c.signers, c.attention, c.executive_order, c.executive_order_value,
       c.declassification_kind, c.declassify_on, c.declassification_detail, c.declassification_authority,
       c.classified_by, c.classifiers, c.classifier_title, c.classification_reasons, c.distribution,
       (SELECT count(*) FROM pipeline.cable_entities e WHERE e.cable_id = c.id AND e.header_roles IS NOT NULL AND e.type <> 'addressee') AS header_entities,
       (SELECT coalesce(sum(cardinality(e.header_roles)), 0) FROM pipeline.cable_entities e WHERE e.cable_id = c.id AND e.type = 'addressee') AS unresolved_addressees
FROM pipeline.cables c;
COMMENT ON COLUMN reporting.cables.header_entities IS 'Number of distinct entities that originator, addressees, attention lines and TAGS name. See reporting.header_entities.';
COMMENT ON COLUMN reporting.cables.unresolved_addressees IS 'Number of addressees and attention orders that are in no list.';

CREATE OR REPLACE VIEW reporting.entities AS
SELECT ce.cable_id, c.canonical_id, c.sent_at, ce.type, ce.entity_id, e.label, e.country, ce.mention_count AS mentions, coalesce(ce.texts[1], ce.header_texts[1]) AS first_text,
       c.state = 'current' AS current,
       ARRAY(SELECT role FROM unnest(ce.header_roles) WITH ORDINALITY AS h(role, nth) GROUP BY role ORDER BY min(nth)) AS roles
FROM pipeline.cable_entities ce
LEFT JOIN pipeline.cables c ON c.id = ce.cable_id
LEFT JOIN pipeline.entities e ON e.type = ce.type AND e.id = ce.entity_id;
COMMENT ON VIEW reporting.entities IS 'One row per cable and entity of its text or heading: how often it is mentioned, and where the heading names it. WHERE mentions > 0: the text alone.';
COMMENT ON COLUMN reporting.entities.type IS 'country, government, ministry, office, agency, post, organization, reference, collective (a group of posts), addressee (in no list), ...';
COMMENT ON COLUMN reporting.entities.mentions IS 'How often subject and body mention it; 0 for what only the heading names.';
COMMENT ON COLUMN reporting.entities.first_text IS 'The first mention as written, else the place in the heading.';
COMMENT ON COLUMN reporting.entities.roles IS 'Where the heading names it: from, to, info, exempt, attention, tags; empty when it does not.';

CREATE OR REPLACE VIEW reporting.mentions AS
SELECT ce.cable_id, c.canonical_id, c.sent_at, m.starts_at, m.ends_at, m.text, ce.type, ce.entity_id, e.label, e.country, m.rule,
       reporting.utf16_substring(c.raw_text, m.starts_at - 80, m.ends_at + 80, c.astral) AS excerpt, c.state = 'current' AS current,
       string_to_array(m.candidates, ' ') AS candidates, c.rules_version
FROM pipeline.cable_entities ce
CROSS JOIN LATERAL unnest(ce.starts, ce.ends, ce.texts, ce.rules, ce.candidates) AS m(starts_at, ends_at, text, rule, candidates)
LEFT JOIN pipeline.cables c ON c.id = ce.cable_id
LEFT JOIN pipeline.entities e ON e.type = ce.type AND e.id = ce.entity_id;
COMMENT ON COLUMN reporting.mentions.candidates IS 'The ids among which the rule had to choose, or to abstain (entity_id is ? then); null where there was no choice.';
COMMENT ON COLUMN reporting.mentions.rules_version IS 'Version of the lists and rules that made the mention.';

CREATE VIEW reporting.header_entities AS
SELECT ce.cable_id, c.canonical_id, c.sent_at, h.role, h.position, h.text, ce.type, nullif(ce.entity_id, '?') AS entity_id, CASE WHEN ce.entity_id <> '?' THEN e.label END AS label,
       e.country, h.rule, c.rules_version, c.state = 'current' AS current
FROM pipeline.cable_entities ce
CROSS JOIN LATERAL unnest(ce.header_roles, ce.header_positions, ce.header_texts, ce.header_rules) AS h(role, position, text, rule)
LEFT JOIN pipeline.cables c ON c.id = ce.cable_id
LEFT JOIN pipeline.entities e ON e.type = ce.type AND e.id = ce.entity_id;
COMMENT ON VIEW reporting.header_entities IS 'One row per place in a heading that names an entity, with the id that mentions of it have. WHERE entity_id IS NULL: whom no list knows; nothing is guessed. Subjects and persons in TAGS are in reporting.tags alone.';
COMMENT ON COLUMN reporting.header_entities.cable_id IS 'The cable.';
COMMENT ON COLUMN reporting.header_entities.canonical_id IS 'Its canonical id.';
COMMENT ON COLUMN reporting.header_entities.sent_at IS 'Its date-time group.';
COMMENT ON COLUMN reporting.header_entities.role IS 'from, to, info, exempt, attention or tags.';
COMMENT ON COLUMN reporting.header_entities.position IS 'Place among the addressees of the role, the attention lines or the tags, from 1.';
COMMENT ON COLUMN reporting.header_entities.text IS 'What stands there: SECSTATE WASHDC, WHA/AND, PE.';
COMMENT ON COLUMN reporting.header_entities.type IS 'post, agency, government, organization, country, collective (a group of posts that one address reaches), or addressee (in no list).';
COMMENT ON COLUMN reporting.header_entities.entity_id IS 'Id within the type; null when unresolved.';
COMMENT ON COLUMN reporting.header_entities.label IS 'Name to show.';
COMMENT ON COLUMN reporting.header_entities.country IS 'Country of the entity: the host country of a post.';
COMMENT ON COLUMN reporting.header_entities.rule IS 'The rule that resolved it.';
COMMENT ON COLUMN reporting.header_entities.rules_version IS 'Version of the lists and rules.';
COMMENT ON COLUMN reporting.header_entities.current IS 'True when the cable is the text to read, see reporting.cables.';

CREATE VIEW reporting.recipients AS
SELECT ce.cable_id, c.canonical_id, c.sent_at, ce.type, ce.entity_id, e.label, e.country, r.roles, r.texts, c.state = 'current' AS current
FROM pipeline.cable_entities ce
CROSS JOIN LATERAL (
    SELECT array_agg(DISTINCT role) AS roles, array_agg(text ORDER BY nth) AS texts
    FROM unnest(ce.header_roles, ce.header_texts) WITH ORDINALITY AS h(role, text, nth)
    WHERE role IN ('to', 'info', 'attention')
) AS r
LEFT JOIN pipeline.cables c ON c.id = ce.cable_id
LEFT JOIN pipeline.entities e ON e.type = ce.type AND e.id = ce.entity_id
WHERE r.roles IS NOT NULL AND ce.entity_id <> '?';
COMMENT ON VIEW reporting.recipients IS 'Which posts and agencies received a cable: one row per cable and entity that is addressed (to, info) or named in an attention line. Exempt addressees did not receive it. Who is in no list is in reporting.header_entities alone.';
COMMENT ON COLUMN reporting.recipients.cable_id IS 'The cable.';
COMMENT ON COLUMN reporting.recipients.canonical_id IS 'Its canonical id.';
COMMENT ON COLUMN reporting.recipients.sent_at IS 'Its date-time group.';
COMMENT ON COLUMN reporting.recipients.type IS 'post, agency, government, organization or collective (a group of posts; its members are not listed one by one).';
COMMENT ON COLUMN reporting.recipients.entity_id IS 'Id within the type: post/LIMA, us/DOS/WHA.';
COMMENT ON COLUMN reporting.recipients.label IS 'Name to show.';
COMMENT ON COLUMN reporting.recipients.country IS 'Host country of a post, us for agencies.';
COMMENT ON COLUMN reporting.recipients.roles IS 'to: for action; info: for information; attention: an office or a post that the text itself speaks to.';
COMMENT ON COLUMN reporting.recipients.texts IS 'What stands there, in order: SECSTATE WASHDC, WHA/AND.';
COMMENT ON COLUMN reporting.recipients.current IS 'True when the cable is the text to read, see reporting.cables.';

-- Every column that users filter by is a grouping column, so that a filter on cable, id or country is applied before anything is counted.
CREATE VIEW reporting.about AS
SELECT t.cable_id, t.canonical_id, t.sent_at, t.country, (SELECT n.label FROM pipeline.entities n WHERE n.type = 'country' AND n.id = t.country) AS label,
       s.score, s.score >= 0.5 AS about, t.tagged, t.in_subject, t.mentions, t.state = 'current' AS current
FROM (
    SELECT ce.cable_id, c.canonical_id, c.sent_at, e.country, c.state,
           bool_or(ce.type = 'country' AND coalesce('tags' = ANY (ce.header_roles), false)) AS tagged,
           bool_or(coalesce(ce.starts[1] < c.body_start, false)) AS in_subject,
           sum(ce.mention_count) AS mentions
    FROM pipeline.cable_entities ce
    JOIN pipeline.cables c ON c.id = ce.cable_id
    JOIN pipeline.entities e ON e.type = ce.type AND e.id = ce.entity_id
    WHERE ce.type IN ('country', 'government', 'ministry', 'office', 'agency') AND e.country IS NOT NULL
    GROUP BY ce.cable_id, c.canonical_id, c.sent_at, c.state, e.country
    HAVING sum(ce.mention_count) > 0 OR bool_or(ce.type = 'country' AND coalesce('tags' = ANY (ce.header_roles), false))
) AS t
CROSS JOIN LATERAL (
    SELECT round(0.5 * t.tagged::integer + 0.25 * t.in_subject::integer + 0.25 * least(1, t.mentions::numeric / greatest(1, (
        SELECT max(o.mentions) FROM (
            SELECT sum(k.mention_count) AS mentions
            FROM pipeline.cable_entities k JOIN pipeline.entities d ON d.type = k.type AND d.id = k.entity_id
            WHERE k.cable_id = t.cable_id AND k.type IN ('country', 'government', 'ministry', 'office', 'agency') AND d.country <> 'us'
            GROUP BY d.country
        ) AS o))), 2) AS score
    OFFSET 0 -- Else the planner would count once for each place where the score is used.
) AS s;
COMMENT ON VIEW reporting.about IS 'Which countries a cable is about, with every country that its TAGS, subject or body name. Score: 0.5 when TAGS name the country, 0.25 when the subject names it or a body of its state, and 0.25 times its mentions over those of the most mentioned country other than the US (at most 1). about is a score of 0.5 or more: tagged, or in the subject and mentioned most. Posts do not count: they are American.';
COMMENT ON COLUMN reporting.about.cable_id IS 'The cable.';
COMMENT ON COLUMN reporting.about.canonical_id IS 'Its canonical id.';
COMMENT ON COLUMN reporting.about.sent_at IS 'Its date-time group.';
COMMENT ON COLUMN reporting.about.country IS 'ISO 3166 code, lower case; four letters for a dissolved state.';
COMMENT ON COLUMN reporting.about.label IS 'Name to show.';
COMMENT ON COLUMN reporting.about.score IS '0 to 1, see the view.';
COMMENT ON COLUMN reporting.about.about IS 'True when the score is 0.5 or more.';
COMMENT ON COLUMN reporting.about.tagged IS 'True when TAGS name it.';
COMMENT ON COLUMN reporting.about.in_subject IS 'True when the subject names it, its government, or another body of its state.';
COMMENT ON COLUMN reporting.about.mentions IS 'Mentions of the country, its government, ministries, ministers and agencies in subject and body.';
COMMENT ON COLUMN reporting.about.current IS 'True when the cable is the text to read, see reporting.cables.';

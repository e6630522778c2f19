-- What the balance of the archives $1 (null: all) and the ledger under it contradict each other in, one sentence a row.
WITH chosen AS (
    SELECT * FROM pipeline.archives WHERE $1::bigint[] IS NULL OR id = ANY ($1)
), planned AS (
    SELECT s.*, lag(s.sequence, 1, 0) OVER ordered + 1 AS next_sequence, lag(s.first_item + s.items, 1, 1::bigint) OVER ordered AS next_item
    FROM pipeline.slices s JOIN chosen ON chosen.id = s.archive_id
    WINDOW ordered AS (PARTITION BY s.archive_id ORDER BY s.sequence)
), sums AS (
    SELECT archive_id, sum(items) AS items, sum(rejected) AS rejected, count(*) FILTER (WHERE state <> 'done') AS undone
    FROM planned GROUP BY archive_id
), counted AS MATERIALIZED (
    SELECT i.archive_id, i.slice_id, count(*) AS items, min(i.item) AS first_item, max(i.item) AS last_item,
           count(*) FILTER (WHERE i.outcome = 'stored') AS stored,
           count(*) FILTER (WHERE i.outcome = 'duplicate') AS duplicates,
           count(*) FILTER (WHERE i.outcome = 'rejected') AS rejected,
           count(*) FILTER (WHERE i.outcome <> 'rejected' AND c.id IS NULL) AS without_cable,
           min(i.item) FILTER (WHERE i.outcome <> 'rejected' AND c.id IS NULL) AS first_without_cable,
           count(*) FILTER (WHERE i.outcome = 'rejected' AND r.item IS NULL) AS without_reject,
           min(i.item) FILTER (WHERE i.outcome = 'rejected' AND r.item IS NULL) AS first_without_reject
    FROM pipeline.items i
    JOIN chosen ON chosen.id = i.archive_id
    LEFT JOIN pipeline.cables c ON c.id = i.cable_id
    LEFT JOIN pipeline.rejects r ON r.archive_id = i.archive_id AND r.item = i.item
    GROUP BY i.archive_id, i.slice_id
), compared AS (
    SELECT p.archive_id, p.sequence, p.state, p.items, p.first_item, p.stored, p.duplicates, p.rejected,
           coalesce(c.items, 0) AS counted, coalesce(c.stored, 0) AS counted_stored, coalesce(c.duplicates, 0) AS counted_duplicates,
           coalesce(c.rejected, 0) AS counted_rejected, c.first_item AS counted_first, c.last_item AS counted_last
    FROM planned p LEFT JOIN counted c ON c.archive_id = p.archive_id AND c.slice_id = p.id
)
SELECT id, format('%s items were read, the slices hold %s', items_total, coalesce(sums.items, 0))
FROM chosen LEFT JOIN sums ON sums.archive_id = id WHERE items_total <> coalesce(sums.items, 0)
UNION ALL
SELECT id, format('the state is %s, and how many items were read is not recorded', state)
FROM chosen WHERE state IN ('draining', 'done', 'partial') AND items_total IS NULL
UNION ALL
SELECT id, format('the state is %s with %s slices not done and %s items rejected', state, undone, sums.rejected)
FROM chosen JOIN sums ON sums.archive_id = id
WHERE (state IN ('done', 'partial') AND undone > 0) OR (state = 'done' AND sums.rejected > 0) OR (state = 'partial' AND sums.rejected = 0)
UNION ALL
SELECT archive_id, format('slice %s follows where slice %s is missing', sequence, next_sequence)
FROM planned WHERE sequence <> next_sequence
UNION ALL
SELECT archive_id, format('slice %s starts at item %s, the slice before it ends at %s: items are %s', sequence, first_item, next_item - 1,
                          CASE WHEN first_item > next_item THEN 'left out' ELSE 'in both' END)
FROM planned WHERE first_item <> next_item
UNION ALL
SELECT archive_id, format('slice %s says %s stored, %s duplicates, %s rejected; the items are %s stored, %s duplicates, %s rejected', sequence,
                          stored, duplicates, rejected, counted_stored, counted_duplicates, counted_rejected)
FROM compared WHERE (stored, duplicates, rejected) <> (counted_stored, counted_duplicates, counted_rejected)
UNION ALL
SELECT archive_id, format('slice %s is done with %s items, %s are recorded', sequence, items, counted)
FROM compared WHERE state = 'done' AND counted <> items
UNION ALL
SELECT archive_id, format('slice %s holds items %s to %s, recorded are items %s to %s', sequence, first_item, first_item + items - 1, counted_first, counted_last)
FROM compared WHERE counted > 0 AND (counted_first < first_item OR counted_last > first_item + items - 1)
UNION ALL
SELECT c.archive_id, format('%s items (%s to %s) belong to slice number %s, which this archive does not have', c.items, c.first_item, c.last_item, c.slice_id)
FROM counted c WHERE NOT EXISTS (SELECT FROM pipeline.slices s WHERE s.id = c.slice_id AND s.archive_id = c.archive_id)
UNION ALL
SELECT archive_id, format('%s items, the first of them %s, name a cable that does not exist', without_cable, first_without_cable)
FROM counted WHERE without_cable > 0
UNION ALL
SELECT archive_id, format('%s rejected items, the first of them %s, have no reason recorded', without_reject, first_without_reject)
FROM counted WHERE without_reject > 0
UNION ALL
SELECT r.archive_id, format('item %s has a reject, but is %s', r.item, coalesce(i.outcome, 'not recorded'))
FROM pipeline.rejects r
JOIN chosen ON chosen.id = r.archive_id
LEFT JOIN pipeline.items i ON i.archive_id = r.archive_id AND i.item = r.item
WHERE i.outcome IS DISTINCT FROM 'rejected'
ORDER BY 1, 2

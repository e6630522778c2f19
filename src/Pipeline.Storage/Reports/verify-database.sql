-- What foreign keys would have kept true across archives, one sentence a row.
WITH born AS (
    SELECT cable_id, count(*) AS times FROM pipeline.items WHERE outcome = 'stored' GROUP BY cable_id
)
SELECT format('cable %s was stored by no item', c.id) FROM pipeline.cables c LEFT JOIN born ON born.cable_id = c.id WHERE born.cable_id IS NULL AND c.parts IS NULL
UNION ALL
SELECT format('cable %s is put together of sections, and %s of %s are not there', c.id, count(*) FILTER (WHERE p.id IS NULL), count(*))
FROM pipeline.cables c CROSS JOIN LATERAL unnest(c.parts) AS part LEFT JOIN pipeline.cables p ON p.id = part
GROUP BY c.id HAVING count(*) FILTER (WHERE p.id IS NULL) > 0
UNION ALL
SELECT format('cable %s is put together of no sections', c.id) FROM pipeline.cables c WHERE c.parts = '{}'
UNION ALL
SELECT format('cable %s is a section of cable %s, which %s', c.id, c.part_of, CASE WHEN w.id IS NULL THEN 'does not exist' ELSE 'is put together of others' END)
FROM pipeline.cables c LEFT JOIN pipeline.cables w ON w.id = c.part_of
WHERE c.part_of IS NOT NULL AND (w.id IS NULL OR (c.id <> ALL (w.parts) AND NOT EXISTS (SELECT FROM pipeline.items i WHERE i.cable_id = w.id)))
UNION ALL
SELECT format('cable %s has its place taken by cable %s, which %s', c.id, c.current_id,
              CASE WHEN w.id IS NULL THEN 'does not exist' ELSE format('is %s%s', w.state, CASE WHEN w.current_id IS NULL THEN '' ELSE ' itself' END) END)
FROM pipeline.cables c LEFT JOIN pipeline.cables w ON w.id = c.current_id
WHERE c.current_id IS NOT NULL AND (w.id IS NULL OR w.current_id IS NOT NULL OR (c.state = 'cancelled') <> (w.state = 'cancelled'))
UNION ALL
SELECT format('cable %s was stored by %s items', cable_id, times) FROM born WHERE times > 1
UNION ALL
SELECT format('%s items belong to no archive', count(*)) FROM pipeline.items i
WHERE NOT EXISTS (SELECT FROM pipeline.archives a WHERE a.id = i.archive_id) HAVING count(*) > 0
UNION ALL
SELECT format('%s rejects belong to no archive', count(*)) FROM pipeline.rejects r
WHERE NOT EXISTS (SELECT FROM pipeline.archives a WHERE a.id = r.archive_id) HAVING count(*) > 0
UNION ALL
SELECT format('%s tags belong to no cable', count(*)) FROM pipeline.cable_tags t
WHERE NOT EXISTS (SELECT FROM pipeline.cables c WHERE c.id = t.cable_id) HAVING count(*) > 0
UNION ALL
SELECT format('%s addressees belong to no cable', count(*)) FROM pipeline.cable_addressees t
WHERE NOT EXISTS (SELECT FROM pipeline.cables c WHERE c.id = t.cable_id) HAVING count(*) > 0
UNION ALL
SELECT format('%s references belong to no cable', count(*)) FROM pipeline.cable_references t
WHERE NOT EXISTS (SELECT FROM pipeline.cables c WHERE c.id = t.cable_id) HAVING count(*) > 0
UNION ALL
SELECT format('%s warnings belong to no cable', count(*)) FROM pipeline.cable_warnings t
WHERE NOT EXISTS (SELECT FROM pipeline.cables c WHERE c.id = t.cable_id) HAVING count(*) > 0
UNION ALL
SELECT format('%s entities belong to no cable', count(*)) FROM pipeline.cable_entities t
WHERE NOT EXISTS (SELECT FROM pipeline.cables c WHERE c.id = t.cable_id) HAVING count(*) > 0
UNION ALL
SELECT format('%s entities of cables are not in the dictionary', count(*)) FROM pipeline.cable_entities t
WHERE NOT EXISTS (SELECT FROM pipeline.entities e WHERE e.type = t.type AND e.id = t.entity_id) HAVING count(*) > 0
ORDER BY 1

CREATE SCHEMA reporting;
COMMENT ON SCHEMA reporting IS 'Views for people and dashboards. Role pipeline_reader may read these and nothing else.';

-- Offsets of mentions are UTF-16 code units; PostgreSQL counts characters. The two agree until the first character outside
-- the Basic Multilingual Plane, which is two units and one character. The slow path walks the text character by character;
-- a character that only half lies inside is left out. starts_at may be negative, as a margin before the first character is.
CREATE FUNCTION reporting.utf16_substring(content text, starts_at integer, ends_at integer, astral boolean)
RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE
    WHEN ends_at <= greatest(starts_at, 0) THEN ''
    WHEN NOT astral THEN substr(content, greatest(starts_at, 0) + 1, ends_at - greatest(starts_at, 0))
    ELSE (
        SELECT coalesce(string_agg(letter, '' ORDER BY nth), '')
        FROM (
            SELECT letter, nth, width, sum(width) OVER (ORDER BY nth) - width AS unit
            FROM (
                SELECT letter, nth, CASE WHEN ascii(letter) > 65535 THEN 2 ELSE 1 END AS width
                -- Never more characters than units: what lies behind the end need not be walked.
                FROM string_to_table(substr(content, 1, ends_at), NULL) WITH ORDINALITY AS letters(letter, nth)
            ) AS widths
        ) AS units
        WHERE unit >= starts_at AND unit + width <= ends_at
    )
END;
COMMENT ON FUNCTION reporting.utf16_substring IS 'The part of a text between two UTF-16 offsets (end exclusive). astral: whether the text holds characters outside the Basic Multilingual Plane, see cables.astral; with false the offsets are taken as characters, which is much faster.';

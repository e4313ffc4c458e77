-- Version 2. Reports by how certain they are, those that came last first, however few there are of a kind; and numbers that are open
-- to one side are shown as such.
CREATE INDEX report_status ON report (status);

DROP VIEW happening;
DROP VIEW octuple;

-- One row a report, the eight fields by the questions that they answer.
CREATE VIEW octuple AS
SELECT
    report.key AS id,
    (SELECT group_concat(name, '; ') FROM party WHERE report = report.id AND field = 'actor') AS who,
    report.lemma || ' (' || report.type || coalesce('/' || report.mode, '') || ')' AS did_what,
    (SELECT group_concat(name, '; ') FROM party WHERE report = report.id AND field = 'recipient') AS to_whom,
    (SELECT group_concat(
        CASE approximate WHEN 1 THEN '~' ELSE '' END
        || CASE WHEN value IS NOT NULL THEN format('%.15g', value)
            WHEN low IS NULL AND high IS NULL THEN ''
            WHEN high IS NULL THEN format('≥ %.15g', low)
            WHEN low IS NULL THEN format('≤ %.15g', high)
            ELSE format('%.15g–%.15g', low, high) END
        || iif(change_from IS NULL, '', format(' from %.15g', change_from))
        || iif(change_to IS NULL, '', format(' to %.15g', change_to))
        || iif(change_by IS NULL, '', format(' by %.15g', change_by))
        || iif(change_ratio IS NULL, '', format(' ×%.4g', change_ratio))
        || iif(of IS NOT NULL, ' ' || of, iif(unit IS NOT NULL, ' ' || unit, ''))
        || iif(casualty IS NULL, '', ' ' || casualty), '; ') FROM quantity WHERE report = report.id) AS how_many,
    (SELECT group_concat(name || coalesce(', ' || country, ''), '; ') FROM location WHERE report = report.id) AS "where",
    (SELECT group_concat(coalesce(edtf, kind) || CASE of WHEN 'event' THEN '' ELSE ' (' || of || ')' END, '; ')
        FROM time WHERE report = report.id) AS "when",
    (SELECT group_concat(source, ' ← ') FROM attribution WHERE report = report.id) AS on_whose_word,
    report.status || CASE report.negated WHEN 1 THEN ', negated' ELSE '' END AS how_certain,
    report.confidence,
    (SELECT substr(text, report.sentence_start + 1, report.sentence_end - report.sentence_start)
        FROM body WHERE body.article = report.article) AS sentence,
    article.title, article.published, article.publisher, article.url,
    report.id AS report, report.article AS article, report.event AS event, report.voice AS voice,
    article.story AS story, article.family AS family
FROM report JOIN article ON article.id = report.article;

-- One row an event.
CREATE VIEW happening AS
SELECT
    event.id, event.type, event.reports, event.voices, event.first_seen, event.last_seen,
    date(event.first_day * 86400, 'unixepoch') AS first_day, date(event.last_day * 86400, 'unixepoch') AS last_day,
    event.country, event.story,
    (SELECT sentence FROM octuple WHERE octuple.event = event.id ORDER BY octuple.report LIMIT 1) AS told_first_as
FROM event;

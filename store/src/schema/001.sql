-- Version 1. Offsets are Unicode code points of body.text, half-open; days are whole days since 1970-01-01; lists of spans
-- are JSON: [[start, end], …]. The views at the end are what to open with other tools.

-- What was named to `octuple add`, and how far it was read.
CREATE TABLE origin (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,           -- the file, folder, archive or address
    stamp TEXT NOT NULL,                 -- what tells whether it has changed since
    position TEXT NOT NULL,              -- where to go on reading
    finished INTEGER NOT NULL            -- 1 when it was read to its end
) STRICT;

-- Pages, as bytes came in. The same bytes of one address stand once.
CREATE TABLE page (
    id INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL,
    url TEXT NOT NULL,                   -- '' where none is known
    source TEXT NOT NULL,
    media TEXT NOT NULL,
    encoding TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    captured TEXT,
    etag TEXT,
    last_modified TEXT,
    article INTEGER NOT NULL REFERENCES article (id),
    UNIQUE (sha256, url)
) STRICT;
CREATE INDEX page_url ON page (url);
CREATE INDEX page_article ON page (article);

-- Texts that copy one another: one voice.
CREATE TABLE family (
    id INTEGER PRIMARY KEY,
    original INTEGER NOT NULL,           -- the article published first, as far as is known
    articles INTEGER NOT NULL
) STRICT;

-- Articles about one thing.
CREATE TABLE story (
    id INTEGER PRIMARY KEY,
    articles INTEGER NOT NULL,
    profile BLOB NOT NULL                -- what new articles are held against
) STRICT;

-- What pages publish. Texts and records stand apart, so that these rows stay small.
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,            -- article.id of the record
    day INTEGER,                         -- published
    family INTEGER NOT NULL REFERENCES family (id),
    story INTEGER NOT NULL REFERENCES story (id),
    voice TEXT NOT NULL,                 -- whose word it is: copies of one text, and texts of one outlet, share it
    title TEXT,
    subtitle TEXT,
    published TEXT,
    modified TEXT,
    publisher TEXT,
    original TEXT,                       -- where it first appeared, when elsewhere
    language TEXT,
    url TEXT,
    section TEXT
) STRICT;
CREATE INDEX article_family ON article (family);
CREATE INDEX article_story ON article (story);
CREATE INDEX article_published ON article (published);

CREATE TABLE body (
    article INTEGER PRIMARY KEY REFERENCES article (id),
    text TEXT NOT NULL,                  -- article.text of the record: what offsets count in
    record BLOB NOT NULL                 -- the whole record as `octuple read` prints it, DEFLATE
) STRICT;

CREATE TABLE author (
    article INTEGER NOT NULL REFERENCES article (id),
    ord INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (article, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE problem (
    article INTEGER NOT NULL REFERENCES article (id),
    ord INTEGER NOT NULL,
    stage TEXT NOT NULL,
    kind TEXT NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (article, ord)
) STRICT, WITHOUT ROWID;

-- How many articles hold a word: how telling it is here.
CREATE TABLE word (
    word INTEGER PRIMARY KEY,            -- 32-bit FNV-1a of the folded word
    articles INTEGER NOT NULL
) STRICT;

-- The heaviest terms of each article: where candidates for a family and a story are found.
CREATE TABLE term (
    term INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article (id),
    weight REAL NOT NULL,
    PRIMARY KEY (term, article)
) STRICT, WITHOUT ROWID;

-- Happenings: all reports of one, from every article.
CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    story INTEGER NOT NULL REFERENCES story (id),
    country TEXT,
    first_day INTEGER,
    last_day INTEGER,
    first_seen TEXT,                     -- days of publication
    last_seen TEXT,
    reports INTEGER NOT NULL,
    voices INTEGER NOT NULL,             -- independent ones
    profile TEXT NOT NULL                -- JSON: what new reports are held against
) STRICT;
CREATE INDEX event_story ON event (story, type);
CREATE INDEX event_day ON event (type, country, last_day);
CREATE INDEX event_voices ON event (voices);

CREATE TABLE event_voice (
    event INTEGER NOT NULL REFERENCES event (id),
    voice TEXT NOT NULL,
    PRIMARY KEY (event, voice)
) STRICT, WITHOUT ROWID;

-- Reports: one article's claim of one happening, state or plan. Fields that have one value stand here.
CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,                   -- report.id of the record
    article INTEGER NOT NULL REFERENCES article (id),
    event INTEGER NOT NULL REFERENCES event (id),
    voice TEXT NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    type TEXT NOT NULL,
    mode TEXT,
    cameo TEXT,
    lemma TEXT NOT NULL,
    negated INTEGER NOT NULL,
    trigger TEXT NOT NULL,               -- spans
    status TEXT NOT NULL,
    polarity TEXT NOT NULL,
    confidence REAL NOT NULL,
    hedges TEXT NOT NULL,                -- JSON list of words
    first_day INTEGER,                   -- of the event; from the day of publication where none is said
    last_day INTEGER
) STRICT;
CREATE INDEX report_key ON report (key);
CREATE INDEX report_article ON report (article);
CREATE INDEX report_event ON report (event);
CREATE INDEX report_type ON report (type, first_day);
CREATE INDEX report_day ON report (first_day);

-- Who, and to whom.
CREATE TABLE party (
    report INTEGER NOT NULL REFERENCES report (id),
    field TEXT NOT NULL CHECK (field IN ('actor', 'recipient')),
    ord INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    code TEXT,
    role TEXT,
    key TEXT NOT NULL,                   -- the same for one party in every article, as far as can be told
    named INTEGER NOT NULL,
    inferred TEXT,                       -- the rule, where no words say it
    spans TEXT NOT NULL,
    PRIMARY KEY (report, field, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_key ON party (key);

CREATE TABLE quantity (
    report INTEGER NOT NULL REFERENCES report (id),
    ord INTEGER NOT NULL,
    value REAL,
    low REAL,
    high REAL,
    approximate INTEGER NOT NULL,
    unit TEXT,
    of TEXT,
    change_from REAL,
    change_to REAL,
    change_by REAL,
    change_ratio REAL,
    casualty TEXT,
    spans TEXT NOT NULL,
    PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE location (
    report INTEGER NOT NULL REFERENCES report (id),
    ord INTEGER NOT NULL,
    name TEXT NOT NULL,
    geonames INTEGER,
    lat REAL,
    lon REAL,
    country TEXT,
    admin1 TEXT,
    precision TEXT NOT NULL,
    inferred TEXT,
    spans TEXT NOT NULL,
    PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;
CREATE INDEX location_lat ON location (lat, lon);
CREATE INDEX location_country ON location (country);

CREATE TABLE time (
    report INTEGER NOT NULL REFERENCES report (id),
    ord INTEGER NOT NULL,
    of TEXT NOT NULL,
    kind TEXT NOT NULL,
    edtf TEXT,
    start TEXT,
    "end" TEXT,
    inferred TEXT,
    spans TEXT NOT NULL,
    PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;

CREATE TABLE attribution (
    report INTEGER NOT NULL REFERENCES report (id),
    ord INTEGER NOT NULL,
    source TEXT NOT NULL,
    role TEXT,
    named INTEGER NOT NULL,
    mode TEXT NOT NULL,
    cue TEXT,
    inferred TEXT,
    spans TEXT NOT NULL,
    PRIMARY KEY (report, ord)
) STRICT, WITHOUT ROWID;

-- Full text: of reports, with a column for each question that is asked in words; and of articles.
CREATE VIRTUAL TABLE report_text USING fts5 (
    words, who, whom, place, source,
    content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE article_text USING fts5 (
    title, text,
    content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);

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
            ELSE iif(low IS NULL, '', format('%.15g', low)) || '–' || iif(high IS NULL, '', format('%.15g', high)) END
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

-- One row a text family.
CREATE VIEW text_family AS
SELECT family.id, family.articles, article.title, article.publisher AS first_outlet, article.published AS first_published,
    (SELECT group_concat(DISTINCT publisher) FROM article AS a WHERE a.family = family.id) AS outlets
FROM family JOIN article ON article.id = family.original;

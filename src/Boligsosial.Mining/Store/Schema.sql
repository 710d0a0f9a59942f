-- The store of boligsosial. What the columns mean stands in datapackage.json beside the CSV files.

CREATE TABLE documents (
    document_id    TEXT PRIMARY KEY,
    root           TEXT NOT NULL,              -- the mined folder, as this machine names it
    file           TEXT NOT NULL,              -- path under root, with /
    sha256         TEXT CHECK (length(sha256) = 64),
    title          TEXT,
    report_type    TEXT CHECK (report_type IN ('halvarsrapport', 'arsrapport', 'sluttrapport', 'programplan', 'annet')),
    template       TEXT,
    programme      TEXT,
    kommune_nr     TEXT,
    kommune        TEXT,
    husbank_region TEXT,
    report_year    INTEGER,
    period_start   TEXT CHECK (period_start IS date(period_start)),
    period_end     TEXT CHECK (period_end IS date(period_end)),
    report_date    TEXT CHECK (report_date IS date(report_date)),
    language       TEXT CHECK (language IN ('nb', 'nn')),
    pages          INTEGER CHECK (pages >= 0),
    text_source    TEXT CHECK (text_source IN ('text', 'ocr-layer', 'ocr')),
    status         TEXT NOT NULL CHECK (status IN ('ok', 'partial', 'failed')),
    message        TEXT,
    duplicate_of   TEXT REFERENCES documents (document_id) ON DELETE SET NULL,
    miner_version  TEXT NOT NULL,              -- program and definitions that read it
    UNIQUE (root, file),
    UNIQUE (document_id, file)                 -- for the keys below, which follow a renamed file
) WITHOUT ROWID;

CREATE TABLE sections (
    document_id TEXT NOT NULL,
    file        TEXT NOT NULL,
    section_no  INTEGER NOT NULL CHECK (section_no >= 1),
    section     TEXT NOT NULL,
    topic       TEXT,
    level       INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
    heading     TEXT,
    page_first  INTEGER NOT NULL CHECK (page_first >= 1),
    page_last   INTEGER NOT NULL CHECK (page_last >= page_first),
    chars       INTEGER NOT NULL CHECK (chars >= 0),
    method      TEXT NOT NULL CHECK (method IN ('rule', 'model')),
    confidence  REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    text        TEXT NOT NULL,                 -- with its subsections
    own_text    TEXT NOT NULL,                 -- up to its first subsection
    PRIMARY KEY (document_id, section_no),
    FOREIGN KEY (document_id, file) REFERENCES documents (document_id, file) ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE INDEX sections_by_section ON sections (section);
CREATE INDEX sections_by_topic ON sections (topic);

CREATE TABLE figures (
    figure_id    TEXT NOT NULL UNIQUE,
    document_id  TEXT NOT NULL,
    file         TEXT NOT NULL,
    figure_no    INTEGER NOT NULL,             -- 1..n in reading order
    kommune_nr   TEXT,
    indicator    TEXT NOT NULL,
    value        REAL NOT NULL,
    value_text   TEXT NOT NULL,
    unit         TEXT NOT NULL,
    year         INTEGER,
    year_source  TEXT,
    as_of        TEXT CHECK (as_of IS date(as_of)),
    period_start TEXT CHECK (period_start IS date(period_start)),
    period_end   TEXT CHECK (period_end IS date(period_end)),
    breakdown    TEXT,
    bound        TEXT NOT NULL CHECK (bound IN ('exact', 'approx', 'min', 'max')),
    target       INTEGER NOT NULL CHECK (target IN (0, 1)),
    page         INTEGER NOT NULL CHECK (page >= 1),
    x0           REAL NOT NULL,
    y0           REAL NOT NULL,
    x1           REAL NOT NULL CHECK (x1 >= x0),
    y1           REAL NOT NULL CHECK (y1 >= y0),
    section      TEXT,
    quote        TEXT,
    method       TEXT NOT NULL CHECK (method IN ('table', 'rule', 'model')),
    confidence   REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    review       TEXT CHECK (review IN ('accepted', 'corrected', 'rejected')),   -- kept by the triggers below and by who writes figures
    PRIMARY KEY (document_id, figure_no),      -- a report's figures lie together, though their ids are scattered
    FOREIGN KEY (document_id, file) REFERENCES documents (document_id, file) ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
CREATE INDEX figures_by_indicator ON figures (indicator, year);

CREATE TABLE goals (
    document_id TEXT NOT NULL,
    file        TEXT NOT NULL,
    goal_no     INTEGER NOT NULL,
    hovedmaal   TEXT,
    delprosjekt TEXT,
    delmaal_no  TEXT,
    maal        TEXT,
    resultat    TEXT,
    varighet    TEXT,
    page        INTEGER NOT NULL CHECK (page >= 1),
    PRIMARY KEY (document_id, goal_no),
    FOREIGN KEY (document_id, file) REFERENCES documents (document_id, file) ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

CREATE TABLE partners (
    document_id TEXT NOT NULL,
    file        TEXT NOT NULL,
    partner_no  INTEGER NOT NULL,
    partner     TEXT NOT NULL,
    deltakelse  TEXT NOT NULL CHECK (deltakelse IN ('formell', 'aktiv', 'informert', 'ingen')),
    page        INTEGER NOT NULL CHECK (page >= 1),
    PRIMARY KEY (document_id, partner_no),
    FOREIGN KEY (document_id, file) REFERENCES documents (document_id, file) ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

CREATE TABLE errors (
    error_no    INTEGER PRIMARY KEY,
    document_id TEXT,                          -- empty for a folder that could not be looked into,
    root        TEXT CHECK ((root IS NULL) = (document_id IS NOT NULL)),   -- and then this is the mined folder
    file        TEXT NOT NULL,
    stage       TEXT NOT NULL,
    code        TEXT NOT NULL,
    message     TEXT NOT NULL,
    FOREIGN KEY (document_id, file) REFERENCES documents (document_id, file) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX errors_by_document ON errors (document_id);

-- What people said of a figure. No foreign key: a review outlives the figure and meets it again when its file returns.
CREATE TABLE reviews (
    figure_id   TEXT PRIMARY KEY,
    review      TEXT NOT NULL CHECK (review IN ('accepted', 'corrected', 'rejected')),
    indicator   TEXT,                          -- these four: the corrected value, empty where the mined one stands
    value       REAL,
    year        INTEGER,
    breakdown   TEXT,
    note        TEXT,
    reviewer    TEXT,
    reviewed_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER review_added AFTER INSERT ON reviews BEGIN
    UPDATE figures SET review = NEW.review WHERE figure_id = NEW.figure_id;
END;
CREATE TRIGGER review_changed AFTER UPDATE ON reviews BEGIN
    UPDATE figures SET review = NEW.review WHERE figure_id = NEW.figure_id;
END;
CREATE TRIGGER review_withdrawn AFTER DELETE ON reviews BEGIN
    UPDATE figures SET review = NULL WHERE figure_id = OLD.figure_id;
END;

-- The figures as they are given out: with what people corrected.
CREATE VIEW reviewed_figures AS
SELECT f.figure_id, f.document_id, f.file, f.figure_no, f.kommune_nr,
       coalesce(r.indicator, f.indicator) AS indicator, coalesce(r.value, f.value) AS value, f.value_text,
       CASE WHEN r.indicator IS NULL THEN f.unit ELSE coalesce(c.unit, f.unit) END AS unit,
       coalesce(r.year, f.year) AS year, f.as_of, f.period_start, f.period_end,
       coalesce(r.breakdown, f.breakdown) AS breakdown, f.bound, f.target, f.page, f.x0, f.y0, f.x1, f.y1,
       f.section, f.quote, f.method, f.confidence, f.review, f.year_source
FROM figures f
LEFT JOIN reviews r ON r.figure_id = f.figure_id AND r.review = 'corrected'
LEFT JOIN codebook c ON c.indicator = r.indicator;

CREATE TABLE codebook (
    position      INTEGER NOT NULL,
    indicator     TEXT PRIMARY KEY,
    unit          TEXT NOT NULL,
    topic         TEXT,
    label_nb      TEXT NOT NULL,
    definition_nb TEXT,
    breakdown     TEXT
) WITHOUT ROWID;

CREATE TABLE runs (
    run_id        INTEGER PRIMARY KEY,
    started_at    TEXT NOT NULL,               -- UTC
    ended_at      TEXT,                        -- empty while it runs, and when it was killed
    miner_version TEXT NOT NULL,
    paths         TEXT NOT NULL,               -- JSON list
    files         INTEGER NOT NULL,            -- found
    to_read       INTEGER NOT NULL,            -- new or changed
    read          INTEGER NOT NULL DEFAULT 0,  -- read by this run
    stopped       INTEGER NOT NULL DEFAULT 0 CHECK (stopped IN (0, 1))
);

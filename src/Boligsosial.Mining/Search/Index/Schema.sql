-- The full-text index. It holds no text: that stands in sections. Other programs can read all tables but search_index.

-- How far the index follows the documents.
CREATE TABLE search_state (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE search_documents (
    doc_no        INTEGER PRIMARY KEY,
    document_id   TEXT NOT NULL UNIQUE,
    miner_version TEXT NOT NULL                -- of the document when it was indexed; empty when it was read again since
);

-- A report that is read again is deleted and written anew, maybe by the same miner: what the index has of it no longer holds.
CREATE TRIGGER search_reads_again AFTER DELETE ON documents BEGIN
    UPDATE search_documents SET miner_version = '' WHERE document_id = OLD.document_id;
END;

CREATE TABLE search_codes (
    code_no INTEGER PRIMARY KEY,
    section TEXT NOT NULL,
    topic   TEXT NOT NULL,
    UNIQUE (section, topic)
);

-- The sections of the index in the order of its rows, packed: SectionCatalogue.cs.
CREATE TABLE search_catalogue (
    block INTEGER PRIMARY KEY,
    data  BLOB NOT NULL
);

CREATE VIRTUAL TABLE search_index USING fts5(heading, text, content='', contentless_delete=1, tokenize='norsk');

-- What a request with an Idempotency-Key did is noted in the transaction that does it. A process that ends between the work and its answer
-- leaves the note behind, so that the same request is not carried out a second time. The note goes when the answer is kept.
CREATE TABLE request_mark (
    key_hash   CHAR(64)     NOT NULL PRIMARY KEY COMMENT 'as in stored_answer',
    about_kind VARCHAR(40)  NOT NULL,
    about_id   VARCHAR(100) NOT NULL,
    marked_at  DATETIME(3)  NOT NULL
);
CREATE INDEX request_mark_by_age ON request_mark (marked_at);

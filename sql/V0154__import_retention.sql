-- How long the rows of a file are kept after its batch has come to rest; the file itself, the records and the figures stay.
INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (154, 'IMPORT_ROWS_DAYS', '90', '2000-01-01', NULL, NULL, 'system');
ALTER TABLE import_job ADD COLUMN rows_forgotten BOOLEAN NOT NULL DEFAULT FALSE;

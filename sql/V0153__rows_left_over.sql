-- Of a batch that was stored the few rows that were left over are marked, and not the many that were stored.
ALTER TABLE import_row ADD COLUMN left_over BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'not stored when the batch was';
UPDATE import_row r JOIN import_job j ON j.id = r.import_id SET r.left_over = TRUE
    WHERE j.stored > 0 AND NOT r.stored AND NOT r.dropped;
ALTER TABLE import_row DROP COLUMN stored;

-- Rows of a batch that are equal in every field to a stored record: skipped, and neither accepted nor rejected.
ALTER TABLE import_job ADD COLUMN already_in INT NOT NULL DEFAULT 0;

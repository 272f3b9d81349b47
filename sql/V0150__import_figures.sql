-- What earlier commits of a batch of master data added and changed: a later one adds to it instead of taking its place.
ALTER TABLE import_job
    ADD COLUMN added_stored   INT NOT NULL DEFAULT 0,
    ADD COLUMN changed_stored INT NOT NULL DEFAULT 0;
UPDATE import_job SET added_stored = added, changed_stored = changed WHERE state = 'COMMITTED';

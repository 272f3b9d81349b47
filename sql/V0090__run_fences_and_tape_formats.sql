-- Who works on a run: counted up whenever a worker begins it or somebody takes the month from it, so that what an earlier worker still
-- writes is refused. And in which format kept facts are, so that a later version finds their reader.
ALTER TABLE calculation_run ADD COLUMN fence INT NOT NULL DEFAULT 0 COMMENT 'counts up with every worker; only the last one may write' AFTER state;
ALTER TABLE run_input ADD COLUMN format SMALLINT NOT NULL DEFAULT 1 COMMENT 'how the facts are laid out; 1 was the first' AFTER chunk_no;

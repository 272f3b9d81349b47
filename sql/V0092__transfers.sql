-- A transfer recorded after a month was published moves what was paid: both halves are proposed, the published lines stay (section 2).
ALTER TABLE adjustment ADD COLUMN cause VARCHAR(12) NOT NULL DEFAULT 'PERSON' COMMENT 'who saw the need: a person, or the run that found a TRANSFER';
ALTER TABLE adjustment ADD CONSTRAINT adjustment_cause CHECK (cause IN ('PERSON', 'TRANSFER'));

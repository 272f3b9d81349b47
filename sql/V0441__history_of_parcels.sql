-- Parcels and bad parts have a history as requests and issues have; a label is longer than a number, an objection longer than a reason.
ALTER TABLE part_event MODIFY paper_no VARCHAR(40) NOT NULL, MODIFY note VARCHAR(500) NULL;

-- What was decided on an appeal is a word of its own in the history of a penalty, no longer the beginning of its note.
ALTER TABLE penalty_event ADD COLUMN decision VARCHAR(10) NULL COMMENT 'on an appeal, or that it fell' AFTER amount;

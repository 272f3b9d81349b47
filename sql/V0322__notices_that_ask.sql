-- What asks for something stands above what is merely told; what one act tells several times is told once; whoever acts on a thing has read
-- what was told of it.
ALTER TABLE notice
    ADD COLUMN asks BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'asks the reader for an answer or a step',
    ADD COLUMN things INT NOT NULL DEFAULT 1 COMMENT 'how many of a kind it tells of at once',
    ADD CONSTRAINT notice_things CHECK (things > 0);
CREATE INDEX notice_by_link ON notice (link);
UPDATE notice SET asks = TRUE WHERE text_key IN ('repair.notice.QUESTION', 'repair.notice.CONFIRM_FAKE', 'settlement.notice.sent',
    'settlement.notice.disputed', 'settlement.notice.confirmed', 'settlement.notice.asked');

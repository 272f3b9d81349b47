-- A word of a column that decides money and that nobody knows is kept as it was written: the record is abnormal until somebody puts it
-- right or headquarters learns the word, and is then read again.
ALTER TABLE repair_order
    ADD COLUMN warranty_word VARCHAR(200) NULL COMMENT 'what is said of the warranty, where claimed_warranty is UNKNOWN',
    ADD COLUMN level_word    VARCHAR(200) NULL COMMENT 'the level as written; repair_level is then the least there is and nothing is paid for it',
    ADD COLUMN status_word   VARCHAR(200) NULL COMMENT 'the state as written; repair_status is then what the dates say';
UPDATE repair_order o LEFT JOIN order_finding f ON f.order_id = o.id AND f.code = 'RR-135'
    SET o.warranty_word = COALESCE(f.value, 'UNKNOWN') WHERE o.claimed_warranty = 'UNKNOWN';
-- Without a level there is no fee: such a record never stands where money is paid, whoever lets its findings pass.
ALTER TABLE repair_order ADD CONSTRAINT repair_order_level_known CHECK (
    level_word IS NULL OR settlement_status IS NULL
        OR settlement_status IN ('DRAFT', 'SUBMITTED', 'ABNORMAL', 'EXPIRED', 'SUSPECT', 'INVALID', 'CONFIRMED_FAKE'));

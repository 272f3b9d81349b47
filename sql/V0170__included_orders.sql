-- Which orders a calculated, not yet published statement has taken stands beside them: a month of a million orders is taken by writing a
-- narrow row for each, and no index of the orders changes. An order that is VALIDATED and stands here, not as held, is INCLUDED.
CREATE TABLE included_order (
    order_id BIGINT  NOT NULL PRIMARY KEY COMMENT 'one month at a time: no other may take it until that one is published',
    month    CHAR(7) NOT NULL COMMENT 'the month whose calculated, not yet published statement has taken it',
    held     BOOLEAN NOT NULL COMMENT 'it stands there as held'
);
INSERT INTO included_order (order_id, month, held)
SELECT id, included_month, settlement_status = 'HELD' FROM repair_order
WHERE included_month IS NOT NULL AND settlement_status IN ('INCLUDED', 'HELD');
UPDATE repair_order SET settlement_status = 'VALIDATED' WHERE settlement_status = 'INCLUDED';
ALTER TABLE repair_order
    DROP CONSTRAINT repair_order_settlement,
    ADD CONSTRAINT repair_order_settlement CHECK (settlement_status IS NULL OR settlement_status IN ('DRAFT', 'SUBMITTED', 'VALIDATED',
        'ABNORMAL', 'EXPIRED', 'HELD', 'SETTLED', 'SUSPECT', 'INVALID', 'CONFIRMED_FAKE')),
    DROP COLUMN included_month;

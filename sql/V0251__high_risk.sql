-- That more than one thing speaks against a record is noted on it when it is handed in, so that the reviewers' list of the risky ones is read from
-- the index of their queue: 1 drawn into the sample, 2 of high risk, 3 both.
ALTER TABLE repair_order ADD COLUMN high_risk BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'more than one finding that is not a mere note';
UPDATE repair_order o JOIN (SELECT order_id FROM order_finding WHERE severity <> 'INFO' GROUP BY order_id HAVING COUNT(*) > 1) f ON f.order_id = o.id
SET o.high_risk = TRUE;
ALTER TABLE repair_order ADD COLUMN attention TINYINT AS (in_sample + 2 * high_risk) VIRTUAL;
-- One statement, so that the list of what waits is never without its index.
ALTER TABLE repair_order DROP INDEX repair_order_by_queue, ADD INDEX repair_order_by_queue (settlement_status, attention, completed_on);

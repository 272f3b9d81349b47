-- All that a reviewers' list asks of a record beside its state stands in the index of the queue, so that such a list is read from the index alone.
-- While nobody has decided on it: 1 drawn into the sample, 2 of high risk, 3 both, 0 neither; 4 somebody has. And 5 more with an open question, 10 more
-- with an answered one.
ALTER TABLE repair_order ADD COLUMN review_marks TINYINT AS (
    IF(reviewed_by IS NULL, in_sample + 2 * high_risk, 4) + IF(question IS NULL, 0, IF(answered_at IS NULL, 5, 10))) VIRTUAL;
-- One statement, so that the list of what waits is never without its index.
ALTER TABLE repair_order DROP INDEX repair_order_by_queue, ADD INDEX repair_order_by_queue (settlement_status, review_marks, completed_on);
ALTER TABLE repair_order DROP COLUMN attention;

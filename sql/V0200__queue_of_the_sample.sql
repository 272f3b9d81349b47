-- Of the many validated records only those drawn into the sample wait for a reviewer: with that mark in the index they are found without the others.
-- One statement, so that the list of what waits is never without its index.
ALTER TABLE repair_order DROP INDEX repair_order_by_queue, ADD INDEX repair_order_by_queue (settlement_status, in_sample, completed_on);

-- A month's records in an order that people ask for: the newest first (the key is the time-ordered id), by hand-over, by number. With them a page
-- of a month of a million records is read without sorting the month.
CREATE INDEX repair_order_by_age ON repair_order (completed_month);
CREATE INDEX repair_order_by_completion ON repair_order (completed_month, completed_on);
CREATE INDEX repair_order_by_month_and_no ON repair_order (completed_month, order_no);

-- Until its statement is published headquarters may take an order off it: the statement must be calculated again (G10, G11).
ALTER TABLE repair_order ADD COLUMN left_month CHAR(7) NULL
    COMMENT 'the month whose unpublished statement it left after that was calculated';
CREATE INDEX repair_order_by_left ON repair_order (left_month, centre_id);

-- Numbers that records get by themselves carry a mark that no number of people has, so that neither takes the other's.
ALTER TABLE repair_order
    ADD COLUMN numbered BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'its number was drawn, not given by people',
    ADD CONSTRAINT repair_order_numbered CHECK (numbered OR order_no NOT REGEXP '-Z[0-9]+$');

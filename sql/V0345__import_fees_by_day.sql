-- A price may change within a month: what the rows of a batch would earn goes by the day of completion, as the month's calculation does.
-- What was counted before stays at the last day of its month until the batch is checked again.
ALTER TABLE import_fee ADD COLUMN completed_on DATE NULL;

UPDATE import_fee SET completed_on = LAST_DAY(CONCAT(completed_month, '-01'));

ALTER TABLE import_fee
    DROP PRIMARY KEY,
    MODIFY COLUMN completed_on DATE NOT NULL,
    ADD PRIMARY KEY (import_id, category_code, province_code, repair_level, units, completed_on),
    DROP COLUMN completed_month;

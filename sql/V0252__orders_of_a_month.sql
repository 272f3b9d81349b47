-- A month's records in two more orders that people ask for, by level and by the day they were handed in: a page of a month of a million is then read
-- without sorting the month. A level that nobody could read has none.
ALTER TABLE repair_order ADD COLUMN known_level VARCHAR(15) AS (CASE WHEN level_word IS NULL THEN repair_level END) VIRTUAL;
ALTER TABLE repair_order
    ADD INDEX repair_order_by_level (completed_month, known_level),
    ADD INDEX repair_order_by_submission (completed_month, submitted_on);

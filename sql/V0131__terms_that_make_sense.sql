-- The option of the repeat window (G05): as the policy says it, months.
INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (131, 'REPEAT_WINDOW_DAYS', '0', '2000-01-01', 'G05', 'policy', 'system');
-- TECHNICIANS_FROM (G02) is a switch without a row: off until set.

-- A value is a whole number or a day, and a day of the month exists in every month. What two terms say together is checked by the desk.
ALTER TABLE term_value ADD CONSTRAINT term_value_form
    CHECK (value REGEXP '^[0-9]{1,4}$' OR value REGEXP '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');
ALTER TABLE term_value ADD CONSTRAINT term_value_day_of_month
    CHECK (term NOT IN ('WINDOW_FIRST_DAY', 'WINDOW_LAST_DAY') OR value REGEXP '^([1-9]|1[0-9]|2[0-8])$');

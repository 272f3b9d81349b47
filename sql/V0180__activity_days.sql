-- In how many days an outlet must have had a valid record to be called active beside the goals (G02).
INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (180, 'ACTIVITY_DAYS', '90', '2000-01-01', 'G02', NULL, 'system');

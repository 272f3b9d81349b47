-- Every number of the policy from 2000-01-01 on. What the policy itself says is confirmed; what is only our reading waits for a person.
-- The switches (LATENESS_FROM, UNIT_REGISTRY_FROM, SERVICE_SHEET_FROM, CALLBACK_FROM, PARTS_LOOP_FROM) have no row: they are off until set.
INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (1, 'REPEAT_WINDOW_MONTHS', '3', '2000-01-01', 'G05', 'policy', 'system'),
    (2, 'WINDOW_FIRST_DAY', '5', '2000-01-01', 'G08', 'policy', 'system'),
    (3, 'WINDOW_LAST_DAY', '25', '2000-01-01', 'G08', 'policy', 'system'),
    (4, 'HELD_CARRIES_MAX', '2', '2000-01-01', 'G09', NULL, 'system'),
    (5, 'ABNORMAL_EXPIRY_PERIODS', '6', '2000-01-01', 'G10', NULL, 'system'),
    (6, 'LATE_APPROVAL_PERIODS', '2', '2000-01-01', 'G08', NULL, 'system'),
    (7, 'LATE_EXPIRY_PERIODS', '6', '2000-01-01', 'G08', NULL, 'system'),
    (8, 'SAME_PHONE_MAX', '5', '2000-01-01', NULL, NULL, 'system'),
    (9, 'BURST_PER_DAY_MAX', '30', '2000-01-01', NULL, NULL, 'system'),
    (10, 'SAMPLE_PERCENT', '5', '2000-01-01', NULL, NULL, 'system'),
    (11, 'PAYOUT_DAYS', '7', '2000-01-01', 'G17', 'policy', 'system'),
    (12, 'CONFIRM_REMINDER_DAYS', '3', '2000-01-01', 'G13', NULL, 'system'),
    (13, 'CONTRACT_NOTICE_DAYS', '60', '2000-01-01', 'G02', NULL, 'system');

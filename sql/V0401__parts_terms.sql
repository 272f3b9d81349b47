-- The policy's numbers of the parts loop (G19, G20, G22). What limits issues and asks for serials is off until headquarters sets it.
INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (401, 'FLOAT_PIECES_MAX', '0', '2000-01-01', NULL, NULL, 'system'),
    (402, 'OUTSTANDING_PIECES_MAX', '0', '2000-01-01', NULL, NULL, 'system'),
    (403, 'RETURN_DAYS', '30', '2000-01-01', 'G09', NULL, 'system'),
    (404, 'SLOTS_VALUABLE', '4', '2000-01-01', 'G22', 'policy', 'system'),
    (405, 'SLOTS_OTHER', '1', '2000-01-01', 'G22', 'policy', 'system'),
    (406, 'SHIPPED_BACK_DAYS', '3', '2000-01-01', 'G22', NULL, 'system'),
    (407, 'PART_DISPUTE_DAYS', '7', '2000-01-01', 'G18', NULL, 'system'),
    (408, 'INSPECTION_DAYS', '7', '2000-01-01', 'G18', NULL, 'system'),
    (409, 'NON_ORIGINAL_TIMES', '10', '2000-01-01', 'G20', 'policy', 'system'),
    (410, 'NON_WARRANTY_TIMES', '1', '2000-01-01', 'G19', NULL, 'system'),
    (411, 'NONCONFORMING_TIMES', '1', '2000-01-01', 'G19', NULL, 'system');

-- After so many minutes without input a page covers itself; 0 leaves it to the person.
INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (348, 'LOCK_MINUTES', '0', '2000-01-01', NULL, NULL, 'system');

-- How long the file of a long list's export is kept; it can be made again at any time.
INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (340, 'EXPORT_DAYS', '7', '2000-01-01', NULL, NULL, 'system');

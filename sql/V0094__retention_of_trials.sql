-- What a trial computed is looked at for some weeks; its lines do not stay for ever. That it was made, by whom and what came of it, does.
ALTER TABLE calculation_run ADD COLUMN lines_gone BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'its lines were deleted when their time was over';
INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (90, 'TRIAL_LINES_DAYS', '30', '2000-01-01', NULL, NULL, 'system');

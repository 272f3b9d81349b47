-- An appeal is decided on by a day; who may still appeal is reminded once, and a late decision is the director's.
ALTER TABLE penalty
    ADD COLUMN decide_by DATE NULL COMMENT 'the last day of the decision on the appeal' AFTER appealed_on,
    ADD COLUMN reminded_on DATE NULL COMMENT 'centre and outlet were told that the time to appeal ends' AFTER appeal_until,
    ADD COLUMN escalated_on DATE NULL COMMENT 'the director was told that the decision is late' AFTER decide_by;
UPDATE penalty SET decide_by = appealed_on + INTERVAL 10 DAY WHERE appealed_on IS NOT NULL;
CREATE INDEX penalty_by_decision ON penalty (state, decide_by);

INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (484, 'APPEAL_REMINDER_DAYS', '2', '2000-01-01', 'G11', NULL, 'system'),
    (485, 'APPEAL_DECISION_DAYS', '10', '2000-01-01', 'G11', NULL, 'system');

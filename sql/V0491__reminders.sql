-- What was reminded of and reported, so that it is said once: a statement that its centre neither confirms nor disputes, a dispute that is
-- not answered. Whoever is silent has not agreed.
CREATE TABLE statement_reminder (
    statement_id BIGINT      NOT NULL,
    kind         VARCHAR(20) NOT NULL,
    since_on     DATE        NOT NULL COMMENT 'the day from which it waits: when it was sent, answered, or disputed',
    told_on      DATE        NOT NULL,
    PRIMARY KEY (statement_id, kind, since_on),
    CONSTRAINT statement_reminder_kind CHECK (kind IN ('CONFIRM_REMINDER', 'CONFIRM_OVERDUE', 'ANSWER_OVERDUE')),
    CONSTRAINT statement_reminder_of FOREIGN KEY (statement_id) REFERENCES statement (id)
);

INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (490, 'CONFIRM_OVERDUE_DAYS', '5', '2000-01-01', 'G13', NULL, 'system'),
    (491, 'DISPUTE_ANSWER_DAYS', '5', '2000-01-01', 'G13', NULL, 'system');

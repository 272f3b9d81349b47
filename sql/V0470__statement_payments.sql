-- What headquarters pays for a published statement (G16): recorded by one person, confirmed by another, and then the statement is paid.
ALTER TABLE statement DROP CONSTRAINT statement_state;
ALTER TABLE statement ADD CONSTRAINT statement_state CHECK (state IN ('OPEN', 'CALCULATED', 'IN_REVIEW', 'SENT_TO_CENTRE',
    'PARTLY_DISPUTED', 'CENTRE_CONFIRMED', 'PUBLISHED', 'CARRIED_FORWARD', 'PAID', 'DISSOLVED'));
ALTER TABLE statement ADD COLUMN payment_changes INT NOT NULL DEFAULT 0 COMMENT 'counts what was said of its payment';

CREATE TABLE statement_payment (
    id             BIGINT         NOT NULL PRIMARY KEY,
    statement_id   BIGINT         NOT NULL,
    statement_no   VARCHAR(40)    NOT NULL,
    centre_id      BIGINT         NOT NULL,
    amount         DECIMAL(15, 2) NOT NULL COMMENT 'what the statement comes to, never typed',
    bank_reference VARCHAR(40)    NOT NULL COMMENT 'in capitals, half width, without blanks',
    paid_on        DATE           NOT NULL COMMENT 'the day the bank says',
    state          VARCHAR(10)    NOT NULL,
    recorded_by    VARCHAR(60)    NOT NULL,
    recorded_at    DATETIME(3)    NOT NULL COMMENT 'UTC',
    confirmed_by   VARCHAR(60)    NULL,
    confirmed_at   DATETIME(3)    NULL COMMENT 'UTC',
    withdrawn_by   VARCHAR(60)    NULL,
    withdrawn_at   DATETIME(3)    NULL COMMENT 'UTC',
    reason         VARCHAR(300)   NULL COMMENT 'why it was withdrawn',
    version        INT            NOT NULL DEFAULT 0,
    live_statement BIGINT AS (IF(state = 'WITHDRAWN', NULL, statement_id)) STORED,
    live_reference VARCHAR(40) AS (IF(state = 'WITHDRAWN', NULL, bank_reference)) STORED,
    CONSTRAINT statement_payment_once UNIQUE (live_statement),
    CONSTRAINT statement_payment_reference_once UNIQUE (live_reference),
    CONSTRAINT statement_payment_state CHECK (state IN ('RECORDED', 'CONFIRMED', 'WITHDRAWN')),
    CONSTRAINT statement_payment_some CHECK (amount > 0),
    CONSTRAINT statement_payment_two_people CHECK (confirmed_by <> recorded_by),
    CONSTRAINT statement_payment_confirmed CHECK ((state = 'CONFIRMED') = (confirmed_by IS NOT NULL)),
    CONSTRAINT statement_payment_withdrawn CHECK ((state = 'WITHDRAWN') = (withdrawn_by IS NOT NULL AND reason IS NOT NULL)),
    CONSTRAINT statement_payment_of FOREIGN KEY (statement_id) REFERENCES statement (id),
    CONSTRAINT statement_payment_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id)
);
CREATE INDEX statement_payment_by_state ON statement_payment (state, id);
CREATE INDEX statement_payment_by_centre ON statement_payment (centre_id, id);

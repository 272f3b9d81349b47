-- What a centre owes and no later month sets off becomes a case of its own (G12): agreed in instalments, paid in, or written off by two.
-- A case stands for one debt, which is one published statement that came to less than nothing; nothing opens a second one for it.
CREATE TABLE collection_case (
    id           BIGINT         NOT NULL PRIMARY KEY,
    case_no      VARCHAR(20)    NOT NULL,
    statement_id BIGINT         NOT NULL COMMENT 'the statement that left the debt',
    centre_id    BIGINT         NOT NULL COMMENT 'whose debt it is, whatever becomes of the outlets that caused it',
    cause        VARCHAR(15)    NOT NULL,
    state        VARCHAR(15)    NOT NULL,
    amount       DECIMAL(15, 2) NOT NULL COMMENT 'what was open when the case was opened',
    taken        DECIMAL(15, 2) NOT NULL DEFAULT 0 COMMENT 'what was set off, paid in or written off since',
    reason       VARCHAR(300)   NULL COMMENT 'why somebody opened it by hand',
    opened_by    VARCHAR(60)    NOT NULL,
    opened_on    DATE           NOT NULL,
    version      INT            NOT NULL DEFAULT 0,
    CONSTRAINT collection_case_number UNIQUE (case_no),
    CONSTRAINT collection_case_once UNIQUE (statement_id),
    CONSTRAINT collection_case_cause CHECK (cause IN ('CARRIED', 'CENTRE_CLOSED', 'BY_HAND')),
    CONSTRAINT collection_case_state CHECK (state IN ('OPEN', 'IN_INSTALMENTS', 'SETTLED', 'WRITTEN_OFF')),
    CONSTRAINT collection_case_some CHECK (amount > 0),
    CONSTRAINT collection_case_never_more CHECK (taken BETWEEN 0 AND amount),
    CONSTRAINT collection_case_ended CHECK ((state IN ('SETTLED', 'WRITTEN_OFF')) = (taken = amount)),
    CONSTRAINT collection_case_reason CHECK ((cause = 'BY_HAND') = (reason IS NOT NULL)),
    CONSTRAINT collection_case_of FOREIGN KEY (statement_id) REFERENCES statement (id),
    CONSTRAINT collection_case_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id)
);
CREATE INDEX collection_case_by_state ON collection_case (state, case_no);
CREATE INDEX collection_case_by_centre ON collection_case (centre_id, case_no);

-- What of the debt is set off with which month at the earliest; together they are what was open when they were agreed on. The latest plan
-- holds; those before it are kept, since published statements were made by them.
CREATE TABLE collection_instalment (
    case_id   BIGINT         NOT NULL,
    plan_id   BIGINT         NOT NULL COMMENT 'in the order in which they were agreed on',
    due_month CHAR(7)        NOT NULL,
    amount    DECIMAL(15, 2) NOT NULL,
    PRIMARY KEY (case_id, plan_id, due_month),
    CONSTRAINT collection_instalment_some CHECK (amount > 0),
    CONSTRAINT collection_instalment_of FOREIGN KEY (case_id) REFERENCES collection_case (id)
);

-- What lowers a debt beside later months: a payment that came in, or what is given up. One person says so, another agrees (G24).
CREATE TABLE debt_relief (
    id             BIGINT         NOT NULL PRIMARY KEY,
    relief_no      VARCHAR(24)    NOT NULL,
    case_id        BIGINT         NOT NULL,
    kind           VARCHAR(10)    NOT NULL,
    state          VARCHAR(10)    NOT NULL,
    amount         DECIMAL(15, 2) NOT NULL,
    bank_reference VARCHAR(40)    NULL COMMENT 'in capitals, half width, without blanks',
    paid_on        DATE           NULL COMMENT 'the day the bank says',
    reason         VARCHAR(300)   NULL COMMENT 'why it is given up',
    proposed_by    VARCHAR(60)    NOT NULL,
    proposed_at    DATETIME(3)    NOT NULL COMMENT 'UTC',
    agreed_by      VARCHAR(60)    NULL,
    agreed_at      DATETIME(3)    NULL COMMENT 'UTC',
    agreed_id      BIGINT         NULL COMMENT 'in the order in which things were done, whatever the business date is',
    reversed_id    BIGINT         NULL COMMENT 'as agreed_id',
    withdrawn_by   VARCHAR(60)    NULL,
    withdrawn_why  VARCHAR(300)   NULL,
    live_case      BIGINT AS (IF(state = 'PROPOSED', case_id, NULL)) STORED,
    live_reference VARCHAR(40) AS (IF(state IN ('PROPOSED', 'AGREED'), bank_reference, NULL)) STORED,
    CONSTRAINT debt_relief_number UNIQUE (relief_no),
    CONSTRAINT debt_relief_one_waits UNIQUE (live_case),
    CONSTRAINT debt_relief_reference_once UNIQUE (live_reference),
    CONSTRAINT debt_relief_kind CHECK (kind IN ('PAYMENT', 'WRITE_OFF')),
    CONSTRAINT debt_relief_state CHECK (state IN ('PROPOSED', 'AGREED', 'WITHDRAWN', 'REVERSED')),
    CONSTRAINT debt_relief_some CHECK (amount > 0),
    CONSTRAINT debt_relief_two_people CHECK (agreed_by <> proposed_by),
    CONSTRAINT debt_relief_agreed CHECK ((state IN ('AGREED', 'REVERSED')) = (agreed_by IS NOT NULL AND agreed_id IS NOT NULL)),
    CONSTRAINT debt_relief_reversed CHECK ((state = 'REVERSED') = (reversed_id IS NOT NULL)),
    CONSTRAINT debt_relief_payment CHECK ((kind = 'PAYMENT') = (bank_reference IS NOT NULL AND paid_on IS NOT NULL)),
    CONSTRAINT debt_relief_write_off CHECK ((kind = 'WRITE_OFF') = (reason IS NOT NULL)),
    CONSTRAINT debt_relief_withdrawn CHECK ((state = 'WITHDRAWN') = (withdrawn_by IS NOT NULL AND withdrawn_why IS NOT NULL)),
    CONSTRAINT debt_relief_of FOREIGN KEY (case_id) REFERENCES collection_case (id)
);
CREATE INDEX debt_relief_by_case ON debt_relief (case_id, id);

CREATE TABLE collection_file (
    id         BIGINT       NOT NULL PRIMARY KEY,
    case_id    BIGINT       NOT NULL,
    file_name  VARCHAR(200) NOT NULL,
    media_type VARCHAR(60)  NOT NULL,
    bytes      BIGINT       NOT NULL,
    sha256     CHAR(64)     NOT NULL,
    added_by   VARCHAR(60)  NOT NULL,
    added_at   DATETIME(3)  NOT NULL,
    CONSTRAINT collection_file_of FOREIGN KEY (case_id) REFERENCES collection_case (id),
    CONSTRAINT collection_file_file FOREIGN KEY (sha256) REFERENCES kept_file (sha256)
);
CREATE INDEX collection_file_by_case ON collection_file (case_id, id);

CREATE TABLE collection_event (
    id        BIGINT         NOT NULL PRIMARY KEY,
    case_id   BIGINT         NOT NULL,
    at        DATETIME(3)    NOT NULL COMMENT 'UTC',
    user_name VARCHAR(60)    NOT NULL,
    verb      VARCHAR(30)    NOT NULL,
    state     VARCHAR(15)    NOT NULL COMMENT 'from then on',
    amount    DECIMAL(15, 2) NULL,
    note      VARCHAR(300)   NULL,
    CONSTRAINT collection_event_of FOREIGN KEY (case_id) REFERENCES collection_case (id)
);
CREATE INDEX collection_event_by_case ON collection_event (case_id, id);

-- A debt that is given up is a loss.
ALTER TABLE ledger_posting DROP CONSTRAINT ledger_posting_account;
ALTER TABLE ledger_posting ADD CONSTRAINT ledger_posting_account CHECK (account IN ('1101', '1901', '2101', '2201', '2901', '3901', '4101',
    '4102', '5101', '5201', '9101'));

INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (521, 'DEBT_COLLECTION_MONTHS', '3', '2000-01-01', 'G12', NULL, 'system');

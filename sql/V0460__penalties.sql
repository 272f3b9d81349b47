-- Penalties (G11, G12, G19, G20): proposed, proven, confirmed by two people, told, appealed against, decided, deducted. What is deducted
-- is a line of a statement; what happened is added below and never changed.
CREATE TABLE penalty (
    id              BIGINT         NOT NULL PRIMARY KEY,
    penalty_no      VARCHAR(20)    NOT NULL,
    kind            VARCHAR(25)    NOT NULL,
    state           VARCHAR(20)    NOT NULL,
    clause          VARCHAR(10)    NOT NULL,
    clause_version  INT            NOT NULL,
    month           CHAR(7)        NOT NULL COMMENT 'in which it was proposed',
    centre_id       BIGINT         NOT NULL,
    outlet_id       BIGINT         NULL COMMENT 'null: nobody but the centre is to blame',
    order_id        BIGINT         NULL,
    order_no        VARCHAR(40)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    bad_part_id     BIGINT         NULL,
    label           VARCHAR(40)    NULL,
    claim_id        BIGINT         NULL COMMENT 'the claim of the inspection it was made of',
    base            DECIMAL(15, 2) NOT NULL,
    base_source     VARCHAR(20)    NOT NULL,
    base_on         DATE           NULL COMMENT 'the day whose price it is',
    multiplier      INT            NOT NULL,
    amount          DECIMAL(15, 2) NOT NULL,
    note            VARCHAR(500)   NOT NULL,
    proposed_by     VARCHAR(60)    NOT NULL,
    proposed_at     DATETIME(3)    NOT NULL,
    first_by        VARCHAR(60)    NULL,
    second_by       VARCHAR(60)    NULL,
    notified_on     DATE           NULL,
    appeal_until    DATE           NULL COMMENT 'the last day of appeal',
    acknowledged_by VARCHAR(60)    NULL,
    appeal          VARCHAR(1000)  NULL,
    appealed_by     VARCHAR(60)    NULL,
    appealed_on     DATE           NULL,
    decision        VARCHAR(10)    NULL,
    decided_by      VARCHAR(60)    NULL,
    reason          VARCHAR(500)   NULL COMMENT 'of the decision or of the withdrawal',
    on_month        CHAR(7)        NULL COMMENT 'the month whose calculated statement carries it',
    statement_no    VARCHAR(40)    NULL COMMENT 'the published statement that deducted it',
    version         INT            NOT NULL DEFAULT 1,
    fake_order_id   BIGINT AS (IF(kind = 'FAKE_ORDER' AND state NOT IN ('WITHDRAWN', 'CANCELLED'), order_id, NULL)) STORED,
    piece_id        BIGINT AS (IF(kind <> 'OTHER' AND state NOT IN ('WITHDRAWN', 'CANCELLED'), bad_part_id, NULL)) STORED,
    CONSTRAINT penalty_number UNIQUE (penalty_no),
    CONSTRAINT penalty_fake_once UNIQUE (fake_order_id),
    CONSTRAINT penalty_piece_once UNIQUE (piece_id),
    CONSTRAINT penalty_claim_once UNIQUE (claim_id),
    CONSTRAINT penalty_kind CHECK (kind IN ('FAKE_ORDER', 'NON_ORIGINAL_PART', 'NON_WARRANTY_RETURN', 'NONCONFORMING_RETURN', 'OTHER')),
    CONSTRAINT penalty_state CHECK (state IN ('PROPOSED', 'EVIDENCE_COMPLETE', 'FIRST_CONFIRMED', 'SECOND_CONFIRMED', 'NOTIFIED', 'APPEALED',
        'FINAL', 'POSTED', 'WITHDRAWN', 'CANCELLED')),
    CONSTRAINT penalty_amount CHECK (amount >= 0 AND base >= 0 AND multiplier >= 0 AND amount <= base * multiplier),
    CONSTRAINT penalty_people CHECK (first_by <> proposed_by AND second_by <> proposed_by AND second_by <> first_by),
    CONSTRAINT penalty_confirmed CHECK (state NOT IN ('NOTIFIED', 'APPEALED', 'FINAL', 'POSTED')
        OR first_by IS NOT NULL AND second_by IS NOT NULL AND appeal_until IS NOT NULL AND amount > 0),
    CONSTRAINT penalty_posted CHECK ((state = 'POSTED') = (statement_no IS NOT NULL)),
    CONSTRAINT penalty_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id),
    CONSTRAINT penalty_outlet FOREIGN KEY (outlet_id) REFERENCES outlet (id),
    CONSTRAINT penalty_order FOREIGN KEY (order_id) REFERENCES repair_order (id),
    CONSTRAINT penalty_piece FOREIGN KEY (bad_part_id) REFERENCES bad_part (id),
    CONSTRAINT penalty_claim FOREIGN KEY (claim_id) REFERENCES part_claim (id)
);
CREATE INDEX penalty_by_centre ON penalty (centre_id, state);
CREATE INDEX penalty_by_outlet ON penalty (outlet_id);
CREATE INDEX penalty_by_state ON penalty (state);

CREATE TABLE penalty_event (
    id         BIGINT       NOT NULL PRIMARY KEY,
    penalty_id BIGINT       NOT NULL,
    at         DATETIME(3)  NOT NULL,
    user_name  VARCHAR(60)  NOT NULL,
    verb       VARCHAR(20)  NOT NULL,
    state      VARCHAR(20)  NOT NULL COMMENT 'from then on',
    amount     DECIMAL(15, 2) NOT NULL,
    note       VARCHAR(1000) NULL,
    CONSTRAINT penalty_event_of FOREIGN KEY (penalty_id) REFERENCES penalty (id)
);
CREATE INDEX penalty_event_by_penalty ON penalty_event (penalty_id, id);

CREATE TABLE penalty_file (
    id         BIGINT       NOT NULL PRIMARY KEY,
    penalty_id BIGINT       NOT NULL,
    appeal     BOOLEAN      NOT NULL COMMENT 'laid beside the appeal; else evidence',
    file_name  VARCHAR(200) NOT NULL,
    media_type VARCHAR(60)  NOT NULL,
    bytes      BIGINT       NOT NULL,
    sha256     CHAR(64)     NOT NULL,
    added_by   VARCHAR(60)  NOT NULL,
    added_at   DATETIME(3)  NOT NULL,
    CONSTRAINT penalty_file_of FOREIGN KEY (penalty_id) REFERENCES penalty (id),
    CONSTRAINT penalty_file_file FOREIGN KEY (sha256) REFERENCES kept_file (sha256)
);
CREATE INDEX penalty_file_by_penalty ON penalty_file (penalty_id, id);

INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (460, 'FAKE_ORDER_TIMES', '10', '2000-01-01', 'G11', 'policy', 'system'),
    (461, 'APPEAL_DAYS', '7', '2000-01-01', 'G11', NULL, 'system');

-- Repair records: one row a repair process, what was found wrong with the record, and what happened to it.
CREATE TABLE repair_order (
    id                BIGINT        NOT NULL PRIMARY KEY,
    order_no          VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'upper case',
    centre_id         BIGINT        NOT NULL COMMENT 'the outlet''s centre on the completion date, before completion on the accepted date',
    outlet_id         BIGINT        NOT NULL,
    category_code     VARCHAR(10)   NOT NULL,
    model             VARCHAR(100)  NOT NULL,
    brand             VARCHAR(100)  NULL,
    serial_no         VARCHAR(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'upper case, no spaces',
    purchased_on      DATE          NULL COMMENT 'null: no proof of purchase',
    claimed_warranty  VARCHAR(3)    NULL COMMENT 'what the record claims: IN or OUT; the decision is computed, never stored',
    service_mode      VARCHAR(20)   NULL,
    customer_name     VARCHAR(60)   NULL,
    customer_phone    VARCHAR(30)   NULL,
    customer_address  VARCHAR(200)  NULL,
    accepted_on       DATE          NOT NULL,
    completed_on      DATE          NULL COMMENT 'hand-over; null is work in progress and in no month',
    completed_month   CHAR(7)       NULL COMMENT 'yyyy-MM of completed_on',
    fault_code        VARCHAR(20)   NULL,
    fault_description VARCHAR(1000) NULL,
    actions           VARCHAR(1000) NULL,
    repair_level      VARCHAR(15)   NOT NULL COMMENT 'highest level performed (G04)',
    units             INT           NOT NULL DEFAULT 1 COMMENT 'counts only for DETECT_UPGRADE',
    technician        VARCHAR(60)   NULL,
    remark            VARCHAR(500)  NULL,
    repair_status     VARCHAR(15)   NOT NULL,
    unrepaired        BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'handed over unrepaired: paid as detection (G06)',
    settlement_status VARCHAR(15)   NULL COMMENT 'null before hand-over',
    submitted_on      DATE          NULL,
    submitted_by      VARCHAR(60)   NULL,
    reviewed_by       VARCHAR(60)   NULL COMMENT 'who decided on it; nobody withdraws it any more',
    abnormal_accepted_by VARCHAR(60) NULL COMMENT 'headquarters lets the abnormal findings pass',
    in_sample         BOOLEAN       NOT NULL DEFAULT FALSE COMMENT 'warned and drawn into the review queue',
    questioned_by     VARCHAR(60)   NULL,
    question          VARCHAR(500)  NULL COMMENT 'open while abnormal; the answer stands in the timeline',
    questioned_at     DATETIME(3)   NULL,
    answered_at       DATETIME(3)   NULL,
    fake_first_by     VARCHAR(60)   NULL COMMENT 'first of the two people who verify a fake (G11, G24)',
    repeat_waived_by  VARCHAR(60)   NULL COMMENT 'headquarters pays it although it repeats (G05)',
    repeat_waiver_reason VARCHAR(300) NULL,
    late_approved_by  VARCHAR(60)   NULL,
    service_sheet_on  DATE          NULL COMMENT 'signed service sheet received',
    callback_on       DATE          NULL COMMENT 'customer reached and satisfied to have been served',
    held_carries      INT           NOT NULL DEFAULT 0,
    settled_month     CHAR(7)       NULL COMMENT 'the period whose published statement carries it',
    settled_kind      VARCHAR(12)   NULL COMMENT 'PAYABLE or NON_PAYABLE in that statement',
    import_id         BIGINT        NULL,
    import_row        INT           NULL,
    source_id         VARCHAR(60)   NULL,
    created_by        VARCHAR(60)   NOT NULL,
    created_at        DATETIME(3)   NOT NULL,
    updated_at        DATETIME(3)   NOT NULL,
    version           INT           NOT NULL DEFAULT 0,
    CONSTRAINT repair_order_no UNIQUE (order_no),
    CONSTRAINT repair_order_begun CHECK ((settlement_status IS NULL) = (completed_on IS NULL)),
    CONSTRAINT repair_order_dates CHECK (completed_on IS NULL OR completed_on >= accepted_on),
    CONSTRAINT repair_order_month CHECK ((completed_on IS NULL) = (completed_month IS NULL)),
    CONSTRAINT repair_order_units CHECK (units BETWEEN 1 AND 999),
    CONSTRAINT repair_order_level CHECK (repair_level IN ('DETECT_UPGRADE', 'L1', 'L2', 'L3')),
    CONSTRAINT repair_order_work CHECK (repair_status IN ('REPORTED', 'DISPATCHED', 'ACCEPTED', 'IN_REPAIR', 'WAITING_PART', 'ESCALATED',
        'REPAIRED', 'UNREPAIRABLE', 'HANDED_OVER', 'CANCELLED')),
    CONSTRAINT repair_order_settlement CHECK (settlement_status IS NULL OR settlement_status IN ('DRAFT', 'SUBMITTED', 'VALIDATED',
        'ABNORMAL', 'EXPIRED', 'HELD', 'INCLUDED', 'SETTLED', 'SUSPECT', 'INVALID', 'CONFIRMED_FAKE'))
);
-- A month's rows of one centre in one read; the unit's life; the lists of people.
CREATE INDEX repair_order_by_month ON repair_order (completed_month, centre_id, outlet_id);
CREATE INDEX repair_order_by_serial ON repair_order (serial_no, completed_on, accepted_on);
CREATE INDEX repair_order_by_centre ON repair_order (centre_id, settlement_status, completed_on);
CREATE INDEX repair_order_by_outlet ON repair_order (outlet_id, completed_on);
CREATE INDEX repair_order_by_day ON repair_order (outlet_id, accepted_on);
CREATE INDEX repair_order_by_queue ON repair_order (settlement_status, completed_on);
CREATE INDEX repair_order_by_import ON repair_order (import_id, import_row);
CREATE INDEX repair_order_by_phone ON repair_order (customer_phone, accepted_on);

CREATE TABLE part_use (
    id           BIGINT      NOT NULL PRIMARY KEY,
    order_id     BIGINT      NOT NULL,
    line_no      INT         NOT NULL,
    part_code    VARCHAR(40) NOT NULL,
    quantity     INT         NOT NULL,
    old_part_tag VARCHAR(40) NULL,
    CONSTRAINT part_use_line UNIQUE (order_id, line_no),
    CONSTRAINT part_use_quantity CHECK (quantity BETWEEN 1 AND 999)
);

CREATE TABLE order_finding (
    id               BIGINT       NOT NULL PRIMARY KEY,
    order_id         BIGINT       NOT NULL,
    severity         VARCHAR(10)  NOT NULL,
    code             VARCHAR(10)  NOT NULL,
    field            VARCHAR(30)  NULL,
    value            VARCHAR(200) NULL,
    args             VARCHAR(500) NULL COMMENT 'figures of the sentence, tab-separated; the sentence itself is rendered when read',
    related_order_no VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'shown only to those in whose scope it is',
    related_on       DATE         NULL,
    CONSTRAINT order_finding_severity CHECK (severity IN ('ABNORMAL', 'WARNING', 'INFO'))
);
CREATE INDEX order_finding_by_order ON order_finding (order_id);
CREATE INDEX order_finding_by_code ON order_finding (code, severity);

CREATE TABLE order_event (
    id         BIGINT       NOT NULL PRIMARY KEY,
    order_id   BIGINT       NOT NULL,
    at         DATETIME(3)  NOT NULL COMMENT 'UTC',
    user_name  VARCHAR(60)  NOT NULL,
    verb       VARCHAR(30)  NOT NULL,
    from_status VARCHAR(15) NULL,
    to_status  VARCHAR(15)  NULL,
    note       VARCHAR(1000) NULL,
    changes    TEXT         NULL COMMENT 'JSON array of {field, before, after}; phones masked'
);
CREATE INDEX order_event_by_order ON order_event (order_id, id);

CREATE TABLE evidence (
    id          BIGINT       NOT NULL PRIMARY KEY,
    order_id    BIGINT       NOT NULL,
    kind        VARCHAR(20)  NOT NULL COMMENT 'PHOTO, SERVICE_SHEET, PURCHASE_PROOF, ANSWER',
    file_name   VARCHAR(200) NOT NULL,
    media_type  VARCHAR(60)  NOT NULL,
    bytes       BIGINT       NOT NULL,
    sha256      CHAR(64)     NOT NULL,
    added_by    VARCHAR(60)  NOT NULL,
    added_at    DATETIME(3)  NOT NULL
);
CREATE INDEX evidence_by_order ON evidence (order_id);

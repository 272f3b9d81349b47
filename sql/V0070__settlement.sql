-- The month: rate cards, periods, calculation runs with their inputs and lines, statements, disputes and adjustments (G04-G10, G13).
CREATE TABLE rate_card (
    id           BIGINT         NOT NULL PRIMARY KEY,
    card_no      INT            NOT NULL,
    name         VARCHAR(60)    NOT NULL,
    state        VARCHAR(12)    NOT NULL,
    valid_from   DATE           NOT NULL COMMENT 'compared with the completion date',
    valid_to     DATE           NULL,
    left_over    DECIMAL(15, 2) NULL COMMENT 'an amount of the slide that no label claims; shown until confirmed',
    note         VARCHAR(300)   NULL,
    confirmed_by VARCHAR(60)    NULL COMMENT 'null: our reading, shown as unconfirmed',
    made_by      VARCHAR(60)    NOT NULL,
    made_at      DATETIME(3)    NOT NULL,
    published_by VARCHAR(60)    NULL COMMENT 'another person than the maker (G24)',
    published_at DATETIME(3)    NULL,
    version      INT            NOT NULL DEFAULT 0,
    CONSTRAINT rate_card_no UNIQUE (card_no),
    CONSTRAINT rate_card_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    CONSTRAINT rate_card_order CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT rate_card_published CHECK ((state = 'PUBLISHED') = (published_by IS NOT NULL)),
    CONSTRAINT rate_card_four_eyes CHECK (published_by IS NULL OR published_by <> made_by)
);

CREATE TABLE rate_price (
    id            BIGINT         NOT NULL PRIMARY KEY,
    card_id       BIGINT         NOT NULL,
    category_code VARCHAR(10)    NOT NULL DEFAULT '' COMMENT 'empty: every category',
    province_code VARCHAR(6)     NOT NULL DEFAULT '' COMMENT 'empty: every province',
    level         VARCHAR(15)    NOT NULL,
    price         DECIMAL(15, 2) NOT NULL,
    CONSTRAINT rate_price_once UNIQUE (card_id, category_code, province_code, level),
    CONSTRAINT rate_price_level CHECK (level IN ('DETECT_UPGRADE', 'L1', 'L2', 'L3')),
    CONSTRAINT rate_price_positive CHECK (price >= 0),
    CONSTRAINT rate_price_card FOREIGN KEY (card_id) REFERENCES rate_card (id)
);

-- Card v1 is our reading of the slide: four labels, five amounts; the left-over 30 stays unconfirmed.
INSERT INTO rate_card (id, card_no, name, state, valid_from, left_over, made_by, made_at, published_by, published_at)
VALUES (1, 1, 'v1', 'PUBLISHED', '2000-01-01', 30.00, 'seed', '2000-01-01 00:00:00', 'system', '2000-01-01 00:00:00');
INSERT INTO rate_price (id, card_id, level, price)
VALUES (1, 1, 'L1', 10.00), (2, 1, 'L2', 20.00), (3, 1, 'L3', 35.00), (4, 1, 'DETECT_UPGRADE', 5.00);

CREATE TABLE settlement_period (
    month           CHAR(7)     NOT NULL PRIMARY KEY COMMENT 'yyyy-MM',
    calculating_run BIGINT      NULL COMMENT 'the run that holds the month; nobody else calculates it meanwhile',
    closed_at       DATETIME(3) NULL,
    version         INT         NOT NULL DEFAULT 0
);

CREATE TABLE calculation_run (
    id          BIGINT        NOT NULL PRIMARY KEY,
    month       CHAR(7)       NOT NULL,
    run_no      INT           NOT NULL,
    trial       BOOLEAN       NOT NULL,
    state       VARCHAR(10)   NOT NULL,
    job_id      BIGINT        NULL,
    started_by  VARCHAR(60)   NOT NULL,
    started_at  DATETIME(3)   NOT NULL,
    finished_at DATETIME(3)   NULL,
    business_date DATE        NOT NULL,
    rules       VARCHAR(2000) NULL COMMENT 'names and versions of the rules',
    basis       MEDIUMTEXT    NULL COMMENT 'the terms and rates it was computed with',
    digest      CHAR(64)      NULL COMMENT 'SHA-256 of the facts, centre after centre',
    version     INT           NOT NULL DEFAULT 0,
    CONSTRAINT calculation_run_no UNIQUE (month, run_no),
    CONSTRAINT calculation_run_state CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED'))
);

CREATE TABLE run_centre (
    run_id            BIGINT         NOT NULL,
    centre_id         BIGINT         NOT NULL,
    kept_out          BOOLEAN        NOT NULL DEFAULT FALSE COMMENT 'confirmed or published meanwhile: the run does not touch it',
    digest            CHAR(64)       NOT NULL,
    line_count        INT            NOT NULL,
    payable_count     INT            NOT NULL,
    payable_sum       DECIMAL(15, 2) NOT NULL,
    non_payable_count INT            NOT NULL,
    held_count        INT            NOT NULL,
    excluded_count    INT            NOT NULL,
    no_rate_count     INT            NOT NULL,
    carried_count     INT            NOT NULL,
    PRIMARY KEY (run_id, centre_id)
);

-- The facts a formal run was computed from, so that it can be replayed whatever happens to the orders later.
CREATE TABLE run_input (
    run_id    BIGINT     NOT NULL,
    centre_id BIGINT     NOT NULL,
    chunk_no  INT        NOT NULL,
    facts     MEDIUMBLOB NOT NULL,
    PRIMARY KEY (run_id, centre_id, chunk_no)
);

-- Which run a centre's lines of a month are taken from: the last one that computed it.
CREATE TABLE month_centre (
    month     CHAR(7) NOT NULL,
    centre_id BIGINT  NOT NULL,
    run_id    BIGINT  NOT NULL,
    PRIMARY KEY (month, centre_id)
);

CREATE TABLE statement_line (
    run_id            BIGINT         NOT NULL,
    centre_id         BIGINT         NOT NULL,
    line_no           INT            NOT NULL,
    residual_no       SMALLINT       NOT NULL DEFAULT 0 COMMENT 'which paper of the period and centre it stands on; 0 is the main one',
    outlet_id         BIGINT         NOT NULL,
    order_id          BIGINT         NOT NULL,
    order_no          VARCHAR(40)    NOT NULL,
    kind              VARCHAR(12)    NOT NULL,
    clause            VARCHAR(4)     NOT NULL,
    reason_code       VARCHAR(30)    NOT NULL,
    amount            DECIMAL(15, 2) NOT NULL,
    level             VARCHAR(15)    NOT NULL,
    units             INT            NOT NULL,
    unit_price        DECIMAL(15, 2) NOT NULL,
    card_no           INT            NOT NULL,
    figure            VARCHAR(60)    NOT NULL,
    completed_on      DATE           NOT NULL,
    origin_month      CHAR(7)        NOT NULL,
    related_order_id  BIGINT         NULL,
    related_order_no  VARCHAR(40)    NULL,
    related_centre_id BIGINT         NULL,
    related_outlet_id BIGINT         NULL,
    related_on        DATE           NULL,
    related_level     VARCHAR(15)    NULL,
    PRIMARY KEY (run_id, centre_id, line_no)
);

CREATE TABLE statement (
    id                BIGINT         NOT NULL PRIMARY KEY,
    statement_no      VARCHAR(40)    NOT NULL COMMENT 'JS-<centre>-<yyyyMM>-<paper of the period>',
    month             CHAR(7)        NOT NULL,
    centre_id         BIGINT         NOT NULL,
    residual_no       SMALLINT       NOT NULL DEFAULT 0 COMMENT '0 the main paper; the disputed rest counts from 1',
    run_id            BIGINT         NOT NULL,
    calculations      INT            NOT NULL DEFAULT 0,
    state             VARCHAR(20)    NOT NULL,
    payable_count     INT            NOT NULL DEFAULT 0,
    payable_sum       DECIMAL(15, 2) NOT NULL DEFAULT 0,
    non_payable_count INT            NOT NULL DEFAULT 0,
    held_count        INT            NOT NULL DEFAULT 0,
    excluded_count    INT            NOT NULL DEFAULT 0,
    no_rate_count     INT            NOT NULL DEFAULT 0,
    adjustment_sum    DECIMAL(15, 2) NOT NULL DEFAULT 0,
    total             DECIMAL(15, 2) NOT NULL DEFAULT 0,
    calculated_at     DATETIME(3)    NOT NULL,
    calculated_by     VARCHAR(60)    NOT NULL,
    reviewed_at       DATETIME(3)    NULL,
    reviewed_by       VARCHAR(60)    NULL,
    sent_at           DATETIME(3)    NULL,
    sent_by           VARCHAR(60)    NULL,
    confirmed_at      DATETIME(3)    NULL,
    confirmed_by      VARCHAR(60)    NULL,
    published_at      DATETIME(3)    NULL,
    published_by      VARCHAR(60)    NULL,
    sha256            CHAR(64)       NULL COMMENT 'of the canonical lines, when published',
    version           INT            NOT NULL DEFAULT 0,
    CONSTRAINT statement_no UNIQUE (statement_no),
    CONSTRAINT statement_once UNIQUE (month, centre_id, residual_no),
    CONSTRAINT statement_state CHECK (state IN ('OPEN', 'CALCULATED', 'IN_REVIEW', 'SENT_TO_CENTRE', 'PARTLY_DISPUTED', 'CENTRE_CONFIRMED',
        'PUBLISHED', 'INVOICE_COLLECTING', 'INVOICE_APPROVED', 'PAYMENT_REQUESTED', 'PAID', 'OUTLETS_PAID', 'CLOSED', 'CARRIED_FORWARD')),
    CONSTRAINT statement_total CHECK (total = payable_sum + adjustment_sum),
    CONSTRAINT statement_locked CHECK ((published_by IS NULL) = (sha256 IS NULL))
);
CREATE INDEX statement_by_centre ON statement (centre_id, month);

CREATE TABLE statement_event (
    id           BIGINT       NOT NULL PRIMARY KEY,
    statement_id BIGINT       NOT NULL,
    at           DATETIME(3)  NOT NULL COMMENT 'UTC',
    user_name    VARCHAR(60)  NOT NULL,
    verb         VARCHAR(20)  NOT NULL,
    to_state     VARCHAR(20)  NOT NULL,
    note         VARCHAR(500) NULL
);
CREATE INDEX statement_event_by_statement ON statement_event (statement_id, id);

CREATE TABLE dispute (
    id             BIGINT         NOT NULL PRIMARY KEY,
    statement_id   BIGINT         NOT NULL,
    run_id         BIGINT         NOT NULL,
    centre_id      BIGINT         NOT NULL,
    line_no        INT            NOT NULL,
    order_no       VARCHAR(40)    NOT NULL,
    state          VARCHAR(12)    NOT NULL,
    reason         VARCHAR(500)   NOT NULL,
    claimed        DECIMAL(15, 2) NULL COMMENT 'what the centre says it should be',
    raised_by      VARCHAR(60)    NOT NULL,
    raised_at      DATETIME(3)    NOT NULL,
    answer         VARCHAR(500)   NULL,
    granted        DECIMAL(15, 2) NULL COMMENT 'what the line is worth after the answer',
    resolved_by    VARCHAR(60)    NULL,
    resolved_at    DATETIME(3)    NULL,
    version        INT            NOT NULL DEFAULT 0,
    CONSTRAINT dispute_once UNIQUE (run_id, centre_id, line_no),
    CONSTRAINT dispute_state CHECK (state IN ('OPEN', 'ACCEPTED', 'PARTLY', 'REJECTED', 'NEXT_MONTH', 'WITHDRAWN'))
);
CREATE INDEX dispute_by_statement ON dispute (statement_id, state);

-- A correction after publication: proposed and approved by two people, taken into the centre's next calculated statement.
CREATE TABLE adjustment (
    id            BIGINT         NOT NULL PRIMARY KEY,
    centre_id     BIGINT         NOT NULL,
    outlet_id     BIGINT         NOT NULL,
    order_id      BIGINT         NOT NULL,
    order_no      VARCHAR(40)    NOT NULL,
    origin_month  CHAR(7)        NOT NULL COMMENT 'the month whose published statement it corrects',
    amount        DECIMAL(15, 2) NOT NULL,
    reason        VARCHAR(500)   NOT NULL,
    state         VARCHAR(10)    NOT NULL,
    made_by       VARCHAR(60)    NOT NULL,
    made_at       DATETIME(3)    NOT NULL,
    approved_by   VARCHAR(60)    NULL,
    approved_at   DATETIME(3)    NULL,
    settled_month CHAR(7)        NULL,
    version       INT            NOT NULL DEFAULT 0,
    CONSTRAINT adjustment_state CHECK (state IN ('PROPOSED', 'APPROVED', 'WITHDRAWN', 'SETTLED')),
    CONSTRAINT adjustment_four_eyes CHECK (approved_by IS NULL OR approved_by <> made_by),
    CONSTRAINT adjustment_amount CHECK (amount <> 0)
);
CREATE INDEX adjustment_by_centre ON adjustment (centre_id, state);
CREATE INDEX adjustment_by_order ON adjustment (order_id);

-- Which month's calculated statement has taken an order: between calculation and publication no other month may.
ALTER TABLE repair_order ADD COLUMN included_month CHAR(7) NULL COMMENT 'the month whose calculated, not yet published statement has taken it';
CREATE INDEX repair_order_by_chain ON repair_order (completed_month, serial_no, accepted_on, completed_on);

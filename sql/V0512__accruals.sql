-- What was earned and not settled at the end of a month, as it was estimated then: posted nowhere, never changed. Made again it is a
-- further version.
CREATE TABLE accrual (
    id      BIGINT      NOT NULL PRIMARY KEY,
    month   CHAR(7)     NOT NULL,
    version INT         NOT NULL,
    made_on DATE        NOT NULL COMMENT 'the business day',
    made_at DATETIME(3) NOT NULL COMMENT 'UTC',
    made_by VARCHAR(60) NOT NULL,
    CONSTRAINT accrual_version UNIQUE (month, version)
);

CREATE TABLE accrual_line (
    accrual_id BIGINT         NOT NULL,
    centre_id  BIGINT         NOT NULL,
    kind       VARCHAR(12)    NOT NULL,
    orders     INT            NOT NULL COMMENT 'that are known',
    fee        DECIMAL(15, 2) NOT NULL COMMENT 'what the amount is estimated from',
    part       BIGINT         NOT NULL COMMENT 'of the fee, part of whole',
    whole      BIGINT         NOT NULL COMMENT '0: no months to go by, the fee itself',
    amount     DECIMAL(15, 2) NOT NULL,
    PRIMARY KEY (accrual_id, centre_id, kind),
    CONSTRAINT accrual_line_kind CHECK (kind IN ('READY', 'LATE', 'HELD', 'ABNORMAL', 'UNSUBMITTED')),
    CONSTRAINT accrual_line_amount CHECK (fee >= 0 AND amount >= 0 AND orders >= 0),
    CONSTRAINT accrual_line_of FOREIGN KEY (accrual_id) REFERENCES accrual (id),
    CONSTRAINT accrual_line_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id)
);

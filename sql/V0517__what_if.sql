-- What past months would have come to by other prices and numbers of the policy: looked at for a while, then thrown away. Nothing but
-- the what-if reads these tables; no statement, line or entry comes of them.
CREATE TABLE what_if (
    id             BIGINT       NOT NULL PRIMARY KEY,
    from_month     CHAR(7)      NOT NULL,
    to_month       CHAR(7)      NOT NULL,
    rate_card      INT          NULL COMMENT 'the card that the prices were begun with',
    supposed       MEDIUMTEXT   NOT NULL COMMENT 'the prices and numbers, a line each',
    asked_by       VARCHAR(60)  NOT NULL,
    asked_at       DATETIME(3)  NOT NULL COMMENT 'UTC',
    made_at        DATETIME(3)  NULL COMMENT 'UTC; null while it is computed',
    repeats_kept   INT          NOT NULL DEFAULT 0 COMMENT 'orders whose chain could not be made again',
    penalties_kept INT          NOT NULL DEFAULT 0 COMMENT 'penalties whose amount a person had set'
);
CREATE INDEX what_if_by_time ON what_if (asked_at);

CREATE TABLE what_if_sum (
    what_if_id      BIGINT         NOT NULL,
    month           CHAR(7)        NOT NULL,
    centre_id       BIGINT         NOT NULL,
    outlet_id       BIGINT         NOT NULL COMMENT '0: the centre as a whole',
    orders          INT            NOT NULL,
    payable         INT            NOT NULL COMMENT 'as supposed',
    changed         INT            NOT NULL,
    fee             DECIMAL(15, 2) NOT NULL,
    supposed_fee    DECIMAL(15, 2) NOT NULL,
    penalty         DECIMAL(15, 2) NOT NULL,
    supposed_penalty DECIMAL(15, 2) NOT NULL,
    postponed       DECIMAL(15, 2) NOT NULL COMMENT 'of the fee: what would only be paid later',
    PRIMARY KEY (what_if_id, month, centre_id, outlet_id),
    CONSTRAINT what_if_sum_of FOREIGN KEY (what_if_id) REFERENCES what_if (id) ON DELETE CASCADE
);

CREATE TABLE what_if_change (
    what_if_id     BIGINT         NOT NULL,
    reason_before  VARCHAR(30)    NOT NULL,
    reason_after   VARCHAR(30)    NOT NULL COMMENT 'empty: paid with an earlier month of the play',
    orders         INT            NOT NULL,
    amount         DECIMAL(15, 2) NOT NULL,
    PRIMARY KEY (what_if_id, reason_before, reason_after),
    CONSTRAINT what_if_change_of FOREIGN KEY (what_if_id) REFERENCES what_if (id) ON DELETE CASCADE
);

INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (517, 'WHAT_IF_DAYS', '30', '2000-01-01', NULL, NULL, 'system');

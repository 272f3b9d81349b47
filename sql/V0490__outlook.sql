-- The month as it would be settled now, centre by centre, for whoever asks on any day. Its lines stand among the others under an id that
-- no statement has; the latest one that was finished is shown, and older ones are forgotten with their lines.
CREATE TABLE outlook (
    run_id      BIGINT      NOT NULL PRIMARY KEY,
    month       CHAR(7)     NOT NULL,
    centre_id   BIGINT      NOT NULL,
    begun_at    DATETIME(3) NOT NULL COMMENT 'UTC',
    computed_at DATETIME(3) NULL COMMENT 'UTC; null while it is computed, and for good when its server died',
    CONSTRAINT outlook_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id),
    INDEX outlook_latest (month, centre_id, computed_at)
);

CREATE TABLE outlook_sum (
    run_id      BIGINT         NOT NULL,
    outlet_id   BIGINT         NOT NULL COMMENT '0: the centre as a whole',
    kind        VARCHAR(12)    NOT NULL,
    reason_code VARCHAR(30)    NOT NULL,
    line_count  INT            NOT NULL,
    amount      DECIMAL(15, 2) NOT NULL,
    open_count  INT            NOT NULL COMMENT 'how many may still earn something',
    worth       DECIMAL(15, 2) NOT NULL COMMENT 'what those would earn',
    PRIMARY KEY (run_id, outlet_id, kind, reason_code),
    CONSTRAINT outlook_sum_some CHECK (line_count > 0 AND open_count BETWEEN 0 AND line_count AND worth >= 0),
    CONSTRAINT outlook_sum_of FOREIGN KEY (run_id) REFERENCES outlook (run_id)
);

CREATE TABLE outlook_open (
    run_id      BIGINT         NOT NULL,
    centre_id   BIGINT         NOT NULL,
    line_no     INT            NOT NULL,
    outlet_id   BIGINT         NOT NULL,
    reason_code VARCHAR(30)    NOT NULL,
    worth       DECIMAL(15, 2) NULL COMMENT 'null: no rate card or warranty term has an answer',
    PRIMARY KEY (run_id, centre_id, line_no),
    CONSTRAINT outlook_open_worth CHECK (worth >= 0)
);

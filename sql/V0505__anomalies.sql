-- What stands out in an outlet's month against its peers, with all figures of its sentence and the orders behind it. Found anew it is
-- replaced, but for the centres whose statement of the month is published: what was found of those stays.
CREATE TABLE anomaly_run (
    month      CHAR(7)      NOT NULL PRIMARY KEY,
    found_at   DATETIME(3)  NOT NULL COMMENT 'UTC',
    rules      INT          NOT NULL COMMENT 'the version of the questions',
    thresholds VARCHAR(300) NOT NULL COMMENT 'the numbers of the policy by which it was found',
    orders     INT          NOT NULL,
    outlets    INT          NOT NULL COMMENT 'with orders in the month',
    judged     INT          NOT NULL COMMENT 'of those, with enough to be compared'
);

CREATE TABLE anomaly (
    month       CHAR(7)        NOT NULL,
    outlet_id   BIGINT         NOT NULL,
    kind        VARCHAR(20)    NOT NULL,
    centre_id   BIGINT         NOT NULL,
    asked       INT            NOT NULL COMMENT 'orders that the question was asked of',
    hits        INT            NOT NULL COMMENT 'those that have it, or pieces',
    peer_group  VARCHAR(10)    NOT NULL,
    peers       INT            NOT NULL,
    median_rate INT            NOT NULL COMMENT 'of ten thousand',
    upper_rate  INT            NOT NULL COMMENT 'of ten thousand',
    stake       DECIMAL(15, 2) NOT NULL COMMENT 'what the orders above the median earn',
    rules       INT            NOT NULL,
    found_at    DATETIME(3)    NOT NULL COMMENT 'UTC',
    PRIMARY KEY (month, outlet_id, kind),
    CONSTRAINT anomaly_some CHECK (asked > 0 AND hits > 0 AND peers > 0 AND stake >= 0),
    CONSTRAINT anomaly_outlet FOREIGN KEY (outlet_id) REFERENCES outlet (id),
    CONSTRAINT anomaly_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id)
);

CREATE TABLE anomaly_order (
    month     CHAR(7)        NOT NULL,
    outlet_id BIGINT         NOT NULL,
    kind      VARCHAR(20)    NOT NULL,
    order_id  BIGINT         NOT NULL,
    fee       DECIMAL(15, 2) NOT NULL COMMENT 'what it earns by the rate card',
    PRIMARY KEY (month, outlet_id, kind, order_id),
    CONSTRAINT anomaly_order_of FOREIGN KEY (month, outlet_id, kind) REFERENCES anomaly (month, outlet_id, kind) ON DELETE CASCADE
);
CREATE INDEX anomaly_order_by_order ON anomaly_order (order_id);

-- What was found is told to the outlet and its centre by headquarters, and is not shown to them before.
CREATE TABLE anomaly_told (
    month     CHAR(7)     NOT NULL,
    outlet_id BIGINT      NOT NULL,
    told_by   VARCHAR(60) NOT NULL,
    told_at   DATETIME(3) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (month, outlet_id),
    CONSTRAINT anomaly_told_outlet FOREIGN KEY (outlet_id) REFERENCES outlet (id)
);

-- Who is to be called: the orders most worth it, and some drawn at random, so that one can see how much better the first ones were chosen.
CREATE TABLE callback_pick (
    order_id  BIGINT      NOT NULL PRIMARY KEY,
    month     CHAR(7)     NOT NULL,
    outlet_id BIGINT      NOT NULL,
    centre_id BIGINT      NOT NULL,
    drawn     VARCHAR(10) NOT NULL,
    themes    INT         NOT NULL COMMENT 'how many independent findings marked it when it was drawn',
    picked_by VARCHAR(60) NOT NULL,
    picked_at DATETIME(3) NOT NULL COMMENT 'UTC',
    CONSTRAINT callback_pick_drawn CHECK (drawn IN ('FINDING', 'RANDOM'))
);
CREATE INDEX callback_pick_by_month ON callback_pick (month, themes);

INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (5050, 'ANOMALY_ORDERS_MIN', '20', '2000-01-01', 'G11', NULL, 'system'),
    (5051, 'ANOMALY_PEERS_MIN', '8', '2000-01-01', 'G11', NULL, 'system'),
    (5052, 'ANOMALY_HITS_MIN', '5', '2000-01-01', 'G11', NULL, 'system'),
    (5053, 'ANOMALY_SPREADS', '3', '2000-01-01', 'G11', NULL, 'system'),
    (5054, 'ANOMALY_UPPER_PERCENT', '90', '2000-01-01', 'G11', NULL, 'system'),
    (5055, 'ANOMALY_ONE_IN', '1000', '2000-01-01', 'G11', NULL, 'system'),
    (5056, 'ANOMALY_USUAL_PERMILLE', '20', '2000-01-01', 'G11', NULL, 'system'),
    (5057, 'TECHNICIAN_DAY_MAX', '12', '2000-01-01', 'G11', NULL, 'system'),
    (5058, 'CALLBACK_RANDOM_PERCENT', '20', '2000-01-01', 'G11', NULL, 'system');

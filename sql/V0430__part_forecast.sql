-- What is expected of each part at each centre, computed by a job from the months that are over: thousands of histories are not forecast
-- whenever somebody looks at a list.
CREATE TABLE part_forecast (
    centre_id        BIGINT         NOT NULL,
    part_id          BIGINT         NOT NULL,
    month            CHAR(7)        NOT NULL COMMENT 'the last month of the history',
    history          VARCHAR(800)   NOT NULL COMMENT 'pieces used a month, the oldest first, with commas between',
    method           VARCHAR(12)    NOT NULL,
    next_pieces      DECIMAL(12, 2) NULL COMMENT 'null: no forecast is defined',
    rmsse            DECIMAL(12, 2) NULL COMMENT 'null: not defined',
    reorder_point    INT            NOT NULL,
    order_up_to      INT            NOT NULL,
    protected_months INT            NOT NULL,
    service_percent  INT            NOT NULL,
    PRIMARY KEY (centre_id, part_id),
    CONSTRAINT part_forecast_points CHECK (reorder_point >= 0 AND order_up_to >= reorder_point),
    CONSTRAINT part_forecast_none CHECK (next_pieces IS NOT NULL OR order_up_to = 0 AND rmsse IS NULL),
    CONSTRAINT part_forecast_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id),
    CONSTRAINT part_forecast_part FOREIGN KEY (part_id) REFERENCES part (id)
);

-- The one computation at a time, and the last one that came to its end.
CREATE TABLE part_forecast_run (
    id          INT         NOT NULL PRIMARY KEY,
    job_id      BIGINT      NULL,
    month       CHAR(7)     NULL,
    computed_at DATETIME(3) NULL
);
INSERT INTO part_forecast_run (id) VALUES (1);

-- A place's history of a part, whatever the month.
CREATE INDEX stock_flow_by_place ON stock_flow (place_kind, place_id, part_id, month);

INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (430, 'PARTS_LEAD_MONTHS', '1', '2000-01-01', NULL, NULL, 'system'),
    (431, 'PARTS_SERVICE_PERCENT', '95', '2000-01-01', NULL, NULL, 'system'),
    (432, 'PARTS_COVER_MONTHS', '1', '2000-01-01', NULL, NULL, 'system');

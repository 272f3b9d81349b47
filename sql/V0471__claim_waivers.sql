-- A centre gives up part of what an outlet owes it (G12): never more than is open, never taken back by the application.
CREATE TABLE claim_waiver (
    id        BIGINT         NOT NULL PRIMARY KEY,
    waiver_no VARCHAR(20)    NOT NULL,
    centre_id BIGINT         NOT NULL,
    outlet_id BIGINT         NOT NULL,
    amount    DECIMAL(15, 2) NOT NULL,
    reason    VARCHAR(300)   NOT NULL,
    waived_by VARCHAR(60)    NOT NULL,
    waived_at DATETIME(3)    NOT NULL COMMENT 'UTC',
    CONSTRAINT claim_waiver_number UNIQUE (waiver_no),
    CONSTRAINT claim_waiver_some CHECK (amount > 0),
    CONSTRAINT claim_waiver_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id),
    CONSTRAINT claim_waiver_outlet FOREIGN KEY (outlet_id) REFERENCES outlet (id)
);
CREATE INDEX claim_waiver_by_outlet ON claim_waiver (outlet_id, centre_id, id);

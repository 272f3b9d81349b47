-- What decides the fees of the rows of a batch that are accepted and not stored yet, counted while they are judged; for an estimate.
CREATE TABLE import_fee (
    import_id       BIGINT      NOT NULL,
    category_code   VARCHAR(20) NOT NULL,
    province_code   CHAR(6)     NOT NULL,
    repair_level    VARCHAR(20) NOT NULL COMMENT 'detection where the unit was handed over unrepaired',
    units           INT         NOT NULL,
    completed_month CHAR(7)     NOT NULL COMMENT 'yyyy-MM',
    records         INT         NOT NULL,
    PRIMARY KEY (import_id, category_code, province_code, repair_level, units, completed_month)
);

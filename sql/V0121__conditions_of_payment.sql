-- What a record needs besides its checks before it is paid (G09), and who let it pass without.
ALTER TABLE repair_order
    ADD COLUMN sheet_waived_by        VARCHAR(60)  NULL COMMENT 'headquarters pays without a signed sheet; service_sheet_on is that day',
    ADD COLUMN sheet_waiver_reason    VARCHAR(300) NULL,
    ADD COLUMN callback_waived_by     VARCHAR(60)  NULL COMMENT 'headquarters pays without a callback; callback_on is that day',
    ADD COLUMN callback_waiver_reason VARCHAR(300) NULL,
    ADD CONSTRAINT repair_order_sheet_waiver CHECK (
        (sheet_waived_by IS NULL) = (sheet_waiver_reason IS NULL) AND (sheet_waived_by IS NULL OR service_sheet_on IS NOT NULL)),
    ADD CONSTRAINT repair_order_callback_waiver CHECK (
        (callback_waived_by IS NULL) = (callback_waiver_reason IS NULL) AND (callback_waived_by IS NULL OR callback_on IS NOT NULL));

CREATE TABLE order_callback (
    id        BIGINT       NOT NULL PRIMARY KEY,
    order_id  BIGINT       NOT NULL,
    called_on DATE         NOT NULL,
    outcome   VARCHAR(12)  NOT NULL COMMENT 'what the customer said, or that nobody answered',
    note      VARCHAR(500) NULL,
    called_by VARCHAR(60)  NOT NULL,
    noted_at  DATETIME(3)  NOT NULL COMMENT 'UTC',
    CONSTRAINT order_callback_outcome CHECK (outcome IN ('CONFIRMED', 'DENIED', 'NOT_REACHED'))
);
CREATE INDEX order_callback_by_order ON order_callback (order_id, id);

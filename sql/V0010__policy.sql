-- Numbers of the policy with their days of validity, and the State Council calendar.
CREATE TABLE term_value (
    id         BIGINT       NOT NULL PRIMARY KEY,
    term       VARCHAR(40)  NOT NULL,
    value      VARCHAR(40)  NOT NULL,
    valid_from DATE         NOT NULL,
    valid_to   DATE         NULL,
    clause     VARCHAR(4)   NULL,
    confirmed_by VARCHAR(60) NULL COMMENT 'null: our reading, shown as unconfirmed until a person confirms it',
    changed_by VARCHAR(60)  NOT NULL,
    version    INT          NOT NULL DEFAULT 0,
    CONSTRAINT term_value_once UNIQUE (term, valid_from),
    CONSTRAINT term_value_order CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

CREATE TABLE calendar_day (
    day  DATE        NOT NULL PRIMARY KEY,
    kind VARCHAR(4)  NOT NULL,
    name VARCHAR(30) NOT NULL,
    CONSTRAINT calendar_day_kind CHECK (kind IN ('OFF', 'WORK'))
);

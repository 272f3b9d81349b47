-- A final penalty may be spread over months: one person of the accounts asks for it, another agrees, and from then on each part stands on
-- a statement of its own.
ALTER TABLE penalty
    ADD COLUMN spread_months INT NULL COMMENT 'over how many months it shall be deducted',
    ADD COLUMN spread_from CHAR(7) NULL COMMENT 'the first of them',
    ADD COLUMN spread_by VARCHAR(60) NULL,
    ADD COLUMN spread_agreed_by VARCHAR(60) NULL COMMENT 'null: only asked for',
    ADD CONSTRAINT penalty_spread CHECK (spread_agreed_by <> spread_by AND spread_months BETWEEN 2 AND 24
        AND (spread_by IS NULL) = (spread_months IS NULL) AND (spread_agreed_by IS NULL OR spread_by IS NOT NULL));

CREATE TABLE penalty_part (
    id           BIGINT         NOT NULL PRIMARY KEY,
    penalty_id   BIGINT         NOT NULL,
    part_no      INT            NOT NULL,
    parts        INT            NOT NULL,
    due_month    CHAR(7)        NOT NULL COMMENT 'the first month whose statement may deduct it',
    amount       DECIMAL(15, 2) NOT NULL,
    on_month     CHAR(7)        NULL COMMENT 'the month whose calculated statement carries it',
    statement_no VARCHAR(40)    NULL COMMENT 'the published statement that deducted it',
    CONSTRAINT penalty_part_once UNIQUE (penalty_id, part_no),
    CONSTRAINT penalty_part_no CHECK (part_no BETWEEN 1 AND parts),
    CONSTRAINT penalty_part_amount CHECK (amount > 0),
    CONSTRAINT penalty_part_of FOREIGN KEY (penalty_id) REFERENCES penalty (id)
);

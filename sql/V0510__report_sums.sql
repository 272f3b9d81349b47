-- What published statements come to in the parts that reports ask for, so that a year is added up from some thousand rows and not from a
-- million lines. Published lines never change: each statement is added up once, after it was published, and may be again from its lines.
CREATE TABLE report_summed (
    statement_id BIGINT      NOT NULL PRIMARY KEY,
    summed_at    DATETIME(3) NOT NULL COMMENT 'UTC',
    CONSTRAINT report_summed_statement FOREIGN KEY (statement_id) REFERENCES statement (id) ON DELETE CASCADE
);

CREATE TABLE report_sum (
    statement_id  BIGINT         NOT NULL,
    outlet_id     BIGINT         NOT NULL COMMENT '0: the centre as a whole',
    category_code VARCHAR(10)    NOT NULL COMMENT 'empty: of no order',
    level         VARCHAR(15)    NOT NULL COMMENT 'empty: of no order',
    kind          VARCHAR(12)    NOT NULL,
    reason_code   VARCHAR(30)    NOT NULL,
    origin_month  CHAR(7)        NOT NULL COMMENT 'in which the work was done',
    line_count    INT            NOT NULL,
    amount        DECIMAL(15, 2) NOT NULL,
    PRIMARY KEY (statement_id, outlet_id, category_code, level, kind, reason_code, origin_month),
    CONSTRAINT report_sum_some CHECK (line_count > 0),
    CONSTRAINT report_sum_of FOREIGN KEY (statement_id) REFERENCES report_summed (statement_id) ON DELETE CASCADE
);

-- A network has more models than it has outlets, so that the two are not multiplied with each other.
CREATE TABLE report_model (
    statement_id  BIGINT         NOT NULL,
    category_code VARCHAR(10)    NOT NULL,
    model         VARCHAR(100)   NOT NULL,
    kind          VARCHAR(12)    NOT NULL,
    reason_code   VARCHAR(30)    NOT NULL,
    line_count    INT            NOT NULL,
    amount        DECIMAL(15, 2) NOT NULL,
    PRIMARY KEY (statement_id, category_code, model, kind, reason_code),
    CONSTRAINT report_model_some CHECK (line_count > 0),
    CONSTRAINT report_model_of FOREIGN KEY (statement_id) REFERENCES report_summed (statement_id) ON DELETE CASCADE
);

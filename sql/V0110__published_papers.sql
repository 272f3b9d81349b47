-- What a published statement shows is kept with it (G13): masters may be renamed afterwards, a paper may not.
CREATE TABLE published_head (
    statement_id  BIGINT       NOT NULL PRIMARY KEY,
    company       VARCHAR(100) NULL COMMENT 'the manufacturer''s name on the paper; null: none was configured',
    centre_code   VARCHAR(20)  NOT NULL,
    centre_name   VARCHAR(100) NOT NULL,
    credit_code   VARCHAR(18)  NULL,
    account       VARCHAR(200) NULL COMMENT 'bank and masked number the money goes to',
    opens         DATE         NULL COMMENT 'first day of the settlement window; null: published before this was kept',
    closes        DATE         NULL,
    repeat_months INT          NULL COMMENT 'the repeat window that the paper explains (G05)',
    held_carries  INT          NULL COMMENT 'how often a held order is carried (G09)',
    wording       INT          NOT NULL COMMENT 'version of the sentences at publication; 1: before this was kept',
    kept_at       DATETIME(3)  NOT NULL COMMENT 'UTC',
    CONSTRAINT published_head_statement FOREIGN KEY (statement_id) REFERENCES statement (id)
);

CREATE TABLE published_part (
    run_id      BIGINT       NOT NULL,
    centre_id   BIGINT       NOT NULL,
    residual_no SMALLINT     NOT NULL,
    outlet_id   BIGINT       NOT NULL,
    outlet_code VARCHAR(20)  NOT NULL,
    outlet_name VARCHAR(100) NOT NULL,
    PRIMARY KEY (run_id, centre_id, residual_no, outlet_id)
);

-- The papers of published statements as files: made once, the same document for ever.
CREATE TABLE kept_paper (
    statement_id BIGINT      NOT NULL,
    outlet_id    BIGINT      NOT NULL COMMENT '0: the whole statement, else the part that this outlet sees',
    language     CHAR(2)     NOT NULL,
    form         VARCHAR(4)  NOT NULL,
    sha256       CHAR(64)    NOT NULL,
    bytes        BIGINT      NOT NULL,
    made_at      DATETIME(3) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (statement_id, outlet_id, language, form),
    CONSTRAINT kept_paper_form CHECK (form IN ('PDF', 'XLSX')),
    CONSTRAINT kept_paper_statement FOREIGN KEY (statement_id) REFERENCES statement (id)
);

-- What was published before this was kept shows from now on what it shows today.
INSERT INTO published_head (statement_id, centre_code, centre_name, credit_code, wording, kept_at)
SELECT s.id, c.code, c.name, c.credit_code, 1, UTC_TIMESTAMP(3) FROM statement s JOIN service_centre c ON c.id = s.centre_id
WHERE s.sha256 IS NOT NULL;
INSERT INTO published_part (run_id, centre_id, residual_no, outlet_id, outlet_code, outlet_name)
SELECT DISTINCT l.run_id, l.centre_id, l.residual_no, u.id, u.code, u.name FROM statement s
JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no
JOIN outlet u ON u.id = l.outlet_id WHERE s.sha256 IS NOT NULL;

-- Batches of spreadsheet rows: what a person handed in, what was found wrong with it, and what was stored of it.
CREATE TABLE import_job (
    id              BIGINT        NOT NULL PRIMARY KEY,
    batch_no        VARCHAR(20)   NOT NULL COMMENT 'IM-yyyyMMdd-nnn',
    kind            VARCHAR(20)   NOT NULL,
    centre_id       BIGINT        NULL COMMENT 'the centre whose batch it is; null: headquarters',
    file_name       VARCHAR(200)  NOT NULL,
    file_bytes      BIGINT        NOT NULL,
    sha256          CHAR(64)      NOT NULL,
    sheet           VARCHAR(100)  NULL COMMENT 'the sheet asked for; null: the first that fits',
    commit_mode     VARCHAR(15)   NOT NULL,
    submit          BOOLEAN       NOT NULL DEFAULT FALSE,
    state           VARCHAR(12)   NOT NULL,
    job_id          BIGINT        NULL COMMENT 'the work that is under way, or was last',
    repeats_id      BIGINT        NULL COMMENT 'an earlier batch of the very same file',
    format          VARCHAR(5)    NULL,
    encoding        VARCHAR(20)   NULL,
    sheet_read      VARCHAR(100)  NULL,
    other_sheets    TEXT          NULL COMMENT 'lists are separated by the character 31',
    headings        TEXT          NULL,
    unknown_columns TEXT          NULL,
    repeated_columns TEXT         NULL,
    heading_row     INT           NOT NULL DEFAULT 0,
    data_rows       INT           NOT NULL DEFAULT 0,
    empty_rows      INT           NOT NULL DEFAULT 0,
    total_rows      INT           NOT NULL DEFAULT 0 COMMENT 'rows that only add up, and the example of the template',
    hidden_rows     INT           NOT NULL DEFAULT 0,
    dropped_rows    INT           NOT NULL DEFAULT 0,
    accepted        INT           NOT NULL DEFAULT 0,
    rejected        INT           NOT NULL DEFAULT 0,
    warned          INT           NOT NULL DEFAULT 0,
    abnormal        INT           NOT NULL DEFAULT 0,
    passed          INT           NOT NULL DEFAULT 0 COMMENT 'accepted without warning or abnormality',
    stored          INT           NOT NULL DEFAULT 0,
    added           INT           NOT NULL DEFAULT 0 COMMENT 'master data: new',
    changed         INT           NOT NULL DEFAULT 0 COMMENT 'master data: changed',
    submitted       INT           NOT NULL DEFAULT 0,
    problem_code    VARCHAR(10)   NULL,
    problem_args    VARCHAR(1000) NULL,
    created_by      VARCHAR(60)   NOT NULL,
    created_by_name VARCHAR(100)  NOT NULL,
    created_at      DATETIME(3)   NOT NULL COMMENT 'UTC',
    checked_at      DATETIME(3)   NULL,
    committed_at    DATETIME(3)   NULL,
    version         INT           NOT NULL DEFAULT 0,
    CONSTRAINT import_job_batch UNIQUE (batch_no),
    CONSTRAINT import_job_state CHECK (state IN ('QUEUED', 'CHECKING', 'CHECKED', 'COMMITTING', 'COMMITTED', 'FAILED', 'CANCELLED',
        'ROLLED_BACK')),
    CONSTRAINT import_job_mode CHECK (commit_mode IN ('NONE', 'PASSED_ROWS', 'ALL_OR_NOTHING')),
    CONSTRAINT import_job_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id)
);
CREATE INDEX import_job_by_centre ON import_job (centre_id, id);
CREATE INDEX import_job_by_file ON import_job (sha256, kind);

CREATE TABLE import_row (
    import_id BIGINT      NOT NULL,
    row_no    INT         NOT NULL COMMENT 'as a spreadsheet shows it',
    cells     MEDIUMTEXT  NOT NULL COMMENT 'texts under the headings of the batch, separated by the character 31',
    hidden    BOOLEAN     NOT NULL,
    merged    VARCHAR(30) NULL COMMENT 'the merged cells that reach into the row',
    dropped   BOOLEAN     NOT NULL DEFAULT FALSE,
    stored    BOOLEAN     NOT NULL DEFAULT FALSE,
    PRIMARY KEY (import_id, row_no)
);

CREATE TABLE import_finding (
    import_id  BIGINT        NOT NULL,
    row_no     INT           NOT NULL,
    seq        INT           NOT NULL,
    item       VARCHAR(100)  NULL COMMENT 'what the row calls itself: order number, code',
    severity   VARCHAR(10)   NOT NULL,
    code       VARCHAR(20)   NOT NULL,
    field      VARCHAR(30)   NULL,
    value      VARCHAR(200)  NULL,
    args       VARCHAR(500)  NULL COMMENT 'figures of the sentence, separated by the character 31',
    related_no VARCHAR(40)   NULL,
    related_on DATE          NULL,
    PRIMARY KEY (import_id, row_no, seq),
    CONSTRAINT import_finding_severity CHECK (severity IN ('REJECTED', 'ABNORMAL', 'WARNING', 'INFO'))
);
CREATE INDEX import_finding_by_severity ON import_finding (import_id, severity, row_no);

CREATE TABLE import_number (
    day  DATE NOT NULL PRIMARY KEY,
    last INT  NOT NULL COMMENT 'the last batch number given out on the day'
);

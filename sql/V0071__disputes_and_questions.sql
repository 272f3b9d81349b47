-- What stands behind a dispute, and what an outlet asks its centre about its fees (G13).
CREATE TABLE dispute_file (
    id         BIGINT       NOT NULL PRIMARY KEY,
    dispute_id BIGINT       NOT NULL,
    file_name  VARCHAR(200) NOT NULL,
    media_type VARCHAR(60)  NOT NULL,
    bytes      BIGINT       NOT NULL,
    sha256     CHAR(64)     NOT NULL,
    added_by   VARCHAR(60)  NOT NULL,
    added_at   DATETIME(3)  NOT NULL,
    CONSTRAINT dispute_file_dispute FOREIGN KEY (dispute_id) REFERENCES dispute (id) ON DELETE CASCADE
);
CREATE INDEX dispute_by_centre ON dispute (centre_id, state, id);

CREATE TABLE fee_question (
    id           BIGINT       NOT NULL PRIMARY KEY,
    centre_id    BIGINT       NOT NULL,
    outlet_id    BIGINT       NOT NULL,
    statement_no VARCHAR(40)  NOT NULL COMMENT 'the published statement the outlet read',
    order_no     VARCHAR(40)  NOT NULL,
    question     VARCHAR(500) NOT NULL,
    asked_by     VARCHAR(60)  NOT NULL,
    asked_at     DATETIME(3)  NOT NULL,
    answer       VARCHAR(500) NULL,
    answered_by  VARCHAR(60)  NULL,
    answered_at  DATETIME(3)  NULL,
    version      INT          NOT NULL DEFAULT 0,
    CONSTRAINT fee_question_answered CHECK ((answer IS NULL) = (answered_by IS NULL))
);
CREATE INDEX fee_question_by_centre ON fee_question (centre_id, id);
CREATE INDEX fee_question_by_outlet ON fee_question (outlet_id, statement_no);

-- What broke in the repairs that published statements settle, by model and fault. A fault is not multiplied with outlets either: a model
-- has some dozen faults, a network some thousand models.
CREATE TABLE report_fault (
    statement_id  BIGINT       NOT NULL,
    category_code VARCHAR(10)  NOT NULL,
    model         VARCHAR(100) NOT NULL,
    fault_code    VARCHAR(20)  NOT NULL COMMENT 'empty: nobody wrote one',
    line_count    INT          NOT NULL,
    repeat_count  INT          NOT NULL COMMENT 'of those, repeats of an earlier repair (G05), paid or not',
    PRIMARY KEY (statement_id, category_code, model, fault_code),
    CONSTRAINT report_fault_some CHECK (line_count > 0 AND repeat_count BETWEEN 0 AND line_count),
    CONSTRAINT report_fault_of FOREIGN KEY (statement_id) REFERENCES report_summed (statement_id) ON DELETE CASCADE
);

-- What was added up before knows of no faults. It is added up again, by the hour or as soon as somebody asks.
DELETE FROM report_summed;

-- What a statement and a run come to, a row for each kind of line: a new kind needs no column anywhere. NO_RATE counts, of the excluded lines,
-- those that have no price.
CREATE TABLE statement_sum (
    statement_id BIGINT         NOT NULL,
    kind         VARCHAR(12)    NOT NULL,
    line_count   INT            NOT NULL,
    amount       DECIMAL(15, 2) NOT NULL,
    PRIMARY KEY (statement_id, kind),
    CONSTRAINT statement_sum_statement FOREIGN KEY (statement_id) REFERENCES statement (id) ON DELETE CASCADE,
    CONSTRAINT statement_sum_some CHECK (line_count > 0)
);
INSERT INTO statement_sum (statement_id, kind, line_count, amount)
SELECT s.id, l.kind, COUNT(*), SUM(l.amount) FROM statement s
JOIN statement_line l ON l.run_id = s.run_id AND l.centre_id = s.centre_id AND l.residual_no = s.residual_no
GROUP BY s.id, l.kind;
INSERT INTO statement_sum (statement_id, kind, line_count, amount)
SELECT id, 'NO_RATE', no_rate_count, 0 FROM statement WHERE no_rate_count > 0;
-- That the total is the sum of its kinds is checked by STATEMENT_SUMS from now on.
ALTER TABLE statement DROP CONSTRAINT statement_total, DROP COLUMN payable_count, DROP COLUMN payable_sum, DROP COLUMN non_payable_count, DROP COLUMN held_count,
    DROP COLUMN excluded_count, DROP COLUMN no_rate_count, DROP COLUMN adjustment_sum;

CREATE TABLE run_sum (
    run_id     BIGINT         NOT NULL,
    centre_id  BIGINT         NOT NULL,
    kind       VARCHAR(12)    NOT NULL,
    line_count INT            NOT NULL,
    amount     DECIMAL(15, 2) NOT NULL,
    PRIMARY KEY (run_id, centre_id, kind),
    CONSTRAINT run_sum_some CHECK (line_count > 0)
);
INSERT INTO run_sum (run_id, centre_id, kind, line_count, amount)
SELECT run_id, centre_id, 'PAYABLE', payable_count, payable_sum FROM run_centre WHERE payable_count > 0
UNION ALL SELECT run_id, centre_id, 'NON_PAYABLE', non_payable_count, 0 FROM run_centre WHERE non_payable_count > 0
UNION ALL SELECT run_id, centre_id, 'HELD', held_count, 0 FROM run_centre WHERE held_count > 0
UNION ALL SELECT run_id, centre_id, 'EXCLUDED', excluded_count, 0 FROM run_centre WHERE excluded_count > 0
UNION ALL SELECT run_id, centre_id, 'NO_RATE', no_rate_count, 0 FROM run_centre WHERE no_rate_count > 0;
-- Every order of a run has one line that is payable, not payable, held or excluded, so that their number is a sum as well.
ALTER TABLE run_centre DROP COLUMN line_count, DROP COLUMN payable_count, DROP COLUMN payable_sum, DROP COLUMN non_payable_count,
    DROP COLUMN held_count, DROP COLUMN excluded_count, DROP COLUMN no_rate_count, DROP COLUMN carried_count;

-- What a penalty is limited to, where the policy says so, and what the wrong would have cost. What stands already is not limited; what it
-- would have cost is what it was counted from.
ALTER TABLE penalty
    ADD COLUMN cap DECIMAL(15, 2) NULL COMMENT 'the limit that its amount was cut to' AFTER multiplier,
    ADD COLUMN cap_kind VARCHAR(10) NULL COMMENT 'null: no limit cut it' AFTER cap,
    ADD COLUMN loss_fee DECIMAL(15, 2) NOT NULL DEFAULT 0 COMMENT 'what the record would have cost in fees' AFTER amount,
    ADD COLUMN loss_parts DECIMAL(15, 2) NOT NULL DEFAULT 0 COMMENT 'and in parts' AFTER loss_fee,
    ADD CONSTRAINT penalty_cap CHECK ((cap IS NULL) = (cap_kind IS NULL) AND (cap IS NULL OR amount <= cap)),
    ADD CONSTRAINT penalty_cap_kind CHECK (cap_kind IN ('PENALTY', 'MONTH')),
    ADD CONSTRAINT penalty_loss CHECK (loss_fee >= 0 AND loss_parts >= 0);
UPDATE penalty SET loss_fee = IF(base_source IN ('RATE_CARD', 'MANUAL'), base, 0), loss_parts = IF(base_source IN ('RATE_CARD', 'MANUAL'), 0, base);
CREATE INDEX penalty_by_clause ON penalty (clause, proposed_at);

INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (481, 'PENALTY_MAX', '0', '2000-01-01', 'G12', NULL, 'system'),
    (482, 'PENALTY_MONTH_MAX', '0', '2000-01-01', 'G12', NULL, 'system'),
    (483, 'PENALTY_NOTICE_DAYS', '30', '2000-01-01', 'G11', NULL, 'system');

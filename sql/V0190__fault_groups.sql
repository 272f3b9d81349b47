-- The option of the repeat rule that asks for a fault of the same group (G05): what counts as the same is kept with the fault codes.
ALTER TABLE fault_code ADD COLUMN fault_group VARCHAR(20) NULL COMMENT 'faults of one group are the same fault to G05' AFTER highest_level;
-- Until somebody says otherwise every code is a group of its own.
UPDATE fault_code SET fault_group = code;
ALTER TABLE fault_code MODIFY COLUMN fault_group VARCHAR(20) NOT NULL COMMENT 'faults of one group are the same fault to G05';

-- As the policy says it: any fault.
INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (190, 'REPEAT_SAME_FAULT_GROUP', '0', '2000-01-01', 'G05', 'policy', 'system');

-- A paper explains the window that was in force: months (3), days (90d), and whether it asks for the same group (3 GROUP).
ALTER TABLE published_head CHANGE COLUMN repeat_months repeat_window VARCHAR(20) NULL COMMENT 'the repeat window that the paper explains (G05)';

-- An entry is reversed once, asked for by one person and approved by another (G24).
CREATE TABLE ledger_reversal (
    entry_no    BIGINT       NOT NULL PRIMARY KEY,
    reason      VARCHAR(300) NOT NULL,
    asked_by    VARCHAR(60)  NOT NULL,
    asked_at    DATETIME(3)  NOT NULL COMMENT 'UTC',
    approved_by VARCHAR(60)  NULL,
    approved_at DATETIME(3)  NULL COMMENT 'UTC',
    CONSTRAINT ledger_reversal_two_people CHECK (approved_by IS NULL OR approved_by <> asked_by),
    CONSTRAINT ledger_reversal_entry FOREIGN KEY (entry_no) REFERENCES ledger_entry (entry_no)
);

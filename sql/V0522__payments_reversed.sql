-- A payment whose entries are reversed in the books is no payment any more: the statement may be paid again, the bank's reference used again.
ALTER TABLE statement_payment DROP CONSTRAINT statement_payment_state;
ALTER TABLE statement_payment DROP CONSTRAINT statement_payment_confirmed;
ALTER TABLE statement_payment ADD CONSTRAINT statement_payment_state CHECK (state IN ('RECORDED', 'CONFIRMED', 'WITHDRAWN', 'REVERSED'));
ALTER TABLE statement_payment ADD CONSTRAINT statement_payment_confirmed
    CHECK ((state IN ('CONFIRMED', 'REVERSED')) = (confirmed_by IS NOT NULL));
ALTER TABLE statement_payment DROP CONSTRAINT statement_payment_once;
ALTER TABLE statement_payment DROP CONSTRAINT statement_payment_reference_once;
ALTER TABLE statement_payment
    DROP COLUMN live_statement,
    DROP COLUMN live_reference;
ALTER TABLE statement_payment
    ADD COLUMN live_statement BIGINT AS (IF(state IN ('RECORDED', 'CONFIRMED'), statement_id, NULL)) STORED,
    ADD COLUMN live_reference VARCHAR(40) AS (IF(state IN ('RECORDED', 'CONFIRMED'), bank_reference, NULL)) STORED;
ALTER TABLE statement_payment ADD CONSTRAINT statement_payment_once UNIQUE (live_statement);
ALTER TABLE statement_payment ADD CONSTRAINT statement_payment_reference_once UNIQUE (live_reference);

-- A debt that is carried or set off, later a penalty, is a line about a centre or an outlet, not about an order (G11, G12).
ALTER TABLE statement_line
    MODIFY COLUMN outlet_id BIGINT NULL COMMENT 'null: the centre as a whole',
    MODIFY COLUMN order_id BIGINT NULL,
    MODIFY COLUMN order_no VARCHAR(40) NULL,
    MODIFY COLUMN level VARCHAR(15) NULL,
    MODIFY COLUMN completed_on DATE NULL,
    ADD CONSTRAINT statement_line_kind CHECK (kind IN ('PAYABLE', 'NON_PAYABLE', 'HELD', 'EXCLUDED', 'PENALTY', 'ADJUSTMENT', 'REVERSAL',
        'SET_OFF', 'CARRY')),
    ADD CONSTRAINT statement_line_order CHECK (kind IN ('PENALTY', 'SET_OFF', 'CARRY')
        OR outlet_id IS NOT NULL AND order_id IS NOT NULL AND order_no IS NOT NULL AND level IS NOT NULL AND completed_on IS NOT NULL),
    ADD CONSTRAINT statement_line_whole_order CHECK ((order_id IS NULL) = (order_no IS NULL) AND (order_id IS NULL) = (completed_on IS NULL)),
    ADD CONSTRAINT statement_line_sign CHECK (kind NOT IN ('CARRY', 'PENALTY') OR amount < 0);

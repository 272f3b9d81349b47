-- Balances of nothing stay, since a piece may come back; a list passes over them by an index that has only the others, in their order.
ALTER TABLE stock_balance ADD COLUMN held BOOLEAN AS (IF(quantity > 0, TRUE, NULL)) VIRTUAL;
CREATE INDEX stock_balance_held ON stock_balance (held, place_kind, place_id, part_id, state);
CREATE INDEX stock_balance_held_by_state ON stock_balance (held, state, place_kind, place_id);
-- The movements of one event, and the pieces that are due first.
CREATE INDEX stock_movement_by_event ON stock_movement (event, id);
CREATE INDEX bad_part_by_due ON bad_part (due_on, label);

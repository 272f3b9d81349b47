-- The largest balances are found without putting all of the network's in order.
CREATE INDEX stock_balance_by_quantity ON stock_balance (quantity);

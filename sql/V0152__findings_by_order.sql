-- Findings and events are read and removed with their order alone, and written order by order: kept in that order they need no second
-- index, and a bulk load appends to them.
ALTER TABLE order_finding DROP PRIMARY KEY, ADD PRIMARY KEY (order_id, id), DROP INDEX order_finding_by_order;
ALTER TABLE order_event DROP PRIMARY KEY, ADD PRIMARY KEY (order_id, id), DROP INDEX order_event_by_order;

-- Most orders name no part, and a settlement that asks each of them about old parts pays for it (G09): the order says whether there is
-- anything to ask, and the pieces answer from an index alone.
ALTER TABLE repair_order ADD COLUMN part_lines INT NOT NULL DEFAULT 0 COMMENT 'how many parts it names' AFTER actions;
UPDATE repair_order o JOIN (SELECT order_id, COUNT(*) AS part_lines FROM part_use GROUP BY order_id) u ON u.order_id = o.id
    SET o.part_lines = u.part_lines;
CREATE INDEX bad_part_of_order ON bad_part (order_id, state, part_id, shipped_on, handed_on, part_group, centre_id);

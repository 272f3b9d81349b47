-- After its carries headquarters decides on a held order: pay it although its condition is not met, or never (G09).
ALTER TABLE repair_order ADD COLUMN held_decision VARCHAR(10) NULL COMMENT 'RELEASED: paid all the same; REFUSED: never paid';
ALTER TABLE repair_order ADD COLUMN held_decided_by VARCHAR(60) NULL;
ALTER TABLE repair_order ADD COLUMN held_decision_reason VARCHAR(500) NULL;
ALTER TABLE repair_order ADD CONSTRAINT repair_order_held CHECK (held_decision IS NULL AND held_decided_by IS NULL
    OR held_decision IN ('RELEASED', 'REFUSED') AND held_decided_by IS NOT NULL AND held_decision_reason IS NOT NULL);

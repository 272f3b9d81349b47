-- The day a piece came to the centre: a month whose parcels were all used while it lay there is no carry (G09, G22).
ALTER TABLE bad_part ADD COLUMN handed_on DATE NULL COMMENT 'the day it came to the centre' AFTER due_on;
UPDATE bad_part SET handed_on = made_on WHERE state NOT IN ('AT_OUTLET', 'VOID');
ALTER TABLE bad_part ADD CONSTRAINT bad_part_handed CHECK (state IN ('AT_OUTLET', 'VOID') OR handed_on IS NOT NULL);

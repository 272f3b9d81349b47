-- What an inspection found is proven by headquarters' own photos; those of the outlet and the centre stand beside them.
ALTER TABLE part_photo ADD COLUMN by_hq BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'taken at headquarters' AFTER bad_part_id;
UPDATE part_photo f JOIN user_account u ON u.user_name = f.added_by SET f.by_hq = (u.centre_id IS NULL AND u.outlet_id IS NULL);

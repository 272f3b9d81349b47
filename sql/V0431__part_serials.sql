-- Valuable parts are known one by one: what was taken out and what was put in (G21, G23). A serial is one piece, and a new one stands in
-- one unit at a time.
ALTER TABLE part_use
    ADD COLUMN old_serial VARCHAR(40) NULL,
    ADD COLUMN new_serial VARCHAR(40) NULL,
    ADD CONSTRAINT part_use_one_piece CHECK (quantity = 1 OR (old_serial IS NULL AND new_serial IS NULL)),
    ADD CONSTRAINT part_use_other_piece CHECK (old_serial IS NULL OR new_serial IS NULL OR old_serial <> new_serial);
ALTER TABLE part_draw
    ADD COLUMN old_serial VARCHAR(40) NULL,
    ADD COLUMN new_serial VARCHAR(40) NULL,
    ADD CONSTRAINT part_draw_one_piece CHECK (quantity = 1 OR (old_serial IS NULL AND new_serial IS NULL)),
    ADD CONSTRAINT part_draw_serial_once UNIQUE (new_serial, part_id, standing);
ALTER TABLE bad_part ADD COLUMN serial_no VARCHAR(40) NULL COMMENT 'of the piece itself, as its order names it' AFTER piece_no;

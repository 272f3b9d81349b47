-- On which shelf of headquarters a part lies: the picking list is walked along it.
CREATE TABLE part_shelf (
    part_id BIGINT      NOT NULL PRIMARY KEY,
    shelf   VARCHAR(20) NOT NULL,
    CONSTRAINT part_shelf_part FOREIGN KEY (part_id) REFERENCES part (id)
);

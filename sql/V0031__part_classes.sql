-- The closed list of valuable part classes (G21), and the class of a part whose sheet names none, by its part group.
CREATE TABLE valuable_class (
    id         BIGINT      NOT NULL PRIMARY KEY,
    part_class VARCHAR(20) NOT NULL,
    valid_from DATE        NOT NULL,
    valid_to   DATE        NULL,
    CONSTRAINT valuable_class_once UNIQUE (part_class, valid_from),
    CONSTRAINT valuable_class_known CHECK (part_class IN ('MAINBOARD', 'LCD', 'LCD_DRIVER_BOARD')),
    CONSTRAINT valuable_class_order CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

INSERT INTO valuable_class (id, part_class, valid_from) VALUES
    (1, 'MAINBOARD', '2000-01-01'),
    (2, 'LCD', '2000-01-01'),
    (3, 'LCD_DRIVER_BOARD', '2000-01-01');

CREATE TABLE part_group_class (
    part_group VARCHAR(20) NOT NULL PRIMARY KEY COMMENT 'what follows the last dash of a part code',
    part_class VARCHAR(20) NOT NULL,
    CONSTRAINT part_group_class_known CHECK (part_class IN ('MAINBOARD', 'LCD', 'LCD_DRIVER_BOARD', 'OTHER'))
);

INSERT INTO part_group_class (part_group, part_class) VALUES
    ('MBD', 'MAINBOARD'),
    ('PNL', 'LCD');

-- The numbers that records get by themselves, counted per centre and day. Whoever draws one holds the row until the record is stored,
-- so that two people drawing at once get two numbers.
CREATE TABLE order_number (
    beginning VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY COMMENT 'the centre''s code and yyMMdd',
    last_no   INT         NOT NULL,
    CONSTRAINT order_number_last CHECK (last_no >= 0)
);

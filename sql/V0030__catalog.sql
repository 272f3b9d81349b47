-- What is repaired, what can be wrong with it, and the parts (G07, G21).
CREATE TABLE product_category (
    code           VARCHAR(10)  NOT NULL PRIMARY KEY,
    name           VARCHAR(60)  NOT NULL,
    serial_pattern VARCHAR(200) NULL COMMENT 'regular expression the serial must match; null accepts any',
    serial_check   VARCHAR(20)  NOT NULL DEFAULT 'NONE' COMMENT 'NONE or MOD34',
    version        INT          NOT NULL DEFAULT 0,
    CONSTRAINT product_category_name UNIQUE (name),
    CONSTRAINT product_category_check CHECK (serial_check IN ('NONE', 'MOD34'))
);

CREATE TABLE warranty_term (
    id            BIGINT      NOT NULL PRIMARY KEY,
    category_code VARCHAR(10) NOT NULL,
    months        INT         NOT NULL,
    valid_from    DATE        NOT NULL COMMENT 'compared with the purchase date',
    valid_to      DATE        NULL,
    CONSTRAINT warranty_term_once UNIQUE (category_code, valid_from),
    CONSTRAINT warranty_term_months CHECK (months BETWEEN 0 AND 240),
    CONSTRAINT warranty_term_category FOREIGN KEY (category_code) REFERENCES product_category (code)
);

CREATE TABLE product_model (
    id            BIGINT       NOT NULL PRIMARY KEY,
    model         VARCHAR(100) NOT NULL,
    category_code VARCHAR(10)  NOT NULL,
    version       INT          NOT NULL DEFAULT 0,
    CONSTRAINT product_model_once UNIQUE (model, category_code),
    CONSTRAINT product_model_category FOREIGN KEY (category_code) REFERENCES product_category (code)
);

CREATE TABLE fault_code (
    code          VARCHAR(20)  NOT NULL PRIMARY KEY,
    name          VARCHAR(100) NOT NULL,
    highest_level VARCHAR(15)  NOT NULL COMMENT 'a claim above this level is abnormal (G07)',
    version       INT          NOT NULL DEFAULT 0,
    CONSTRAINT fault_code_level CHECK (highest_level IN ('DETECT_UPGRADE', 'L1', 'L2', 'L3'))
);

CREATE TABLE part (
    id            BIGINT       NOT NULL PRIMARY KEY,
    code          VARCHAR(40)  NOT NULL,
    name          VARCHAR(100) NOT NULL,
    category_code VARCHAR(10)  NULL COMMENT 'null fits every category',
    part_class    VARCHAR(20)  NOT NULL,
    must_return   BOOLEAN      NOT NULL DEFAULT FALSE,
    version       INT          NOT NULL DEFAULT 0,
    CONSTRAINT part_code UNIQUE (code),
    CONSTRAINT part_class CHECK (part_class IN ('MAINBOARD', 'LCD', 'LCD_DRIVER_BOARD', 'OTHER')),
    CONSTRAINT part_category FOREIGN KEY (category_code) REFERENCES product_category (code)
);

CREATE TABLE part_price (
    id         BIGINT         NOT NULL PRIMARY KEY,
    part_id    BIGINT         NOT NULL,
    price      DECIMAL(15, 2) NOT NULL,
    valid_from DATE           NOT NULL,
    valid_to   DATE           NULL,
    CONSTRAINT part_price_once UNIQUE (part_id, valid_from),
    CONSTRAINT part_price_part FOREIGN KEY (part_id) REFERENCES part (id)
);

CREATE TABLE product_unit (
    serial_no     VARCHAR(40)  NOT NULL,
    category_code VARCHAR(10)  NOT NULL,
    model_id      BIGINT       NULL,
    shipped_on    DATE         NULL,
    sold_on       DATE         NULL,
    PRIMARY KEY (serial_no, category_code),
    CONSTRAINT product_unit_category FOREIGN KEY (category_code) REFERENCES product_category (code)
) COMMENT 'registry of sold units';

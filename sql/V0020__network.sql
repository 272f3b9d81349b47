-- Regions, service centres, outlets and everything about an outlet that changes with time (G01-G03).
CREATE TABLE region (
    code        CHAR(6)      NOT NULL PRIMARY KEY COMMENT 'GB/T 2260 code with trailing zeros',
    name        VARCHAR(40)  NOT NULL,
    level       VARCHAR(12)  NOT NULL COMMENT 'PROVINCE or PREFECTURE',
    parent_code CHAR(6)      NULL,
    lon         DECIMAL(9, 5) NULL,
    lat         DECIMAL(9, 5) NULL,
    CONSTRAINT region_level CHECK (level IN ('PROVINCE', 'PREFECTURE')),
    CONSTRAINT region_parent FOREIGN KEY (parent_code) REFERENCES region (code)
);

CREATE TABLE coverage_goal (
    id      BIGINT      NOT NULL PRIMARY KEY,
    clause  VARCHAR(4)  NOT NULL,
    level   VARCHAR(12) NOT NULL,
    minimum INT         NOT NULL,
    due_on  DATE        NOT NULL,
    version INT         NOT NULL DEFAULT 0,
    CONSTRAINT coverage_goal_level UNIQUE (level)
);

CREATE TABLE service_centre (
    id            BIGINT       NOT NULL PRIMARY KEY,
    code          VARCHAR(20)  NOT NULL,
    name          VARCHAR(100) NOT NULL,
    province_code CHAR(6)      NOT NULL,
    credit_code   VARCHAR(18)  NULL COMMENT 'unified social credit code',
    contact       VARCHAR(60)  NULL,
    phone         VARCHAR(30)  NULL,
    address       VARCHAR(200) NULL,
    opened_on     DATE         NOT NULL DEFAULT '2000-01-01',
    closed_on     DATE         NULL,
    version       INT          NOT NULL DEFAULT 0,
    CONSTRAINT service_centre_code UNIQUE (code),
    CONSTRAINT service_centre_province FOREIGN KEY (province_code) REFERENCES region (code)
);

CREATE TABLE outlet (
    id            BIGINT       NOT NULL PRIMARY KEY,
    code          VARCHAR(20)  NOT NULL,
    name          VARCHAR(100) NOT NULL,
    province_code CHAR(6)      NOT NULL,
    city_code     CHAR(6)      NULL,
    address       VARCHAR(200) NULL,
    lon           DECIMAL(9, 5) NULL,
    lat           DECIMAL(9, 5) NULL,
    contact       VARCHAR(60)  NULL,
    phone         VARCHAR(30)  NULL,
    taxpayer_name VARCHAR(100) NULL,
    credit_code   VARCHAR(18)  NULL,
    tax_rate      DECIMAL(5, 4) NULL COMMENT 'as a factor, 0.0300 is 3 percent',
    suspended_from DATE        NULL,
    suspension_reason VARCHAR(200) NULL,
    version       INT          NOT NULL DEFAULT 0,
    CONSTRAINT outlet_code UNIQUE (code),
    CONSTRAINT outlet_province FOREIGN KEY (province_code) REFERENCES region (code),
    CONSTRAINT outlet_city FOREIGN KEY (city_code) REFERENCES region (code)
);

CREATE TABLE outlet_assignment (
    id         BIGINT NOT NULL PRIMARY KEY,
    outlet_id  BIGINT NOT NULL,
    centre_id  BIGINT NOT NULL,
    valid_from DATE   NOT NULL,
    valid_to   DATE   NULL,
    CONSTRAINT outlet_assignment_once UNIQUE (outlet_id, valid_from),
    CONSTRAINT outlet_assignment_order CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT outlet_assignment_outlet FOREIGN KEY (outlet_id) REFERENCES outlet (id),
    CONSTRAINT outlet_assignment_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id)
);

CREATE TABLE contract (
    id          BIGINT      NOT NULL PRIMARY KEY,
    outlet_id   BIGINT      NOT NULL,
    contract_no VARCHAR(40) NOT NULL,
    invoicing   VARCHAR(20) NOT NULL DEFAULT 'OUTLET_DIRECT' COMMENT 'invoicing arrangement (G15)',
    valid_from  DATE        NOT NULL,
    valid_to    DATE        NULL,
    CONSTRAINT contract_no UNIQUE (contract_no),
    CONSTRAINT contract_invoicing CHECK (invoicing IN ('CENTRE_PRINCIPAL', 'OUTLET_DIRECT', 'TAX_BUREAU_ISSUED')),
    CONSTRAINT contract_outlet FOREIGN KEY (outlet_id) REFERENCES outlet (id)
);

CREATE TABLE authorisation (
    id            BIGINT      NOT NULL PRIMARY KEY,
    outlet_id     BIGINT      NOT NULL,
    category_code VARCHAR(10) NOT NULL,
    highest_level VARCHAR(15) NOT NULL COMMENT 'the highest repair level the outlet may claim',
    valid_from    DATE        NOT NULL,
    valid_to      DATE        NULL,
    CONSTRAINT authorisation_once UNIQUE (outlet_id, category_code, valid_from),
    CONSTRAINT authorisation_outlet FOREIGN KEY (outlet_id) REFERENCES outlet (id)
);

CREATE TABLE technician (
    id          BIGINT      NOT NULL PRIMARY KEY,
    outlet_id   BIGINT      NOT NULL,
    name        VARCHAR(60) NOT NULL,
    phone       VARCHAR(30) NULL,
    active_from DATE        NOT NULL,
    active_to   DATE        NULL,
    CONSTRAINT technician_outlet FOREIGN KEY (outlet_id) REFERENCES outlet (id)
);

CREATE TABLE bank_account (
    id           BIGINT       NOT NULL PRIMARY KEY,
    owner_kind   VARCHAR(10)  NOT NULL COMMENT 'CENTRE or OUTLET',
    owner_id     BIGINT       NOT NULL,
    account_name VARCHAR(100) NOT NULL,
    account_no   VARCHAR(40)  NOT NULL,
    bank_name    VARCHAR(100) NOT NULL,
    bank_line_no VARCHAR(20)  NULL,
    valid_from   DATE         NOT NULL,
    requested_by VARCHAR(60)  NOT NULL,
    approved_by  VARCHAR(60)  NULL COMMENT 'another person than the requester (G24)',
    approved_at  DATETIME(3)  NULL,
    version      INT          NOT NULL DEFAULT 0,
    CONSTRAINT bank_account_owner CHECK (owner_kind IN ('CENTRE', 'OUTLET')),
    CONSTRAINT bank_account_four_eyes CHECK (approved_by IS NULL OR approved_by <> requested_by)
);
CREATE INDEX bank_account_by_owner ON bank_account (owner_kind, owner_id, valid_from);

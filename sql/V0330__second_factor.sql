-- A second factor beside the password (RFC 6238), its recovery codes, and when its codes were typed wrong.
CREATE TABLE second_factor (
    user_name    VARCHAR(60)  NOT NULL PRIMARY KEY,
    secret       VARCHAR(200) NOT NULL COMMENT 'sealed with a key that is not in the database',
    confirmed_at DATETIME(3)  NULL COMMENT 'null until the first code was right: it counts only from then on',
    last_step    BIGINT       NOT NULL COMMENT 'the half minute of the last code that was taken; none is taken twice',
    failures     INT          NOT NULL COMMENT 'wrong codes since the last right one',
    closed_until DATETIME(3)  NULL COMMENT 'no code is judged before',
    created_at   DATETIME(3)  NOT NULL
);

CREATE TABLE recovery_code (
    user_name VARCHAR(60) NOT NULL,
    code_hash CHAR(64)    NOT NULL COMMENT 'SHA-256; the code itself is random and long',
    used_at   DATETIME(3) NULL,
    PRIMARY KEY (user_name, code_hash)
);
-- SECOND_FACTOR_ADMIN_FROM, SECOND_FACTOR_ACCOUNTS_FROM and SECOND_FACTOR_DIRECTOR_FROM are switches without a row: off until set.

-- When the person at a browser last proved who they are: weighty acts want a proof that is fresh.
ALTER TABLE sign_in_session ADD COLUMN proven_at DATETIME(3) NULL;

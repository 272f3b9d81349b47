-- Accounts, what they are trusted with, how they sign in, and what they changed.
CREATE TABLE user_account (
    id                   BIGINT       NOT NULL PRIMARY KEY,
    user_name            VARCHAR(60)  NOT NULL COMMENT 'in lower case',
    display_name         VARCHAR(100) NOT NULL,
    password_hash        VARCHAR(200) NOT NULL,
    password_changed_at  DATETIME(3)  NOT NULL,
    must_change_password BOOLEAN      NOT NULL DEFAULT FALSE,
    centre_id            BIGINT       NULL,
    outlet_id            BIGINT       NULL,
    enabled              BOOLEAN      NOT NULL DEFAULT TRUE,
    demo                 BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'may sign in only while demo data is asked for',
    last_sign_in_at      DATETIME(3)  NULL,
    created_by           VARCHAR(60)  NOT NULL,
    created_at           DATETIME(3)  NOT NULL,
    version              INT          NOT NULL DEFAULT 0,
    CONSTRAINT user_account_name UNIQUE (user_name),
    CONSTRAINT user_account_place CHECK (centre_id IS NULL OR outlet_id IS NULL),
    CONSTRAINT user_account_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id),
    CONSTRAINT user_account_outlet FOREIGN KEY (outlet_id) REFERENCES outlet (id)
);

CREATE TABLE user_role (
    user_id BIGINT      NOT NULL,
    role    VARCHAR(20) NOT NULL,
    PRIMARY KEY (user_id, role),
    CONSTRAINT user_role_user FOREIGN KEY (user_id) REFERENCES user_account (id),
    CONSTRAINT user_role_role CHECK (role IN ('HQ_ADMIN', 'HQ_REVIEWER', 'HQ_PARTS', 'HQ_INSPECTOR', 'HQ_ACCOUNTS', 'HQ_DIRECTOR',
                                              'CENTRE_CLERK', 'OUTLET_CLERK'))
);

-- Counts failures by the name that was typed, whether such an account exists or not, so that nobody learns which names do.
CREATE TABLE sign_in_failure (
    subject      CHAR(64)    NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the name in lower case',
    failures     INT         NOT NULL,
    last_at      DATETIME(3) NOT NULL,
    locked_until DATETIME(3) NULL
);

CREATE TABLE sign_in_session (
    id           BIGINT       NOT NULL PRIMARY KEY,
    user_name    VARCHAR(60)  NOT NULL,
    started_at   DATETIME(3)  NOT NULL,
    last_seen_at DATETIME(3)  NOT NULL,
    address      VARCHAR(60)  NOT NULL,
    browser      VARCHAR(200) NOT NULL,
    ended_at     DATETIME(3)  NULL,
    ended_by     VARCHAR(60)  NULL
);
CREATE INDEX sign_in_session_by_user ON sign_in_session (user_name, ended_at);
CREATE INDEX sign_in_session_open ON sign_in_session (ended_at, last_seen_at);

CREATE TABLE api_key (
    id           BIGINT       NOT NULL PRIMARY KEY,
    user_name    VARCHAR(60)  NOT NULL,
    label        VARCHAR(100) NOT NULL,
    prefix       VARCHAR(20)  NOT NULL COMMENT 'the part that may be shown',
    key_hash     CHAR(64)     NOT NULL COMMENT 'SHA-256; the key itself is random and long',
    roles        VARCHAR(200) NOT NULL COMMENT 'a subset of the owner''s roles',
    expires_on   DATE         NULL,
    created_at   DATETIME(3)  NOT NULL,
    last_used_at DATETIME(3)  NULL,
    revoked_at   DATETIME(3)  NULL,
    revoked_by   VARCHAR(60)  NULL,
    version      INT          NOT NULL DEFAULT 0,
    CONSTRAINT api_key_hash UNIQUE (key_hash)
);
CREATE INDEX api_key_by_user ON api_key (user_name);

CREATE TABLE policy_acknowledgement (
    id              BIGINT      NOT NULL PRIMARY KEY,
    user_name       VARCHAR(60) NOT NULL,
    policy_version  VARCHAR(20) NOT NULL,
    acknowledged_at DATETIME(3) NOT NULL,
    CONSTRAINT policy_acknowledgement_once UNIQUE (user_name, policy_version)
);

-- Answers to requests with an Idempotency-Key, replayed for a day.
CREATE TABLE stored_answer (
    key_hash     CHAR(64)     NOT NULL PRIMARY KEY COMMENT 'SHA-256 of caller, method, path and key',
    body_digest  CHAR(64)     NOT NULL,
    owner        VARCHAR(40)  NOT NULL COMMENT 'the server process that works on it',
    begun_at     DATETIME(3)  NOT NULL,
    status       INT          NULL COMMENT 'null while the work goes on',
    content_type VARCHAR(100) NULL,
    location     VARCHAR(300) NULL,
    etag         VARCHAR(100) NULL,
    job_id       BIGINT       NULL COMMENT 'the long work that was started, if any',
    body         LONGBLOB     NULL
);
CREATE INDEX stored_answer_by_age ON stored_answer (begun_at);

CREATE TABLE audit_entry (
    id          BIGINT       NOT NULL PRIMARY KEY,
    at          DATETIME(3)  NOT NULL,
    user_name   VARCHAR(60)  NOT NULL,
    address     VARCHAR(60)  NULL,
    verb        VARCHAR(60)  NOT NULL,
    about_kind  VARCHAR(40)  NOT NULL,
    about_id    VARCHAR(100) NOT NULL,
    changes     MEDIUMTEXT   NULL COMMENT 'field differences: {"field": ["before", "after"]}'
);
CREATE INDEX audit_entry_by_subject ON audit_entry (about_kind, about_id, id);
CREATE INDEX audit_entry_by_user ON audit_entry (user_name, id);

CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit log is append-only';
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit log is append-only';

-- Reports that somebody gets by the calendar: made as that person's rights are on the day, and kept as files.
CREATE TABLE report_subscription (
    id            BIGINT      NOT NULL PRIMARY KEY,
    user_name     VARCHAR(60) NOT NULL,
    report        VARCHAR(30) NOT NULL,
    divided_by    VARCHAR(10) NOT NULL,
    centre_code   VARCHAR(20) NULL,
    category_code VARCHAR(10) NULL,
    months        INT         NOT NULL COMMENT 'up to the month before the day',
    rhythm        VARCHAR(8)  NOT NULL,
    form          VARCHAR(4)  NOT NULL,
    language      CHAR(2)     NOT NULL,
    next_on       DATE        NOT NULL COMMENT 'the working day on which it is made next',
    state         VARCHAR(8)  NOT NULL DEFAULT 'ACTIVE' COMMENT 'STOPPED: the account is locked or may not read it any more',
    created_at    DATETIME(3) NOT NULL COMMENT 'UTC',
    CONSTRAINT report_subscription_months CHECK (months BETWEEN 1 AND 36),
    CONSTRAINT report_subscription_rhythm CHECK (rhythm IN ('DAILY', 'WEEKLY', 'MONTHLY')),
    CONSTRAINT report_subscription_form CHECK (form IN ('PDF', 'XLSX')),
    CONSTRAINT report_subscription_state CHECK (state IN ('ACTIVE', 'ENDED', 'STOPPED')),
    INDEX report_subscription_due (state, next_on),
    INDEX report_subscription_of (user_name)
);

CREATE TABLE report_copy (
    id              BIGINT       NOT NULL PRIMARY KEY,
    subscription_id BIGINT       NOT NULL,
    made_on         DATE         NOT NULL,
    centre_id       BIGINT       NULL COMMENT 'whose eyes it was made for; null: headquarters',
    file_name       VARCHAR(100) NOT NULL,
    sha256          CHAR(64)     NOT NULL,
    made_at         DATETIME(3)  NOT NULL COMMENT 'UTC',
    CONSTRAINT report_copy_once UNIQUE (subscription_id, made_on),
    CONSTRAINT report_copy_of FOREIGN KEY (subscription_id) REFERENCES report_subscription (id),
    CONSTRAINT report_copy_file FOREIGN KEY (sha256) REFERENCES kept_file (sha256)
);

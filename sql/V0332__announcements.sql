-- What headquarters tells everybody, the centres or the outlets until a day, and who has read it.
CREATE TABLE announcement (
    id           BIGINT        NOT NULL PRIMARY KEY,
    title        VARCHAR(80)   NOT NULL,
    body         VARCHAR(2000) NOT NULL,
    addressees   VARCHAR(15)   NOT NULL,
    shown_until  DATE          NOT NULL COMMENT 'the last day on which it is shown',
    published_by VARCHAR(60)   NOT NULL,
    published_at DATETIME(3)   NOT NULL,
    withdrawn_by VARCHAR(60)   NULL,
    withdrawn_at DATETIME(3)   NULL,
    CONSTRAINT announcement_addressees CHECK (addressees IN ('EVERYBODY', 'HEADQUARTERS', 'CENTRES', 'OUTLETS')),
    CONSTRAINT announcement_withdrawn CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);
CREATE INDEX announcement_by_day ON announcement (shown_until, addressees);

CREATE TABLE announcement_read (
    announcement_id BIGINT      NOT NULL,
    user_name       VARCHAR(60) NOT NULL,
    read_at         DATETIME(3) NOT NULL,
    PRIMARY KEY (announcement_id, user_name),
    CONSTRAINT announcement_read_of FOREIGN KEY (announcement_id) REFERENCES announcement (id)
);

-- Messages to a person, a role, a centre or an outlet, and who has read them (G14).
CREATE TABLE notice (
    id            BIGINT       NOT NULL PRIMARY KEY,
    audience_kind VARCHAR(10)  NOT NULL,
    audience      VARCHAR(60)  NOT NULL COMMENT 'user name, role, or the id of the centre or outlet',
    text_key      VARCHAR(80)  NOT NULL,
    args          TEXT         NOT NULL COMMENT 'figures of the sentence, a JSON array',
    link          VARCHAR(300) NULL,
    sent_by       VARCHAR(60)  NOT NULL,
    created_at    DATETIME(3)  NOT NULL,
    CONSTRAINT notice_audience CHECK (audience_kind IN ('USER', 'ROLE', 'CENTRE', 'OUTLET'))
);
CREATE INDEX notice_by_audience ON notice (audience_kind, audience, id);

CREATE TABLE notice_read (
    notice_id BIGINT      NOT NULL,
    user_name VARCHAR(60) NOT NULL,
    read_at   DATETIME(3) NOT NULL,
    PRIMARY KEY (notice_id, user_name),
    CONSTRAINT notice_read_notice FOREIGN KEY (notice_id) REFERENCES notice (id)
);
CREATE INDEX notice_read_by_user ON notice_read (user_name, notice_id);

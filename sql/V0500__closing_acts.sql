-- What is done to several centres' statements at once from the cockpit of a month, as a job: what was seen of each, and what became of it.
CREATE TABLE closing_act (
    id       BIGINT      NOT NULL PRIMARY KEY,
    month    CHAR(7)     NOT NULL,
    verb     VARCHAR(10) NOT NULL,
    asked_by VARCHAR(60) NOT NULL,
    asked_at DATETIME(3) NOT NULL COMMENT 'UTC',
    seen     CHAR(64)    NOT NULL COMMENT 'SHA-256 of the numbers and digests: pressed twice, the same is begun once',
    job_id   BIGINT      NULL COMMENT 'null only until it is begun',
    CONSTRAINT closing_act_verb CHECK (verb IN ('SEND', 'REMIND', 'PUBLISH'))
);
CREATE INDEX closing_act_by_month ON closing_act (month, id);

CREATE TABLE closing_item (
    act_id       BIGINT       NOT NULL,
    statement_no VARCHAR(40)  NOT NULL,
    centre_id    BIGINT       NOT NULL,
    digest       CHAR(64)     NOT NULL COMMENT 'of what was seen; a statement that is another by now is left alone',
    ended_at     DATETIME(3)  NULL COMMENT 'UTC; null while it is not its turn yet',
    refusal_code VARCHAR(20)  NULL COMMENT 'why it was left out, null when it was done',
    refusal_args VARCHAR(500) NULL COMMENT 'the figures of the sentence, with bars between',
    PRIMARY KEY (act_id, statement_no),
    CONSTRAINT closing_item_refused CHECK (refusal_code IS NULL OR ended_at IS NOT NULL),
    CONSTRAINT closing_item_of FOREIGN KEY (act_id) REFERENCES closing_act (id),
    CONSTRAINT closing_item_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id)
);

-- A person may remind a centre too, once a day.
ALTER TABLE statement_reminder DROP CONSTRAINT statement_reminder_kind;
ALTER TABLE statement_reminder ADD CONSTRAINT statement_reminder_kind
    CHECK (kind IN ('CONFIRM_REMINDER', 'CONFIRM_OVERDUE', 'ANSWER_OVERDUE', 'BY_HAND'));

-- Long work with progress. Whoever started it is written down with the roles of that moment: it runs as that person, also after a takeover.
CREATE TABLE job (
    id               BIGINT        NOT NULL PRIMARY KEY,
    kind             VARCHAR(40)   NOT NULL,
    title            VARCHAR(300)  NOT NULL COMMENT 'a text key with its figures, or plain words',
    payload          TEXT          NOT NULL,
    state            VARCHAR(10)   NOT NULL,
    done             BIGINT        NOT NULL DEFAULT 0,
    total            BIGINT        NOT NULL DEFAULT 0,
    result           TEXT          NULL,
    failure_code     VARCHAR(20)   NULL,
    failure_args     TEXT          NULL COMMENT 'figures of the sentence, a JSON array',
    started_by       VARCHAR(60)   NOT NULL,
    started_by_name  VARCHAR(100)  NOT NULL,
    roles            VARCHAR(200)  NOT NULL,
    centre_id        BIGINT        NULL,
    outlet_id        BIGINT        NULL,
    created_at       DATETIME(3)   NOT NULL,
    began_at         DATETIME(3)   NULL,
    ended_at         DATETIME(3)   NULL,
    owner            VARCHAR(40)   NULL COMMENT 'the server process that runs it',
    heartbeat_at     DATETIME(3)   NULL,
    attempts         INT           NOT NULL DEFAULT 0,
    cancel_requested BOOLEAN       NOT NULL DEFAULT FALSE,
    version          INT           NOT NULL DEFAULT 0,
    CONSTRAINT job_state CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'))
);
CREATE INDEX job_by_state ON job (state, heartbeat_at);
CREATE INDEX job_by_starter ON job (started_by, id);

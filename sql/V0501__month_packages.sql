-- Everything about a published month in one file: what was made, for whom, and which file it is. Of the same month the same file comes out.
CREATE TABLE month_package (
    id          BIGINT      NOT NULL PRIMARY KEY,
    month       CHAR(7)     NOT NULL,
    centre_id   BIGINT      NOT NULL COMMENT '0: all centres, for headquarters',
    sha256      CHAR(64)    NOT NULL,
    bytes       BIGINT      NOT NULL,
    files       INT         NOT NULL COMMENT 'in it, the two indexes left out',
    statements  INT         NOT NULL,
    unpublished INT         NOT NULL COMMENT 'statements of the month that are not in it, since they are not published',
    made_by     VARCHAR(60) NOT NULL,
    made_at     DATETIME(3) NOT NULL COMMENT 'UTC',
    CONSTRAINT month_package_file FOREIGN KEY (sha256) REFERENCES kept_file (sha256)
);
CREATE INDEX month_package_by_month ON month_package (month, centre_id, id);

-- The notices of penalties as they were first laid into a package: made once, the same document for ever.
CREATE TABLE packed_notice (
    penalty_no VARCHAR(20) NOT NULL PRIMARY KEY,
    sha256     CHAR(64)    NOT NULL,
    made_at    DATETIME(3) NOT NULL COMMENT 'UTC',
    CONSTRAINT packed_notice_file FOREIGN KEY (sha256) REFERENCES kept_file (sha256)
);

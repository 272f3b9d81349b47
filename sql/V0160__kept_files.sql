-- Every file that the file store keeps, and which directory it is: servers on one database share one directory.
CREATE TABLE kept_file (
    sha256  CHAR(64)    NOT NULL PRIMARY KEY COMMENT 'the name of the file; in lower case',
    bytes   BIGINT      NOT NULL,
    kept_at DATETIME(3) NOT NULL COMMENT 'UTC',
    CONSTRAINT kept_file_digest CHECK (CHAR_LENGTH(sha256) = 64 AND bytes >= 0)
);

INSERT INTO kept_file (sha256, bytes, kept_at)
    SELECT sha256, MAX(bytes), MIN(at) FROM (
        SELECT sha256, file_bytes AS bytes, created_at AS at FROM import_job
        UNION ALL SELECT sha256, bytes, added_at FROM evidence
        UNION ALL SELECT sha256, bytes, added_at FROM dispute_file) AS kept
    GROUP BY sha256;

ALTER TABLE import_job ADD CONSTRAINT import_job_file FOREIGN KEY (sha256) REFERENCES kept_file (sha256);
ALTER TABLE evidence ADD CONSTRAINT evidence_file FOREIGN KEY (sha256) REFERENCES kept_file (sha256);
ALTER TABLE dispute_file ADD CONSTRAINT dispute_file_file FOREIGN KEY (sha256) REFERENCES kept_file (sha256);

CREATE TABLE file_place (
    id    TINYINT  NOT NULL PRIMARY KEY,
    place CHAR(36) NOT NULL COMMENT 'what stands in the file place.id of the directory',
    CONSTRAINT file_place_one CHECK (id = 1)
);

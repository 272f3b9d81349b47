-- What people say about a file that it does not say itself: how its headings are to be read and of which year its days are; and which of
-- its rows and sheets were passed over, so that nothing vanishes without a word.
ALTER TABLE import_job
    ADD COLUMN heading_map   TEXT     NULL COMMENT 'heading and column by turns, separated by the character 31',
    ADD COLUMN file_year     SMALLINT NULL COMMENT 'the year of days that are written without one, as a person stated it',
    ADD COLUMN unread_sheets TEXT     NULL,
    ADD COLUMN passed_over   TEXT     NULL COMMENT 'what the rows are, how many and which, by turns',
    ADD COLUMN in_no_month   INT      NOT NULL DEFAULT 0 COMMENT 'rows to be stored without a completion date';
CREATE TABLE import_heading (
    centre_id  BIGINT       NOT NULL COMMENT '0: headquarters',
    kind       VARCHAR(20)  NOT NULL,
    heading    VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'as headings are compared',
    column_key VARCHAR(30)  NOT NULL COMMENT 'empty: is not to be read',
    changed_by VARCHAR(60)  NOT NULL,
    PRIMARY KEY (centre_id, kind, heading)
);

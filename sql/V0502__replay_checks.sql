-- Published statements computed again night after night from what their runs kept: what was found, statement by statement. Rows are only
-- added; the latest one of a statement is what is known of it.
CREATE TABLE replay_check (
    id           BIGINT      NOT NULL PRIMARY KEY,
    statement_id BIGINT      NOT NULL,
    line_count   BIGINT      NOT NULL COMMENT 'lines computed again',
    computed     CHAR(64)    NOT NULL COMMENT 'their hash; zeros when what was kept cannot be read',
    stored       CHAR(64)    NOT NULL COMMENT 'the hash of the lines as they are stored',
    checked_at   DATETIME(3) NOT NULL COMMENT 'UTC',
    CONSTRAINT replay_check_statement FOREIGN KEY (statement_id) REFERENCES statement (id)
);
CREATE INDEX replay_check_latest ON replay_check (statement_id, id);
CREATE TRIGGER replay_check_no_update BEFORE UPDATE ON replay_check FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'checks are only added';
CREATE TRIGGER replay_check_no_delete BEFORE DELETE ON replay_check FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'checks are only added';

INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (500, 'REPLAY_MINUTES', '30', '2000-01-01', 'G13', NULL, 'system');

-- Which pieces an issue says are in its box, where it says so: a piece that is known belongs to where it was sent last.
CREATE TABLE part_issue_serial (
    issue_line_id BIGINT      NOT NULL,
    serial_no     VARCHAR(40) NOT NULL,
    PRIMARY KEY (issue_line_id, serial_no),
    CONSTRAINT part_issue_serial_line FOREIGN KEY (issue_line_id) REFERENCES part_issue_line (id)
);
CREATE INDEX part_issue_serial_by_serial ON part_issue_serial (serial_no);

-- The ledger (domain.md section 6): two books, double entry, one chain. What is written is never changed: the application's account may
-- not, and triggers refuse whoever may. Amounts are whole fen, debit positive and credit negative.
CREATE TABLE ledger_head (
    id             INT         NOT NULL PRIMARY KEY,
    last_no        BIGINT      NOT NULL COMMENT 'the number of the last entry',
    last_hash      CHAR(64)    NOT NULL,
    last_on        DATE        NULL COMMENT 'the business day on which it was appended',
    closed_through CHAR(7)     NOT NULL COMMENT 'the last month that takes no entries any more',
    CONSTRAINT ledger_head_one CHECK (id = 1)
) COMMENT 'locked by whoever appends and by whoever closes a month';
INSERT INTO ledger_head (id, last_no, last_hash, closed_through) VALUES (1, 0, REPEAT('0', 64), '0000-00');

CREATE TABLE ledger_entry (
    entry_no    BIGINT      NOT NULL PRIMARY KEY COMMENT 'its place in the chain, from 1, without a gap',
    scheme      INT         NOT NULL COMMENT 'version of the canonical form it is hashed in',
    book        VARCHAR(6)  NOT NULL,
    centre_id   BIGINT      NOT NULL,
    centre_code VARCHAR(20) NOT NULL COMMENT 'as it was then',
    source_kind VARCHAR(20) NOT NULL,
    source_no   VARCHAR(40) NOT NULL,
    source_line VARCHAR(40) NOT NULL DEFAULT '' COMMENT 'what of the source: the month that is corrected, the debt that is set off',
    event       VARCHAR(30) NOT NULL,
    reversal_no INT         NOT NULL DEFAULT 0,
    reversal_of BIGINT      NULL,
    booked_on   DATE        NOT NULL,
    month       CHAR(7)     NOT NULL COMMENT 'the accounting month: that of booked_on',
    booked_by   VARCHAR(60) NOT NULL,
    booked_at   DATETIME(3) NOT NULL COMMENT 'UTC',
    CONSTRAINT ledger_entry_once UNIQUE (source_kind, source_no, source_line, event, book, reversal_no),
    CONSTRAINT ledger_entry_reversed_once UNIQUE (reversal_of),
    CONSTRAINT ledger_entry_centre_of UNIQUE (entry_no, centre_id),
    CONSTRAINT ledger_entry_book CHECK (book IN ('HQ', 'CENTRE')),
    CONSTRAINT ledger_entry_month CHECK (month = CONCAT(YEAR(booked_on), '-', LPAD(MONTH(booked_on), 2, '0'))),
    CONSTRAINT ledger_entry_reversal CHECK ((reversal_no > 0) = (reversal_of IS NOT NULL)),
    CONSTRAINT ledger_entry_original FOREIGN KEY (reversal_of) REFERENCES ledger_entry (entry_no),
    CONSTRAINT ledger_entry_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id)
);
CREATE INDEX ledger_entry_by_centre ON ledger_entry (centre_id, book, entry_no);
CREATE INDEX ledger_entry_by_day ON ledger_entry (booked_on, entry_no);

CREATE TABLE ledger_posting (
    entry_no    BIGINT      NOT NULL,
    line_no     INT         NOT NULL,
    account     CHAR(4)     NOT NULL,
    centre_id   BIGINT      NOT NULL,
    outlet_id   BIGINT      NULL COMMENT 'null: the centre itself',
    outlet_code VARCHAR(20) NOT NULL DEFAULT '' COMMENT 'as it was then',
    clause      VARCHAR(4)  NOT NULL DEFAULT '' COMMENT 'the rule the amount comes from',
    fen         BIGINT      NOT NULL COMMENT 'debit positive, credit negative',
    PRIMARY KEY (entry_no, line_no),
    CONSTRAINT ledger_posting_some CHECK (fen <> 0),
    CONSTRAINT ledger_posting_account CHECK (account IN ('1101', '1901', '2101', '2201', '2901', '3901', '4101', '4102', '5101', '9101')),
    CONSTRAINT ledger_posting_outlet_code CHECK ((outlet_id IS NULL) = (outlet_code = '')),
    CONSTRAINT ledger_posting_entry FOREIGN KEY (entry_no, centre_id) REFERENCES ledger_entry (entry_no, centre_id),
    CONSTRAINT ledger_posting_outlet FOREIGN KEY (outlet_id) REFERENCES outlet (id)
);
CREATE INDEX ledger_posting_by_account ON ledger_posting (account, centre_id, outlet_id, entry_no, fen);

-- Hashed from the rows above as the database gives them back; the chain cannot fork, since two links may not follow the same one.
CREATE TABLE ledger_link (
    entry_no      BIGINT   NOT NULL PRIMARY KEY,
    previous_hash CHAR(64) NOT NULL,
    hash          CHAR(64) NOT NULL,
    CONSTRAINT ledger_link_previous UNIQUE (previous_hash),
    CONSTRAINT ledger_link_hash UNIQUE (hash),
    CONSTRAINT ledger_link_entry FOREIGN KEY (entry_no) REFERENCES ledger_entry (entry_no)
);

-- Where the chain stood at the end of a day, and when a paper was posted.
CREATE TABLE ledger_anchor (
    kind         VARCHAR(20) NOT NULL COMMENT 'DAY, or what kind of paper',
    reference_no VARCHAR(40) NOT NULL,
    entry_no     BIGINT      NOT NULL,
    hash         CHAR(64)    NOT NULL,
    anchored_at  DATETIME(3) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (kind, reference_no)
);

CREATE TRIGGER ledger_entry_open BEFORE INSERT ON ledger_entry FOR EACH ROW
    SET NEW.month = IF(NEW.month > (SELECT h.closed_through FROM ledger_head h WHERE h.id = 1), NEW.month, NULL);
CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger is append-only';
CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger is append-only';
CREATE TRIGGER ledger_posting_no_update BEFORE UPDATE ON ledger_posting FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger is append-only';
CREATE TRIGGER ledger_posting_no_delete BEFORE DELETE ON ledger_posting FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger is append-only';
CREATE TRIGGER ledger_link_no_update BEFORE UPDATE ON ledger_link FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger is append-only';
CREATE TRIGGER ledger_link_no_delete BEFORE DELETE ON ledger_link FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger is append-only';
CREATE TRIGGER ledger_anchor_no_update BEFORE UPDATE ON ledger_anchor FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger is append-only';
CREATE TRIGGER ledger_anchor_no_delete BEFORE DELETE ON ledger_anchor FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the ledger is append-only';

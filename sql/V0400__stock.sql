-- What lies where. The book of movements only grows; balances and the flows of a month are kept beside it in the same transaction, so
-- that nobody ever sums history (domain.md section 4).
CREATE TABLE stock_movement (
    id                BIGINT      NOT NULL PRIMARY KEY COMMENT 'in the order of booking',
    booked_at         DATETIME(3) NOT NULL,
    business_on       DATE        NOT NULL,
    part_id           BIGINT      NOT NULL,
    quantity          INT         NOT NULL,
    from_kind         VARCHAR(8)  NULL COMMENT 'null: it came from outside the network',
    from_id           BIGINT      NULL COMMENT '0 for headquarters',
    from_state        VARCHAR(20) NULL,
    to_kind           VARCHAR(8)  NULL COMMENT 'null: it left the network',
    to_id             BIGINT      NULL,
    to_state          VARCHAR(20) NULL,
    event             VARCHAR(20) NOT NULL,
    reference_kind    VARCHAR(20) NOT NULL,
    reference_no      VARCHAR(80) NOT NULL,
    reference_version INT         NOT NULL,
    line_no           INT         NOT NULL,
    centre_id         BIGINT      NULL COMMENT 'the centre that sees it',
    outlet_id         BIGINT      NULL COMMENT 'the outlet that sees it',
    moved_by          VARCHAR(60) NOT NULL,
    CONSTRAINT stock_movement_once UNIQUE (reference_kind, reference_no, reference_version, line_no, event),
    CONSTRAINT stock_movement_quantity CHECK (quantity > 0),
    CONSTRAINT stock_movement_from CHECK ((from_kind IS NULL) = (from_id IS NULL) AND (from_kind IS NULL) = (from_state IS NULL)),
    CONSTRAINT stock_movement_to CHECK ((to_kind IS NULL) = (to_id IS NULL) AND (to_kind IS NULL) = (to_state IS NULL)),
    CONSTRAINT stock_movement_somewhere CHECK (from_kind IS NOT NULL OR to_kind IS NOT NULL),
    CONSTRAINT stock_movement_part FOREIGN KEY (part_id) REFERENCES part (id),
    CONSTRAINT stock_movement_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id),
    CONSTRAINT stock_movement_outlet FOREIGN KEY (outlet_id) REFERENCES outlet (id)
);
CREATE INDEX stock_movement_by_part ON stock_movement (part_id, id);
CREATE INDEX stock_movement_by_centre ON stock_movement (centre_id, id);
CREATE INDEX stock_movement_by_outlet ON stock_movement (outlet_id, id);
CREATE INDEX stock_movement_by_day ON stock_movement (business_on);
CREATE INDEX stock_movement_by_reference ON stock_movement (reference_no);

CREATE TRIGGER stock_movement_no_update BEFORE UPDATE ON stock_movement FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the stock book is append-only';
CREATE TRIGGER stock_movement_no_delete BEFORE DELETE ON stock_movement FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the stock book is append-only';

CREATE TABLE stock_balance (
    place_kind VARCHAR(8)  NOT NULL,
    place_id   BIGINT      NOT NULL,
    part_id    BIGINT      NOT NULL,
    state      VARCHAR(20) NOT NULL,
    quantity   INT         NOT NULL,
    PRIMARY KEY (place_kind, place_id, part_id, state),
    CONSTRAINT stock_balance_not_negative CHECK (quantity >= 0),
    CONSTRAINT stock_balance_part FOREIGN KEY (part_id) REFERENCES part (id)
);
CREATE INDEX stock_balance_by_part ON stock_balance (part_id, state);

-- What came and went in a month by its business days, per event: with the closing before it the monthly report.
CREATE TABLE stock_flow (
    month      CHAR(7)     NOT NULL,
    place_kind VARCHAR(8)  NOT NULL,
    place_id   BIGINT      NOT NULL,
    part_id    BIGINT      NOT NULL,
    state      VARCHAR(20) NOT NULL,
    event      VARCHAR(20) NOT NULL,
    came       INT         NOT NULL,
    went       INT         NOT NULL,
    PRIMARY KEY (month, place_kind, place_id, part_id, state, event)
);

CREATE TABLE stock_month (
    month     CHAR(7)     NOT NULL PRIMARY KEY,
    closed_at DATETIME(3) NOT NULL,
    closed_by VARCHAR(60) NOT NULL
);

CREATE TABLE stock_closing (
    month      CHAR(7)     NOT NULL,
    place_kind VARCHAR(8)  NOT NULL,
    place_id   BIGINT      NOT NULL,
    part_id    BIGINT      NOT NULL,
    state      VARCHAR(20) NOT NULL,
    quantity   INT         NOT NULL,
    PRIMARY KEY (month, place_kind, place_id, part_id, state),
    CONSTRAINT stock_closing_month FOREIGN KEY (month) REFERENCES stock_month (month)
);

-- A count of what lies somewhere, approved by another person; its differences are movements.
CREATE TABLE stock_take (
    id          BIGINT       NOT NULL PRIMARY KEY,
    take_no     VARCHAR(20)  NOT NULL,
    place_kind  VARCHAR(8)   NOT NULL,
    place_id    BIGINT       NOT NULL,
    centre_id   BIGINT       NULL,
    outlet_id   BIGINT       NULL,
    state       VARCHAR(10)  NOT NULL,
    counted_on  DATE         NOT NULL,
    counted_by  VARCHAR(60)  NOT NULL,
    counted_at  DATETIME(3)  NOT NULL,
    decided_by  VARCHAR(60)  NULL,
    decided_at  DATETIME(3)  NULL,
    remark      VARCHAR(300) NULL,
    version     INT          NOT NULL DEFAULT 0,
    CONSTRAINT stock_take_no UNIQUE (take_no),
    CONSTRAINT stock_take_state CHECK (state IN ('COUNTED', 'APPROVED', 'REFUSED')),
    CONSTRAINT stock_take_two_people CHECK (decided_by IS NULL OR decided_by <> counted_by),
    CONSTRAINT stock_take_decided CHECK ((state = 'COUNTED') = (decided_by IS NULL))
);
CREATE INDEX stock_take_by_place ON stock_take (place_kind, place_id, state, counted_on);

CREATE TABLE stock_take_line (
    id       BIGINT NOT NULL PRIMARY KEY,
    take_id  BIGINT NOT NULL,
    line_no  INT    NOT NULL,
    part_id  BIGINT NOT NULL,
    booked   INT    NOT NULL COMMENT 'the balance when the count was entered',
    counted  INT    NOT NULL,
    CONSTRAINT stock_take_line_once UNIQUE (take_id, part_id),
    CONSTRAINT stock_take_line_counted CHECK (counted >= 0),
    CONSTRAINT stock_take_line_take FOREIGN KEY (take_id) REFERENCES stock_take (id),
    CONSTRAINT stock_take_line_part FOREIGN KEY (part_id) REFERENCES part (id)
);

-- Held by whoever books a movement and, alone, by whoever closes a month.
CREATE TABLE stock_gate (id INT NOT NULL PRIMARY KEY);
INSERT INTO stock_gate (id) VALUES (1);

CREATE TABLE paper_number (
    series  VARCHAR(20) NOT NULL PRIMARY KEY,
    last_no INT         NOT NULL
);

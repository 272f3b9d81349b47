-- What an order drew from a shelf, and the old parts that came out of units: each piece has a label of its own until headquarters has
-- written it off (G09, G18-G23). Labels are drawn per outlet.
CREATE TABLE part_draw (
    id        BIGINT      NOT NULL PRIMARY KEY,
    order_id  BIGINT      NOT NULL,
    order_no  VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    draw_no   INT         NOT NULL COMMENT 'counts how often the order drew anew',
    line_no   INT         NOT NULL,
    part_id   BIGINT      NOT NULL,
    centre_id BIGINT      NOT NULL,
    outlet_id BIGINT      NOT NULL,
    quantity  INT         NOT NULL,
    returns   BOOLEAN     NOT NULL COMMENT 'whether its old pieces go back',
    standing  BOOLEAN     NULL COMMENT 'null once it was given back',
    CONSTRAINT part_draw_line UNIQUE (order_id, draw_no, line_no),
    CONSTRAINT part_draw_once UNIQUE (order_id, line_no, standing),
    CONSTRAINT part_draw_standing CHECK (standing IS NULL OR standing),
    CONSTRAINT part_draw_quantity CHECK (quantity > 0),
    CONSTRAINT part_draw_part FOREIGN KEY (part_id) REFERENCES part (id)
);

CREATE TABLE return_parcel (
    id            BIGINT       NOT NULL PRIMARY KEY,
    parcel_no     VARCHAR(20)  NOT NULL,
    centre_id     BIGINT       NOT NULL,
    part_group    VARCHAR(10)  NOT NULL,
    state         VARCHAR(10)  NOT NULL,
    created_by    VARCHAR(60)  NOT NULL,
    created_at    DATETIME(3)  NOT NULL,
    packed_by     VARCHAR(60)  NULL,
    packed_at     DATETIME(3)  NULL,
    carrier       VARCHAR(60)  NULL,
    tracking_no   VARCHAR(60)  NULL,
    shipped_on    DATE         NULL COMMENT 'the business day: slot and fee go by it',
    shipped_at    DATETIME(3)  NULL COMMENT 'when it was booked',
    shipped_by    VARCHAR(60)  NULL,
    slot_month    CHAR(7)      NULL,
    slot_no       INT          NULL,
    received_by   VARCHAR(60)  NULL,
    received_at   DATETIME(3)  NULL,
    counted_by    VARCHAR(60)  NULL,
    counted_at    DATETIME(3)  NULL,
    inspected_by  VARCHAR(60)  NULL,
    inspected_at  DATETIME(3)  NULL,
    closed_by     VARCHAR(60)  NULL,
    closed_at     DATETIME(3)  NULL,
    ended_by      VARCHAR(60)  NULL COMMENT 'who cancelled it or gave it up as lost',
    ended_at      DATETIME(3)  NULL,
    reason        VARCHAR(300) NULL,
    version       INT          NOT NULL DEFAULT 0,
    CONSTRAINT return_parcel_no UNIQUE (parcel_no),
    CONSTRAINT return_parcel_kind UNIQUE (id, part_group, centre_id),
    CONSTRAINT return_parcel_slot_once UNIQUE (centre_id, part_group, slot_month, slot_no),
    CONSTRAINT return_parcel_group CHECK (part_group IN ('VALUABLE', 'OTHER')),
    CONSTRAINT return_parcel_state CHECK (state IN ('DRAFT', 'PACKED', 'SHIPPED', 'RECEIVED', 'COUNTED', 'INSPECTED', 'CLOSED', 'CANCELLED', 'LOST')),
    CONSTRAINT return_parcel_has_slot CHECK (state IN ('DRAFT', 'PACKED', 'CANCELLED') OR slot_no IS NOT NULL),
    CONSTRAINT return_parcel_slot_month CHECK (slot_no IS NULL OR slot_month = CONCAT(YEAR(shipped_on), '-', LPAD(MONTH(shipped_on), 2, '0'))),
    CONSTRAINT return_parcel_shipped CHECK (state IN ('DRAFT', 'PACKED', 'CANCELLED') OR (carrier IS NOT NULL AND tracking_no IS NOT NULL AND shipped_on IS NOT NULL)),
    CONSTRAINT return_parcel_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id)
);
CREATE INDEX return_parcel_by_state ON return_parcel (state, centre_id);

-- The slots that a centre has: those of the policy come when they are first asked for, extra ones with a reason (G22).
CREATE TABLE return_slot (
    centre_id  BIGINT       NOT NULL,
    part_group VARCHAR(10)  NOT NULL,
    month      CHAR(7)      NOT NULL,
    slot_no    INT          NOT NULL,
    extra      BOOLEAN      NOT NULL,
    reason     VARCHAR(300) NULL,
    granted_by VARCHAR(60)  NULL,
    granted_at DATETIME(3)  NULL,
    PRIMARY KEY (centre_id, part_group, month, slot_no),
    CONSTRAINT return_slot_reason CHECK (NOT extra OR (reason IS NOT NULL AND granted_by IS NOT NULL)),
    CONSTRAINT return_slot_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id)
);
ALTER TABLE return_parcel ADD CONSTRAINT return_parcel_slot FOREIGN KEY (centre_id, part_group, slot_month, slot_no)
    REFERENCES return_slot (centre_id, part_group, month, slot_no);

CREATE TABLE bad_part (
    id           BIGINT       NOT NULL PRIMARY KEY,
    label        VARCHAR(40)  NOT NULL,
    part_id      BIGINT       NOT NULL,
    part_group   VARCHAR(10)  NOT NULL,
    outlet_id    BIGINT       NOT NULL,
    centre_id    BIGINT       NOT NULL,
    order_id     BIGINT       NULL COMMENT 'null: a piece without an order',
    order_no     VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    draw_no      INT          NULL,
    line_no      INT          NULL,
    piece_no     INT          NULL,
    reason       VARCHAR(300) NULL COMMENT 'why there is no order',
    state        VARCHAR(12)  NOT NULL,
    made_on      DATE         NOT NULL,
    due_on       DATE         NOT NULL,
    made_by      VARCHAR(60)  NOT NULL,
    parcel_id    BIGINT       NULL,
    parcel_line  INT          NULL,
    shipped_on   DATE         NULL COMMENT 'the day its parcel left: the fee of its order waits for it (G09)',
    counted      BOOLEAN      NULL,
    verdict      VARCHAR(15)  NULL,
    remark       VARCHAR(300) NULL,
    inspected_by VARCHAR(60)  NULL,
    inspected_on DATE         NULL,
    disputed_by  VARCHAR(60)  NULL,
    disputed_on  DATE         NULL,
    dispute      VARCHAR(500) NULL,
    answered_by  VARCHAR(60)  NULL,
    answered_on  DATE         NULL,
    answer       VARCHAR(500) NULL,
    version      INT          NOT NULL DEFAULT 0,
    CONSTRAINT bad_part_label UNIQUE (label),
    CONSTRAINT bad_part_piece UNIQUE (order_id, draw_no, line_no, piece_no),
    CONSTRAINT bad_part_in_parcel UNIQUE (parcel_id, parcel_line),
    CONSTRAINT bad_part_group CHECK (part_group IN ('VALUABLE', 'OTHER')),
    CONSTRAINT bad_part_state CHECK (state IN ('AT_OUTLET', 'AT_CENTRE', 'PACKED', 'IN_TRANSIT', 'RECEIVED', 'COUNTED', 'INSPECTED', 'WRITTEN_OFF',
        'REJECTED', 'CONFISCATED', 'MISSING', 'LOST', 'VOID')),
    CONSTRAINT bad_part_verdict CHECK (verdict IS NULL OR verdict IN ('ORIGINAL', 'NON_ORIGINAL', 'NON_WARRANTY', 'NONCONFORMING', 'MISMATCHED')),
    CONSTRAINT bad_part_packed CHECK (state IN ('AT_OUTLET', 'AT_CENTRE', 'VOID') OR parcel_id IS NOT NULL),
    CONSTRAINT bad_part_sent CHECK ((state IN ('AT_OUTLET', 'AT_CENTRE', 'PACKED', 'VOID')) = (shipped_on IS NULL)),
    CONSTRAINT bad_part_written_off CHECK (state <> 'WRITTEN_OFF' OR (counted IS NOT NULL AND counted AND verdict IS NOT NULL AND verdict = 'ORIGINAL')),
    CONSTRAINT bad_part_part FOREIGN KEY (part_id) REFERENCES part (id),
    CONSTRAINT bad_part_outlet FOREIGN KEY (outlet_id) REFERENCES outlet (id),
    CONSTRAINT bad_part_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id),
    -- One class, one centre: a parcel takes no piece of another (G22).
    CONSTRAINT bad_part_parcel FOREIGN KEY (parcel_id, part_group, centre_id) REFERENCES return_parcel (id, part_group, centre_id)
);
CREATE INDEX bad_part_by_outlet ON bad_part (outlet_id, state, due_on);
CREATE INDEX bad_part_by_centre ON bad_part (centre_id, state, due_on);
CREATE INDEX bad_part_by_order_no ON bad_part (order_no);

CREATE TABLE part_photo (
    id          BIGINT       NOT NULL PRIMARY KEY,
    bad_part_id BIGINT       NOT NULL,
    file_name   VARCHAR(200) NOT NULL,
    media_type  VARCHAR(60)  NOT NULL,
    bytes       BIGINT       NOT NULL,
    sha256      CHAR(64)     NOT NULL,
    added_by    VARCHAR(60)  NOT NULL,
    added_at    DATETIME(3)  NOT NULL,
    CONSTRAINT part_photo_part FOREIGN KEY (bad_part_id) REFERENCES bad_part (id),
    CONSTRAINT part_photo_file FOREIGN KEY (sha256) REFERENCES kept_file (sha256)
);

-- What came in a parcel and stood on no list.
CREATE TABLE unlisted_part (
    id        BIGINT       NOT NULL PRIMARY KEY,
    parcel_id BIGINT       NOT NULL,
    line_no   INT          NOT NULL,
    part_id   BIGINT       NOT NULL,
    quantity  INT          NOT NULL,
    remark    VARCHAR(300) NULL,
    CONSTRAINT unlisted_part_line UNIQUE (parcel_id, line_no),
    CONSTRAINT unlisted_part_quantity CHECK (quantity > 0),
    CONSTRAINT unlisted_part_parcel FOREIGN KEY (parcel_id) REFERENCES return_parcel (id),
    CONSTRAINT unlisted_part_part FOREIGN KEY (part_id) REFERENCES part (id)
);

-- How a piece ended. The key is the piece, so that it ends once; whoever inspected it does not end it (G18, G24).
CREATE TABLE write_off (
    id           BIGINT       NOT NULL PRIMARY KEY,
    bad_part_id  BIGINT       NOT NULL,
    parcel_id    BIGINT       NOT NULL,
    round        INT          NOT NULL COMMENT 'counts reversals',
    outcome      VARCHAR(12)  NOT NULL,
    inspected_by VARCHAR(60)  NOT NULL,
    done_by      VARCHAR(60)  NOT NULL,
    done_on      DATE         NOT NULL,
    done_at      DATETIME(3)  NOT NULL,
    standing     BOOLEAN      NULL COMMENT 'null once it was reversed',
    reversal_asked_by VARCHAR(60)  NULL,
    reversal_reason   VARCHAR(300) NULL,
    reversed_by       VARCHAR(60)  NULL,
    reversed_at       DATETIME(3)  NULL,
    CONSTRAINT write_off_once UNIQUE (bad_part_id, standing),
    CONSTRAINT write_off_round UNIQUE (bad_part_id, round),
    CONSTRAINT write_off_standing CHECK (standing IS NULL OR standing),
    CONSTRAINT write_off_outcome CHECK (outcome IN ('WRITTEN_OFF', 'REJECTED', 'CONFISCATED')),
    CONSTRAINT write_off_two_people CHECK (done_by <> inspected_by),
    CONSTRAINT write_off_reversal CHECK ((standing IS NULL) = (reversed_by IS NOT NULL) AND (reversed_by IS NULL OR reversed_by <> reversal_asked_by)),
    CONSTRAINT write_off_part FOREIGN KEY (bad_part_id) REFERENCES bad_part (id),
    CONSTRAINT write_off_parcel FOREIGN KEY (parcel_id) REFERENCES return_parcel (id)
);

-- What headquarters claims for pieces that may not come back as they did, for the penalty desk to take over (G19, G20), and for parcels
-- that were lost.
CREATE TABLE part_claim (
    id          BIGINT         NOT NULL PRIMARY KEY,
    kind        VARCHAR(25)    NOT NULL,
    bad_part_id BIGINT         NULL,
    parcel_id   BIGINT         NOT NULL,
    centre_id   BIGINT         NOT NULL,
    outlet_id   BIGINT         NULL,
    clause      VARCHAR(10)    NOT NULL,
    base        DECIMAL(15, 2) NOT NULL,
    base_on     DATE           NULL COMMENT 'the day whose price it is; null: no price was ever known',
    base_source VARCHAR(20)    NOT NULL,
    multiplier  INT            NOT NULL,
    amount      DECIMAL(15, 2) NOT NULL,
    proposed_by VARCHAR(60)    NOT NULL,
    proposed_at DATETIME(3)    NOT NULL,
    standing    BOOLEAN        NULL COMMENT 'null once its verdict was changed',
    CONSTRAINT part_claim_once UNIQUE (bad_part_id, standing),
    CONSTRAINT part_claim_standing CHECK (standing IS NULL OR standing),
    CONSTRAINT part_claim_amount CHECK (amount = base * multiplier),
    CONSTRAINT part_claim_kind CHECK (kind IN ('NON_ORIGINAL_PART', 'NON_WARRANTY_RETURN', 'NONCONFORMING_RETURN', 'LOST_PARCEL')),
    CONSTRAINT part_claim_part FOREIGN KEY (bad_part_id) REFERENCES bad_part (id),
    CONSTRAINT part_claim_parcel FOREIGN KEY (parcel_id) REFERENCES return_parcel (id)
);
CREATE INDEX part_claim_by_centre ON part_claim (centre_id);

-- What leaves a shelf for a centre or an outlet (domain.md section 4, steps 4 to 7). Many receipts for one issue, each with its own moves;
-- of each line every piece is on the way, received, damaged, missing or lost, and never two of them.
CREATE TABLE part_issue (
    id          BIGINT       NOT NULL PRIMARY KEY,
    issue_no    VARCHAR(20)  NOT NULL,
    from_kind   VARCHAR(8)   NOT NULL,
    from_id     BIGINT       NOT NULL COMMENT '0 for headquarters',
    to_kind     VARCHAR(8)   NOT NULL,
    to_id       BIGINT       NOT NULL,
    centre_id   BIGINT       NOT NULL,
    outlet_id   BIGINT       NULL,
    state       VARCHAR(20)  NOT NULL,
    made_by     VARCHAR(60)  NOT NULL,
    made_at     DATETIME(3)  NOT NULL,
    carrier     VARCHAR(60)  NULL,
    tracking_no VARCHAR(60)  NULL,
    shipped_on  DATE         NULL,
    turns       INT          NOT NULL DEFAULT 0 COMMENT 'shipping, receipts and decisions so far: the version under which the next one moves',
    version     INT          NOT NULL DEFAULT 0,
    CONSTRAINT part_issue_no UNIQUE (issue_no),
    CONSTRAINT part_issue_state CHECK (state IN ('DRAFT', 'PICKED', 'SHIPPED', 'RECEIVED', 'CANCELLED')),
    CONSTRAINT part_issue_way CHECK (from_kind = 'HQ' AND to_kind = 'CENTRE' AND outlet_id IS NULL
        OR from_kind = 'CENTRE' AND to_kind = 'OUTLET' AND outlet_id IS NOT NULL),
    CONSTRAINT part_issue_shipped CHECK ((state IN ('SHIPPED', 'RECEIVED'))
        = (carrier IS NOT NULL AND tracking_no IS NOT NULL AND shipped_on IS NOT NULL)),
    CONSTRAINT part_issue_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id),
    CONSTRAINT part_issue_outlet FOREIGN KEY (outlet_id) REFERENCES outlet (id)
);
CREATE INDEX part_issue_by_centre ON part_issue (centre_id, issue_no);
CREATE INDEX part_issue_by_outlet ON part_issue (outlet_id, issue_no);
CREATE INDEX part_issue_by_state ON part_issue (state, from_kind, from_id);

CREATE TABLE part_issue_line (
    id              BIGINT NOT NULL PRIMARY KEY,
    issue_id        BIGINT NOT NULL,
    line_no         INT    NOT NULL,
    part_id         BIGINT NOT NULL,
    request_line_id BIGINT NULL,
    over_of         INT    NULL COMMENT 'more came of this line than was sent; such a line sends nothing',
    quantity        INT    NOT NULL,
    received        INT    NOT NULL DEFAULT 0,
    damaged         INT    NOT NULL DEFAULT 0,
    missing         INT    NOT NULL DEFAULT 0,
    lost            INT    NOT NULL DEFAULT 0,
    CONSTRAINT part_issue_line_once UNIQUE (issue_id, line_no),
    CONSTRAINT part_issue_line_quantity CHECK (over_of IS NULL AND quantity > 0 OR over_of IS NOT NULL AND quantity = 0 AND received > 0),
    CONSTRAINT part_issue_line_whole CHECK (received >= 0 AND damaged >= 0 AND missing >= 0 AND lost >= 0
        AND (over_of IS NOT NULL OR received + damaged + missing + lost <= quantity)),
    CONSTRAINT part_issue_line_issue FOREIGN KEY (issue_id) REFERENCES part_issue (id),
    CONSTRAINT part_issue_line_part FOREIGN KEY (part_id) REFERENCES part (id),
    CONSTRAINT part_issue_line_request FOREIGN KEY (request_line_id) REFERENCES part_request_line (id)
);
CREATE INDEX part_issue_line_by_request ON part_issue_line (request_line_id);
CREATE INDEX part_issue_line_by_part ON part_issue_line (part_id, issue_id);

-- A receipt or decision that was sent twice counts once.
CREATE TABLE part_issue_turn (
    issue_id BIGINT      NOT NULL,
    token    VARCHAR(60) NOT NULL,
    PRIMARY KEY (issue_id, token),
    CONSTRAINT part_issue_turn_issue FOREIGN KEY (issue_id) REFERENCES part_issue (id)
);

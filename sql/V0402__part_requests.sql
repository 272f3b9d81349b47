-- What an outlet or a centre asks for (domain.md section 4, steps 1 to 3). What became of a line stands on the lines of the issues that
-- name it: nothing is counted twice.
CREATE TABLE part_request (
    id         BIGINT       NOT NULL PRIMARY KEY,
    request_no VARCHAR(20)  NOT NULL,
    place_kind VARCHAR(8)   NOT NULL COMMENT 'who needs the parts',
    place_id   BIGINT       NOT NULL,
    centre_id  BIGINT       NOT NULL COMMENT 'the place itself, or the centre of the outlet on the day it asked',
    outlet_id  BIGINT       NULL,
    by_centre  TINYINT(1)   NOT NULL COMMENT 'the centre made it, be it for its outlet',
    state      VARCHAR(20)  NOT NULL,
    made_by    VARCHAR(60)  NOT NULL,
    made_at    DATETIME(3)  NOT NULL,
    reason     VARCHAR(300) NULL COMMENT 'why it was refused or closed short',
    version    INT          NOT NULL DEFAULT 0,
    CONSTRAINT part_request_no UNIQUE (request_no),
    CONSTRAINT part_request_state CHECK (state IN ('DRAFT', 'SUBMITTED', 'CENTRE_APPROVED', 'APPROVED', 'CLOSED', 'REFUSED', 'CANCELLED')),
    CONSTRAINT part_request_place CHECK ((place_kind = 'OUTLET') = (outlet_id IS NOT NULL)),
    CONSTRAINT part_request_reason CHECK (state <> 'REFUSED' OR reason IS NOT NULL),
    CONSTRAINT part_request_centre FOREIGN KEY (centre_id) REFERENCES service_centre (id),
    CONSTRAINT part_request_outlet FOREIGN KEY (outlet_id) REFERENCES outlet (id)
);
CREATE INDEX part_request_by_centre ON part_request (centre_id, request_no);
CREATE INDEX part_request_by_outlet ON part_request (outlet_id, request_no);
CREATE INDEX part_request_by_state ON part_request (state, request_no);

CREATE TABLE part_request_line (
    id              BIGINT      NOT NULL PRIMARY KEY,
    request_id      BIGINT      NOT NULL,
    line_no         INT         NOT NULL,
    part_id         BIGINT      NOT NULL,
    order_no        VARCHAR(40) NULL COMMENT 'the repair order it is for; such a line is outside the cap',
    requested       INT         NOT NULL,
    centre_approved INT         NULL,
    approved        INT         NULL,
    CONSTRAINT part_request_line_once UNIQUE (request_id, line_no),
    CONSTRAINT part_request_line_requested CHECK (requested > 0),
    CONSTRAINT part_request_line_centre CHECK (centre_approved IS NULL OR centre_approved BETWEEN 0 AND requested),
    CONSTRAINT part_request_line_approved CHECK (approved IS NULL OR approved BETWEEN 0 AND COALESCE(centre_approved, requested)),
    CONSTRAINT part_request_line_request FOREIGN KEY (request_id) REFERENCES part_request (id),
    CONSTRAINT part_request_line_part FOREIGN KEY (part_id) REFERENCES part (id)
);
CREATE INDEX part_request_line_by_part ON part_request_line (part_id, request_id);

-- Who did what with a paper of the parts loop; it only grows.
CREATE TABLE part_event (
    id         BIGINT       NOT NULL PRIMARY KEY,
    paper_kind VARCHAR(20)  NOT NULL,
    paper_no   VARCHAR(20)  NOT NULL,
    at         DATETIME(3)  NOT NULL,
    user_name  VARCHAR(60)  NOT NULL,
    verb       VARCHAR(20)  NOT NULL,
    note       VARCHAR(300) NULL
);
CREATE INDEX part_event_by_paper ON part_event (paper_no, id);

-- The float of an outlet: use in the days that pass until more comes, and some pieces against chance.
INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (412, 'FLOAT_LEAD_DAYS', '7', '2000-01-01', NULL, NULL, 'system'),
    (413, 'FLOAT_REVIEW_DAYS', '7', '2000-01-01', NULL, NULL, 'system'),
    (414, 'FLOAT_SAFETY_PIECES', '1', '2000-01-01', NULL, NULL, 'system');

-- A residual paper that its main paper takes back is dissolved; what is invoiced and paid later has states of its own (G13, G14).
ALTER TABLE statement DROP CONSTRAINT statement_state;
ALTER TABLE statement ADD CONSTRAINT statement_state CHECK (state IN ('OPEN', 'CALCULATED', 'IN_REVIEW', 'SENT_TO_CENTRE',
    'PARTLY_DISPUTED', 'CENTRE_CONFIRMED', 'PUBLISHED', 'CARRIED_FORWARD', 'DISSOLVED'));
ALTER TABLE statement ADD CONSTRAINT statement_dissolved CHECK (state <> 'DISSOLVED' OR residual_no > 0 AND sha256 IS NULL);
ALTER TABLE statement ADD COLUMN revision INT NOT NULL DEFAULT 0 COMMENT 'counts every change of its lines';

-- A trial never moves what a formal run said: each has a column of its own.
ALTER TABLE month_centre MODIFY COLUMN run_id BIGINT NULL COMMENT 'the last formal run that computed it';
ALTER TABLE month_centre ADD COLUMN trial_run_id BIGINT NULL COMMENT 'a later trial, for headquarters alone';
UPDATE month_centre m JOIN calculation_run r ON r.id = m.run_id SET m.trial_run_id = m.run_id WHERE r.trial;
UPDATE month_centre m LEFT JOIN statement s ON s.month = m.month AND s.centre_id = m.centre_id AND s.residual_no = 0
SET m.run_id = s.run_id WHERE m.trial_run_id IS NOT NULL;
ALTER TABLE month_centre ADD CONSTRAINT month_centre_some CHECK (run_id IS NOT NULL OR trial_run_id IS NOT NULL);

-- A dispute claims at most what the rate card has for the order, unless a reason says why, and is granted at most what it claims.
ALTER TABLE dispute DROP CONSTRAINT dispute_state;
ALTER TABLE dispute MODIFY COLUMN state VARCHAR(20) NOT NULL;
UPDATE dispute SET state = 'PARTLY_ACCEPTED' WHERE state = 'PARTLY';
ALTER TABLE dispute ADD CONSTRAINT dispute_state CHECK (state IN ('OPEN', 'ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED', 'NEXT_MONTH',
    'WITHDRAWN'));
ALTER TABLE dispute ADD COLUMN claim_reason VARCHAR(500) NULL COMMENT 'why more is claimed than the rate card has';
ALTER TABLE dispute ADD COLUMN claim_most DECIMAL(15, 2) NULL COMMENT 'the highest the rate card has for the order; null: raised before this was kept';
ALTER TABLE dispute ADD CONSTRAINT dispute_claimed CHECK (claimed IS NULL OR claim_most IS NULL
    OR claimed >= 0 AND (claimed <= claim_most OR claim_reason IS NOT NULL));
ALTER TABLE dispute ADD CONSTRAINT dispute_granted CHECK (granted IS NULL OR claim_most IS NULL
    OR state NOT IN ('ACCEPTED', 'PARTLY_ACCEPTED') OR granted >= 0 AND granted <= COALESCE(claimed, claim_most));

-- A correction takes back at most what was paid.
ALTER TABLE adjustment ADD COLUMN paid DECIMAL(15, 2) NULL
    COMMENT 'paid for the order when this was proposed, less what was proposed before; null: proposed before this was kept';
ALTER TABLE adjustment ADD CONSTRAINT adjustment_bound CHECK (paid IS NULL OR paid + amount >= 0);

-- A goal of the network holds for a time, like every other number of the policy, and whoever sets the next one says why.
ALTER TABLE coverage_goal
    ADD COLUMN valid_from DATE         NOT NULL DEFAULT '2000-01-01',
    ADD COLUMN valid_to   DATE         NULL COMMENT 'the last day; open while no other goal follows',
    ADD COLUMN reason     VARCHAR(200) NULL COMMENT 'nothing for the goals the policy itself sets',
    ADD COLUMN changed_by VARCHAR(60)  NULL;
ALTER TABLE coverage_goal DROP INDEX coverage_goal_level;
ALTER TABLE coverage_goal
    ADD CONSTRAINT coverage_goal_from UNIQUE (level, valid_from),
    ADD CONSTRAINT coverage_goal_validity CHECK (valid_to IS NULL OR valid_to >= valid_from),
    ADD CONSTRAINT coverage_goal_minimum CHECK (minimum BETWEEN 1 AND 99);

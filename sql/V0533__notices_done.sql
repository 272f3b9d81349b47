-- What is asked of several people is done when one of them has done it: it waits for none of them any longer, and they see who did.
ALTER TABLE notice
    ADD COLUMN done_by VARCHAR(60) NULL COMMENT 'who of those addressed acted on it',
    ADD COLUMN done_at DATETIME(3) NULL,
    ADD CONSTRAINT notice_done CHECK ((done_by IS NULL) = (done_at IS NULL));

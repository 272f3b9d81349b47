-- Failed sign-ins make the next ones wait and close no name any more.
ALTER TABLE sign_in_failure DROP COLUMN locked_until;

-- No API key lives for ever: one that was issued without a last day ends a year from today, a new one by the policy at the latest.
INSERT INTO term_value (id, term, value, valid_from, clause, confirmed_by, changed_by) VALUES
    (245, 'API_KEY_DAYS', '365', '2000-01-01', NULL, NULL, 'system');
UPDATE api_key SET expires_on = UTC_DATE() + INTERVAL 365 DAY, version = version + 1 WHERE expires_on IS NULL;
ALTER TABLE api_key MODIFY expires_on DATE NOT NULL;
-- The keys of an account that is disabled ended with it.
UPDATE api_key k JOIN user_account u ON u.user_name = k.user_name
   SET k.revoked_at = UTC_TIMESTAMP(3), k.revoked_by = 'system', k.version = k.version + 1
 WHERE k.revoked_at IS NULL AND u.enabled = 0;

-- How people like the pages, and what they have been shown; it follows the account from browser to browser.
CREATE TABLE account_setting (
    user_name  VARCHAR(60) NOT NULL PRIMARY KEY,
    theme      VARCHAR(10) NOT NULL,
    large_text BOOLEAN     NOT NULL,
    toured     BOOLEAN     NOT NULL COMMENT 'was shown around, or did not want to be',
    CONSTRAINT account_setting_theme CHECK (theme IN ('SYSTEM', 'LIGHT', 'DARK'))
);

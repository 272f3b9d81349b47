-- How people like their lists: filters they named, and what they hid, how tightly and how many rows.
CREATE TABLE saved_filter (
    id         BIGINT       NOT NULL PRIMARY KEY,
    user_name  VARCHAR(60)  NOT NULL,
    page       VARCHAR(60)  NOT NULL COMMENT 'the page''s path without its ending',
    name       VARCHAR(40)  NOT NULL,
    query      VARCHAR(500) NOT NULL COMMENT 'what follows the page''s address, from the question mark on',
    shared     BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'headquarters offers it to everybody',
    created_at DATETIME(3)  NOT NULL,
    CONSTRAINT saved_filter_name UNIQUE (user_name, page, name)
);
CREATE INDEX saved_filter_by_page ON saved_filter (page, shared);

CREATE TABLE list_habit (
    user_name VARCHAR(60)  NOT NULL,
    page      VARCHAR(60)  NOT NULL,
    hidden    VARCHAR(500) NOT NULL COMMENT 'names of columns with commas between',
    roomy     BOOLEAN      NOT NULL,
    page_size INT          NOT NULL,
    PRIMARY KEY (user_name, page),
    CONSTRAINT list_habit_size CHECK (page_size BETWEEN 1 AND 200)
);

-- That the data were made by the demonstration. Only such a database, or an empty one, may be opened with the published password.
CREATE TABLE demonstration (
    id       INT         NOT NULL PRIMARY KEY CHECK (id = 1),
    begun_at DATETIME(3) NOT NULL
);
INSERT INTO demonstration (id, begun_at)
SELECT 1, MIN(created_at) FROM job WHERE kind = 'DEMO_MONTHS' HAVING COUNT(*) > 0;

-- Which version of the record an event happened to: whoever goes on from an older one is told what was changed since, and by whom.
ALTER TABLE order_event ADD COLUMN order_version INT NULL COMMENT 'version of the record before the event; null where a stream wrote it';

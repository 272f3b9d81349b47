-- Which verbs stand in the audit log is read from the log, and what was done is looked for by its verb.
CREATE INDEX audit_entry_by_verb ON audit_entry (verb, id);

-- What the reader saw about the form of a row: quotation marks that do not pair, something beyond the last heading.
ALTER TABLE import_row ADD COLUMN note VARCHAR(120) NULL COMMENT 'a code and the text it is about';

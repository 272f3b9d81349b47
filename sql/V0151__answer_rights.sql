-- Under which rights a request was answered: its answer is given again only to whoever still has them.
ALTER TABLE stored_answer ADD COLUMN rights VARCHAR(400) NULL COMMENT 'roles, centre and outlet of that moment';

-- a ticket that was merged into another keeps everything, and where it stood
ALTER TABLE ticket ADD COLUMN merged_into_id BINARY(16);
ALTER TABLE ticket ADD COLUMN merged_into VARCHAR(20);
ALTER TABLE ticket ADD COLUMN merged_from_stage VARCHAR(16);
ALTER TABLE ticket ADD COLUMN merged_stage_since DATETIME(6);
CREATE INDEX ticket_by_merge ON ticket (merged_into_id);

-- A notice may be about anything that has a page, not only about tickets.
ALTER TABLE activity_inbox ADD COLUMN subject_kind VARCHAR(32) DEFAULT 'TICKET' NOT NULL;
ALTER TABLE activity_inbox RENAME COLUMN ticket_id TO subject_id;
ALTER TABLE activity_inbox ADD COLUMN title VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE activity_inbox ADD COLUMN path VARCHAR(200) DEFAULT '' NOT NULL;
UPDATE activity_inbox SET title = number, path = CONCAT('tickets/', number);
ALTER TABLE activity_inbox DROP COLUMN number;
ALTER TABLE activity_inbox RENAME COLUMN promise TO detail;

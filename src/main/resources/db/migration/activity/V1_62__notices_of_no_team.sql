-- a customer whom nobody looked after may have said something bad: that is told to supervisors everywhere
ALTER TABLE activity_inbox MODIFY COLUMN team_id BINARY(16) NULL;

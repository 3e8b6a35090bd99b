-- what a department put into its share of a ticket
ALTER TABLE collaboration_task ADD COLUMN work_hours DECIMAL(7, 2);
ALTER TABLE collaboration_task ADD COLUMN cost DECIMAL(12, 2);

-- the list of whoever sees all of them: the newest first
CREATE INDEX survey_invitation_by_time ON survey_invitation (created_at, id);

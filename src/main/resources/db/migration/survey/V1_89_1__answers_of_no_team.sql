-- what is about no ticket may be no team's: nobody guesses one
ALTER TABLE survey_invitation MODIFY COLUMN team_id BINARY(16) NULL;
ALTER TABLE survey_response MODIFY COLUMN team_id BINARY(16) NULL;
ALTER TABLE survey_intervention MODIFY COLUMN team_id BINARY(16) NULL;

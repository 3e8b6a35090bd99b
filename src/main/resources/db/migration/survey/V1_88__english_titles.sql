-- what a questionnaire is called in English, for lists; its other texts stand in its content
ALTER TABLE questionnaire ADD COLUMN title_en VARCHAR(200);

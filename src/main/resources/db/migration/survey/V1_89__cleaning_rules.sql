-- From where on an answer is left out of figures. Each change is a version of its own: what an earlier one flagged keeps it.
CREATE TABLE survey_cleaning_rules (
    version                   INT         NOT NULL PRIMARY KEY,
    too_fast_seconds          INT         NOT NULL,
    -- questionnaires with so many questions or fewer may be answered faster
    short_questions           INT         NOT NULL,
    too_fast_question_seconds INT         NOT NULL,
    straight_line             INT         NOT NULL,
    incomplete_percent        INT         NOT NULL,
    since                     DATETIME(6) NOT NULL,
    changed_by                VARCHAR(64) NOT NULL
);
INSERT INTO survey_cleaning_rules VALUES (1, 30, 3, 10, 5, 50, '2026-01-01 00:00:00', 'system');

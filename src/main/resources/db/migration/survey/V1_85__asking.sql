-- When customers are asked and which answer is low: one row, changed by people.
CREATE TABLE survey_rules (
    id                    SMALLINT     NOT NULL PRIMARY KEY,
    version               BIGINT       NOT NULL,
    active                BOOLEAN      NOT NULL,
    questionnaire         VARCHAR(40)  NOT NULL,
    delay_minutes         INT          NOT NULL,
    sampling_percent      INT          NOT NULL,
    -- 0 for no reminder
    remind_after_hours    INT          NOT NULL,
    expire_after_hours    INT          NOT NULL,
    language              VARCHAR(2)   NOT NULL,
    low_score             DECIMAL(3, 1) NOT NULL,
    low_nps               INT          NOT NULL,
    slip_minutes          INT          NOT NULL,
    intervene_hours       INT          NOT NULL,
    changed_by            VARCHAR(64)  NOT NULL,
    changed_at            DATETIME(6)  NOT NULL
);
INSERT INTO survey_rules
VALUES (1, 0, TRUE, 'service', 30, 100, 48, 168, 'zh', 3.0, 6, 10, 24, 'system', '2026-01-01 00:00:00');

-- How far the change feed has been followed; what happened before this table is history, and nobody is asked about it.
CREATE TABLE survey_follower (
    name     VARCHAR(40) NOT NULL PRIMARY KEY,
    position BIGINT      NOT NULL
);
INSERT INTO survey_follower (name, position) SELECT 'asking', COALESCE(MAX(position), 0) FROM change_feed;

CREATE INDEX survey_invitation_by_team ON survey_invitation (team_id, created_at);

-- Where a figure is to be by when. Values in the figure's unit: shares 0-1, durations in minutes.
CREATE TABLE insight_goal (
    id            BINARY(16)  NOT NULL PRIMARY KEY,
    version       BIGINT      NOT NULL,
    figure        VARCHAR(40) NOT NULL,
    start_value   DOUBLE      NOT NULL,
    since_day     DATE        NOT NULL,
    target_value  DOUBLE      NOT NULL,
    due_day       DATE        NOT NULL,
    -- zeros for the whole organisation
    department_id BINARY(16)  NOT NULL,
    changed_by    VARCHAR(64) NOT NULL,
    changed_at    DATETIME(6) NOT NULL,
    CONSTRAINT insight_goal_once UNIQUE (figure, department_id, due_day)
);

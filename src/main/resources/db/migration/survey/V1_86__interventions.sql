-- Answers of the last minutes: whether somebody has to see to the customer is decided when a slip could have been corrected.
CREATE TABLE survey_low_watch (
    response_id BINARY(16)  NOT NULL PRIMARY KEY,
    arrived_at  DATETIME(6) NOT NULL,
    look_at     DATETIME(6) NOT NULL
);
CREATE INDEX survey_low_watch_by_time ON survey_low_watch (look_at);

CREATE TABLE survey_intervention (
    id            BINARY(16)  NOT NULL PRIMARY KEY,
    version       BIGINT      NOT NULL,
    customer_id   BINARY(16),
    ticket_number VARCHAR(20),
    team_id       BINARY(16)  NOT NULL,
    opened_at     DATETIME(6) NOT NULL,
    due_at        DATETIME(6) NOT NULL,
    -- the lowest of its answers
    worst_score   DOUBLE,
    worst_nps     SMALLINT,
    owner_id      BINARY(16),
    taken_at      DATETIME(6),
    -- when the next level is told; NULL where it was or need not be
    escalate_at   DATETIME(6),
    escalated_at  DATETIME(6),
    outcome       VARCHAR(16),
    -- by which way the customer was reached
    contact       VARCHAR(16),
    done_note     VARCHAR(2000),
    done_at       DATETIME(6),
    done_by       VARCHAR(64),
    changed_by    VARCHAR(64) NOT NULL,
    changed_at    DATETIME(6) NOT NULL,
    changed_what  VARCHAR(40) NOT NULL,
    -- the customer while it is open: a customer has one open intervention
    open_key      BINARY(16)  UNIQUE
);
CREATE INDEX survey_intervention_by_escalation ON survey_intervention (escalate_at);
CREATE INDEX survey_intervention_by_team ON survey_intervention (team_id, done_at, due_at);
CREATE INDEX survey_intervention_by_customer ON survey_intervention (customer_id, opened_at);
CREATE INDEX survey_intervention_by_time ON survey_intervention (opened_at, id);

-- which answers it is about; an answer is seen to once
CREATE TABLE survey_intervention_response (
    response_id     BINARY(16) NOT NULL PRIMARY KEY,
    intervention_id BINARY(16) NOT NULL,
    CONSTRAINT survey_intervention_response_of FOREIGN KEY (intervention_id) REFERENCES survey_intervention (id)
);
CREATE INDEX survey_intervention_response_by ON survey_intervention_response (intervention_id);

CREATE TABLE questionnaire (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    version      BIGINT       NOT NULL,
    -- how programs name it; never changes
    code         VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL UNIQUE,
    title        VARCHAR(200) NOT NULL,
    -- what is being written, as JSON; NULL where nothing is
    draft        MEDIUMTEXT,
    -- the number of the version that is given out; 0 before the first
    published    INT          NOT NULL,
    changed_by   VARCHAR(64)  NOT NULL,
    changed_at   DATETIME(6)  NOT NULL,
    changed_what VARCHAR(40)  NOT NULL
);

-- what was published stays as it was
CREATE TABLE questionnaire_version (
    id               BINARY(16)  NOT NULL PRIMARY KEY,
    questionnaire_id BINARY(16)  NOT NULL,
    number           INT         NOT NULL,
    content          MEDIUMTEXT  NOT NULL,
    published_at     DATETIME(6) NOT NULL,
    published_by     VARCHAR(64) NOT NULL,
    CONSTRAINT questionnaire_version_number UNIQUE (questionnaire_id, number),
    CONSTRAINT questionnaire_version_of FOREIGN KEY (questionnaire_id) REFERENCES questionnaire (id)
);

CREATE TABLE survey_invitation (
    id               BINARY(16)  NOT NULL PRIMARY KEY,
    questionnaire_id BINARY(16)  NOT NULL,
    version_id       BINARY(16)  NOT NULL,
    customer_id      BINARY(16),
    ticket_id        BINARY(16),
    ticket_number    VARCHAR(20),
    -- which resolution of the ticket is asked about: how often it had been reopened
    cycle            INT         NOT NULL,
    team_id          BINARY(16)  NOT NULL,
    -- the assignee when it was resolved
    handler_id       BINARY(16),
    channel          VARCHAR(16) NOT NULL,
    state            VARCHAR(16) NOT NULL,
    created_at       DATETIME(6) NOT NULL,
    created_by       VARCHAR(64) NOT NULL,
    send_at          DATETIME(6),
    sent_at          DATETIME(6),
    expires_at       DATETIME(6),
    reminded_at      DATETIME(6),
    answered_at      DATETIME(6),
    -- why it was skipped or withdrawn
    reason           VARCHAR(200),
    -- when there is something to do about it
    next_at          DATETIME(6),
    -- what is asked only once carries a key
    once_key         VARCHAR(120) UNIQUE
);
CREATE INDEX survey_invitation_by_timer ON survey_invitation (next_at);
CREATE INDEX survey_invitation_by_ticket ON survey_invitation (ticket_id, created_at);
CREATE INDEX survey_invitation_by_customer ON survey_invitation (customer_id, created_at);

-- SHA-256 of the links to an invitation; a reminder brings one more. The link itself is nowhere.
CREATE TABLE survey_token (
    hash          BINARY(32) NOT NULL PRIMARY KEY,
    invitation_id BINARY(16) NOT NULL
);
CREATE INDEX survey_token_by_invitation ON survey_token (invitation_id);

CREATE TABLE survey_response (
    id               BINARY(16)  NOT NULL PRIMARY KEY,
    questionnaire_id BINARY(16)  NOT NULL,
    version_id       BINARY(16)  NOT NULL,
    -- one answer an invitation
    invitation_id    BINARY(16)  UNIQUE,
    external_id      VARCHAR(140) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin UNIQUE,
    customer_id      BINARY(16),
    ticket_id        BINARY(16),
    ticket_number    VARCHAR(20),
    cycle            INT         NOT NULL,
    team_id          BINARY(16)  NOT NULL,
    handler_id       BINARY(16),
    channel          VARCHAR(16) NOT NULL,
    submitted_at     DATETIME(6) NOT NULL,
    received_at      DATETIME(6) NOT NULL,
    received_by      VARCHAR(64) NOT NULL,
    duration_seconds INT,
    -- question to value, as JSON, as it was given
    answers          MEDIUMTEXT  NOT NULL,
    -- what was given first, where the customer corrected it within the time for that
    first_answers    MEDIUMTEXT,
    corrected_at     DATETIME(6),
    csat             SMALLINT,
    nps              SMALLINT,
    ces              SMALLINT,
    solved           VARCHAR(16),
    csi              DOUBLE,
    score            DOUBLE,
    -- dimension to mean, as JSON
    dimensions       VARCHAR(4000) NOT NULL,
    remark           TEXT,
    -- SHA-256 of what was said by whom; the same twice is one
    content_hash     BINARY(32)  NOT NULL,
    -- lets whoever answered correct it: SHA-256 of a secret on the page that said thanks
    correction_hash  BINARY(32),
    -- how many flags nobody restored
    flags            INT         NOT NULL
);
CREATE INDEX survey_response_by_time ON survey_response (submitted_at, id);
CREATE INDEX survey_response_by_team ON survey_response (team_id, submitted_at, id);
CREATE INDEX survey_response_by_ticket ON survey_response (ticket_id, cycle);
CREATE INDEX survey_response_by_customer ON survey_response (customer_id, submitted_at);
CREATE INDEX survey_response_by_content ON survey_response (content_hash);
CREATE UNIQUE INDEX survey_response_by_correction ON survey_response (correction_hash);

-- the cleaning ledger
CREATE TABLE survey_response_flag (
    response_id  BINARY(16)  NOT NULL,
    rule         VARCHAR(24) NOT NULL,
    detail       VARCHAR(200),
    rule_version INT         NOT NULL,
    flagged_at   DATETIME(6) NOT NULL,
    flagged_by   VARCHAR(64) NOT NULL,
    restored_at  DATETIME(6),
    restored_by  VARCHAR(64),
    restored_reason VARCHAR(1000),
    PRIMARY KEY (response_id, rule),
    CONSTRAINT survey_response_flag_of FOREIGN KEY (response_id) REFERENCES survey_response (id)
);

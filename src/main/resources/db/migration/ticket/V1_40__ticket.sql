CREATE TABLE category (
    id        BINARY(16)   NOT NULL PRIMARY KEY,
    version   BIGINT       NOT NULL,
    parent_id BINARY(16),
    depth     INT          NOT NULL,
    position  INT          NOT NULL,
    name      VARCHAR(80)  NOT NULL,
    -- the names from the root down, joined by slashes: how people and programs name a node
    path      VARCHAR(250) NOT NULL,
    active    BOOLEAN      NOT NULL,
    imported  BOOLEAN      NOT NULL,
    CONSTRAINT category_path UNIQUE (path),
    CONSTRAINT category_parent FOREIGN KEY (parent_id) REFERENCES category (id)
);

CREATE TABLE sla_policy (
    id                     BINARY(16)  NOT NULL PRIMARY KEY,
    version                BIGINT      NOT NULL,
    position               INT         NOT NULL,
    name                   VARCHAR(80) NOT NULL,
    grades                 VARCHAR(60) NOT NULL,
    urgencies              VARCHAR(60) NOT NULL,
    first_response_minutes INT         NOT NULL,
    resolution_minutes     INT         NOT NULL,
    -- false: round the clock
    business_hours         BOOLEAN     NOT NULL,
    -- null: the organisation's default calendar
    calendar_id            BINARY(16),
    pausing                BOOLEAN     NOT NULL,
    active                 BOOLEAN     NOT NULL
);

CREATE TABLE ticket_number (
    -- the local date as yyyyMMdd
    local_day INT NOT NULL PRIMARY KEY,
    last_used INT NOT NULL
);

CREATE TABLE ticket (
    id                              BINARY(16)    NOT NULL PRIMARY KEY,
    version                         BIGINT        NOT NULL,
    number                          VARCHAR(16)   NOT NULL,
    external_id                     VARCHAR(100),
    customer_id                     BINARY(16)    NOT NULL,
    type                            VARCHAR(16)   NOT NULL,
    channel                         VARCHAR(16)   NOT NULL,
    urgency                         VARCHAR(16)   NOT NULL,
    complaint_grade                 VARCHAR(16),
    category_id                     BINARY(16),
    category_group_id               BINARY(16),
    product                         VARCHAR(200),
    order_number                    VARCHAR(100),
    source_link                     VARCHAR(500),
    phenomenon                      TEXT          NOT NULL,
    impact                          TEXT          NOT NULL,
    expectation                     TEXT          NOT NULL,
    stage                           VARCHAR(16)   NOT NULL,
    stage_since                     DATETIME(6)   NOT NULL,
    assignee_id                     BINARY(16),
    team_id                         BINARY(16)    NOT NULL,
    opened_at                       DATETIME(6)   NOT NULL,
    closed_at                       DATETIME(6),
    solution                        TEXT,
    verification_outcome            VARCHAR(16),
    verification_note               VARCHAR(1000),
    verification_due_at             DATETIME(6),
    hold_reason                     VARCHAR(16),
    hold_since                      DATETIME(6),
    hold_until                      DATETIME(6),
    hold_note                       VARCHAR(1000),
    first_response_target_minutes   INT           NOT NULL,
    first_response_due_at           DATETIME(6),
    first_response_warn_at          DATETIME(6),
    first_response_done_at          DATETIME(6),
    first_response_warned_at        DATETIME(6),
    first_response_breached_at      DATETIME(6),
    first_response_escalated_at     DATETIME(6),
    resolution_target_minutes       INT           NOT NULL,
    resolution_due_at               DATETIME(6),
    resolution_warn_at              DATETIME(6),
    resolution_done_at              DATETIME(6),
    resolution_warned_at            DATETIME(6),
    resolution_breached_at          DATETIME(6),
    resolution_escalated_at         DATETIME(6),
    due_at                          DATETIME(6)   NOT NULL,
    next_timer_at                   DATETIME(6),
    last_move                       VARCHAR(16),
    last_move_at                    DATETIME(6),
    last_move_by                    BINARY(16),
    last_move_stage_since           DATETIME(6),
    returns                         INT           NOT NULL,
    reopenings                      INT           NOT NULL,
    repeat_of_id                    BINARY(16),
    search_text                     TEXT          NOT NULL,
    changed_by                      VARCHAR(64)   NOT NULL,
    changed_at                      DATETIME(6)   NOT NULL,
    last_event                      VARCHAR(40)   NOT NULL,
    CONSTRAINT ticket_by_number UNIQUE (number),
    CONSTRAINT ticket_by_external_id UNIQUE (external_id)
);
-- a column of the board for those who see everything, and for one team
CREATE INDEX ticket_by_stage ON ticket (stage, due_at, opened_at, number);
CREATE INDEX ticket_by_team ON ticket (team_id, stage, due_at, opened_at, number);
CREATE INDEX ticket_by_assignee ON ticket (assignee_id, stage, due_at);
CREATE INDEX ticket_by_customer ON ticket (customer_id, category_group_id, opened_at);
CREATE INDEX ticket_by_opening ON ticket (opened_at, number);
CREATE INDEX ticket_by_closing ON ticket (stage, closed_at, number);
CREATE INDEX ticket_by_timer ON ticket (next_timer_at);

-- the clock ledger: append-only
CREATE TABLE ticket_clock_mark (
    ticket_id              BINARY(16)  NOT NULL,
    place                  INT         NOT NULL,
    at                     DATETIME(6) NOT NULL,
    state                  VARCHAR(16) NOT NULL,
    cause                  VARCHAR(24) NOT NULL,
    policy_id              BINARY(16)  NOT NULL,
    policy_name            VARCHAR(80) NOT NULL,
    first_response_minutes INT         NOT NULL,
    resolution_minutes     INT         NOT NULL,
    calendar_version_id    BINARY(16),
    pausing                BOOLEAN     NOT NULL,
    PRIMARY KEY (ticket_id, place)
);

CREATE TABLE touchpoint (
    id        BINARY(16)  NOT NULL PRIMARY KEY,
    ticket_id BINARY(16)  NOT NULL,
    channel   VARCHAR(16) NOT NULL,
    direction VARCHAR(16) NOT NULL,
    at        DATETIME(6) NOT NULL,
    summary   TEXT        NOT NULL,
    emotion   VARCHAR(16),
    by_account VARCHAR(64) NOT NULL
);
CREATE INDEX touchpoint_by_ticket ON touchpoint (ticket_id, at);

CREATE TABLE collaboration_task (
    id            BINARY(16)    NOT NULL PRIMARY KEY,
    version       BIGINT        NOT NULL,
    ticket_id     BINARY(16)    NOT NULL,
    department_id BINARY(16)    NOT NULL,
    owner_id      BINARY(16),
    expectation   VARCHAR(1000) NOT NULL,
    due_at        DATETIME(6),
    state         VARCHAR(16)   NOT NULL,
    result        VARCHAR(2000),
    created_at    DATETIME(6)   NOT NULL,
    ended_at      DATETIME(6)
);
CREATE INDEX collaboration_task_by_ticket ON collaboration_task (ticket_id, state);

CREATE TABLE ticket_link (
    one_id   BINARY(16)  NOT NULL,
    other_id BINARY(16)  NOT NULL,
    linked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (one_id, other_id)
);
CREATE INDEX ticket_link_back ON ticket_link (other_id);

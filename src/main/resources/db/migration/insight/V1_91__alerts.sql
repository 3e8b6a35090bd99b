-- A figure that became worse. One row as long as it stays so; numbers of the last look.
CREATE TABLE insight_alert (
    id              BINARY(16)   NOT NULL PRIMARY KEY,
    kind            VARCHAR(40)  NOT NULL,
    -- zeros for the whole organisation
    department_id   BINARY(16)   NOT NULL,
    -- the category of a cluster; empty else
    subject         VARCHAR(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    raised_day      DATE         NOT NULL,
    raised_at       DATETIME(6)  NOT NULL,
    held_at         DATETIME(6)  NOT NULL,
    from_day        DATE         NOT NULL,
    to_day          DATE         NOT NULL,
    before_from     DATE         NOT NULL,
    before_to       DATE         NOT NULL,
    before_value    DOUBLE       NOT NULL,
    after_value     DOUBLE       NOT NULL,
    before_n        BIGINT       NOT NULL,
    after_n         BIGINT       NOT NULL,
    low_value       DOUBLE,
    high_value      DOUBLE,
    significant     BOOLEAN      NOT NULL,
    -- why, as JSON
    explanation     MEDIUMTEXT   NOT NULL,
    acknowledged_at DATETIME(6),
    acknowledged_by VARCHAR(64),
    note            VARCHAR(1000),
    CONSTRAINT insight_alert_once UNIQUE (kind, department_id, subject, raised_day)
);

CREATE INDEX insight_alert_held ON insight_alert (held_at);
CREATE INDEX insight_alert_raised ON insight_alert (raised_at);

-- One row: when a figure gives alarm.
CREATE TABLE insight_alert_rules (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    version    BIGINT       NOT NULL,
    days       INT          NOT NULL,
    least_n    INT          NOT NULL,
    -- names joined by commas
    kinds_on   VARCHAR(400) NOT NULL,
    -- CSAT_DOWN=0.05, joined by commas
    thresholds VARCHAR(800) NOT NULL,
    changed_by VARCHAR(64)  NOT NULL,
    changed_at DATETIME(6)  NOT NULL
);

INSERT INTO insight_alert_rules (id, version, days, least_n, kinds_on, thresholds, changed_by, changed_at)
VALUES (X'00000000000070008000000000000191', 0, 30, 30,
        'CSI_DOWN,CSAT_DOWN,NPS_DOWN,SLA_FIRST_RESPONSE_DOWN,SLA_RESOLUTION_DOWN,REPEAT_RATE_UP,COMPLAINTS_SPIKE,PROBLEM_CLUSTER',
        'CSI_DOWN=0.05,CSAT_DOWN=0.05,NPS_DOWN=5.0,SLA_FIRST_RESPONSE_DOWN=0.05,SLA_RESOLUTION_DOWN=0.05,REPEAT_RATE_UP=0.05,COMPLAINTS_SPIKE=0.3,PROBLEM_CLUSTER=3.0',
        'system', '2026-01-01 00:00:00');

-- One row: when the figures were last looked at, so that one node looks at a time.
CREATE TABLE insight_alert_watch (
    slot      TINYINT     NOT NULL PRIMARY KEY,
    looked_at DATETIME(6) NOT NULL
);

INSERT INTO insight_alert_watch (slot, looked_at) VALUES (1, '2000-01-01 00:00:00');

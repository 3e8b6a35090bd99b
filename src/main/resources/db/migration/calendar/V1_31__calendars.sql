-- A working calendar is a name and the version in force; what a version says never changes, for tickets keep it.
CREATE TABLE calendar (
    id     BINARY(16)  NOT NULL PRIMARY KEY,
    name   VARCHAR(60) NOT NULL UNIQUE,
    latest BINARY(16)  NOT NULL
);

-- One row: the calendar of whoever names none.
CREATE TABLE calendar_default (
    slot        TINYINT    NOT NULL PRIMARY KEY,
    calendar_id BINARY(16) NOT NULL,
    FOREIGN KEY (calendar_id) REFERENCES calendar (id)
);

CREATE TABLE calendar_version (
    id          BINARY(16)  NOT NULL PRIMARY KEY,
    calendar_id BINARY(16)  NOT NULL,
    number      INT         NOT NULL,
    zone        VARCHAR(60) NOT NULL,
    made_at     DATETIME(6) NOT NULL,
    made_by     VARCHAR(64) NOT NULL,
    made_for    VARCHAR(40) NOT NULL,
    UNIQUE (calendar_id, number),
    FOREIGN KEY (calendar_id) REFERENCES calendar (id)
);

-- Windows as people read them: 09:00–12:00, 13:30–18:00. A weekday without a row is closed.
CREATE TABLE calendar_weekday (
    version_id BINARY(16)   NOT NULL,
    weekday    VARCHAR(9)   NOT NULL,
    windows    VARCHAR(200) NOT NULL,
    PRIMARY KEY (version_id, weekday),
    FOREIGN KEY (version_id) REFERENCES calendar_version (id)
);

-- Exception days. day_rule: empty = closed, MONDAY… = works like that weekday, otherwise windows of its own.
CREATE TABLE calendar_day (
    version_id BINARY(16)   NOT NULL,
    on_date    DATE         NOT NULL,
    name       VARCHAR(60)  NOT NULL,
    day_rule   VARCHAR(200) NOT NULL,
    PRIMARY KEY (version_id, on_date),
    FOREIGN KEY (version_id) REFERENCES calendar_version (id)
);

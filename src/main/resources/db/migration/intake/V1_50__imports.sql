CREATE TABLE import_job (
    id               BINARY(16)   NOT NULL PRIMARY KEY,
    kind             VARCHAR(40)  NOT NULL,
    file_name        VARCHAR(255) NOT NULL,
    file_size        BIGINT       NOT NULL,
    headers          LONGTEXT     NOT NULL,
    mapping          LONGTEXT     NOT NULL,
    state            VARCHAR(12)  NOT NULL,
    -- grows with every pause and resume: a run that is no longer the current one may write nothing
    attempt          INT          NOT NULL,
    owner_id         BINARY(16)   NOT NULL,
    owner_account    VARCHAR(64)  NOT NULL,
    created_at       DATETIME(6)  NOT NULL,
    finished_at      DATETIME(6),
    total_rows       BIGINT,
    -- how far it is; written in the transaction of the rows themselves
    rows_read        BIGINT       NOT NULL,
    rows_accepted    BIGINT       NOT NULL,
    rows_updated     BIGINT       NOT NULL,
    rows_rejected    BIGINT       NOT NULL,
    elapsed_ms       BIGINT       NOT NULL,
    failure          VARCHAR(120),
    failure_argument VARCHAR(400)
);
CREATE INDEX import_job_by_owner ON import_job (owner_id, created_at);

-- the uploaded file, compressed, where every node finds it; removed when the import has ended
CREATE TABLE import_file_part (
    job_id  BINARY(16) NOT NULL,
    part    INT        NOT NULL,
    content LONGBLOB   NOT NULL,
    PRIMARY KEY (job_id, part)
);

CREATE TABLE import_reject (
    job_id   BINARY(16) NOT NULL,
    line     BIGINT     NOT NULL,
    problems LONGTEXT   NOT NULL,
    cells    LONGTEXT   NOT NULL,
    PRIMARY KEY (job_id, line)
);

CREATE TABLE import_mapping (
    kind     VARCHAR(40)  NOT NULL,
    name     VARCHAR(100) NOT NULL,
    mapping  LONGTEXT     NOT NULL,
    saved_by VARCHAR(64)  NOT NULL,
    saved_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (kind, name)
);

-- db-scheduler's own table
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            BLOB,
    execution_time       DATETIME(6)  NOT NULL,
    picked               BOOLEAN      NOT NULL,
    picked_by            VARCHAR(50),
    last_success         DATETIME(6),
    last_failure         DATETIME(6),
    consecutive_failures INT,
    last_heartbeat       DATETIME(6),
    version              BIGINT       NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_execution ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);

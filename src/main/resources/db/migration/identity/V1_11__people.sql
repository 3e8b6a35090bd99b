-- Names are compared by their key: the name without differences of width and case.
CREATE TABLE department (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    version      BIGINT       NOT NULL,
    name         VARCHAR(100) NOT NULL,
    name_key     VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL UNIQUE,
    parent_id    BINARY(16),
    imported     BOOLEAN      NOT NULL,
    changed_by   VARCHAR(64)  NOT NULL,
    changed_at   DATETIME(6)  NOT NULL,
    changed_what VARCHAR(40)  NOT NULL,
    CONSTRAINT department_parent FOREIGN KEY (parent_id) REFERENCES department (id)
);

CREATE TABLE team (
    id            BINARY(16)   NOT NULL PRIMARY KEY,
    version       BIGINT       NOT NULL,
    department_id BINARY(16)   NOT NULL,
    name          VARCHAR(100) NOT NULL,
    name_key      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    imported      BOOLEAN      NOT NULL,
    changed_by    VARCHAR(64)  NOT NULL,
    changed_at    DATETIME(6)  NOT NULL,
    changed_what  VARCHAR(40)  NOT NULL,
    CONSTRAINT team_department FOREIGN KEY (department_id) REFERENCES department (id),
    CONSTRAINT team_name UNIQUE (department_id, name_key)
);

CREATE TABLE person (
    id             BINARY(16)   NOT NULL PRIMARY KEY,
    version        BIGINT       NOT NULL,
    account        VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin  NOT NULL UNIQUE,
    name           VARCHAR(100) NOT NULL,
    -- NULL: a person without a login
    password_hash  VARCHAR(200),
    -- sign-ins made before this instant no longer count
    password_since DATETIME(6)  NOT NULL,
    department_id  BINARY(16)   NOT NULL,
    enabled        BOOLEAN      NOT NULL,
    -- department and name an import knew the person by; NULL for everybody else
    imported_as    VARCHAR(140) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin UNIQUE,
    -- open tickets a person can carry
    capacity       INT          NOT NULL,
    locale         VARCHAR(10)  NOT NULL,
    theme          VARCHAR(10)  NOT NULL,
    changed_by     VARCHAR(64)  NOT NULL,
    changed_at     DATETIME(6)  NOT NULL,
    changed_what   VARCHAR(40)  NOT NULL,
    CONSTRAINT person_department FOREIGN KEY (department_id) REFERENCES department (id)
);
CREATE INDEX person_by_name ON person (name);

CREATE TABLE person_role (
    person_id BINARY(16)  NOT NULL,
    role      VARCHAR(32) NOT NULL,
    PRIMARY KEY (person_id, role),
    CONSTRAINT person_role_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE team_member (
    person_id BINARY(16) NOT NULL,
    team_id   BINARY(16) NOT NULL,
    PRIMARY KEY (person_id, team_id),
    CONSTRAINT team_member_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT team_member_team FOREIGN KEY (team_id) REFERENCES team (id)
);

-- One row: whoever might take away the last administrator holds it meanwhile.
CREATE TABLE administrator_guard (
    id INT NOT NULL PRIMARY KEY
);
INSERT INTO administrator_guard (id) VALUES (1);

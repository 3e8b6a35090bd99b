-- How programs get in. Only the SHA-256 of a token is kept.
CREATE TABLE api_token (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    name         VARCHAR(100) NOT NULL,
    owner_id     BINARY(16)   NOT NULL,
    scopes       VARCHAR(400) NOT NULL,
    hash         BINARY(32)   NOT NULL UNIQUE,
    -- the last characters of the token, to tell one from another
    hint         VARCHAR(8)   NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    created_by   VARCHAR(64)  NOT NULL,
    expires_at   DATETIME(6),
    last_used_at DATETIME(6),
    revoked_at   DATETIME(6),
    CONSTRAINT api_token_owner FOREIGN KEY (owner_id) REFERENCES person (id)
);
CREATE INDEX api_token_by_time ON api_token (created_at);

-- Attempts to sign in by account and by network address, each as a SHA-256; forgotten after a while.
CREATE TABLE sign_in_attempt (
    subject       BINARY(32)  NOT NULL PRIMARY KEY,
    failures      INT         NOT NULL,
    last_at       DATETIME(6) NOT NULL,
    blocked_until DATETIME(6)
);
CREATE INDEX sign_in_attempt_by_time ON sign_in_attempt (last_at);

-- One-time links with which the first administrator is made, as SHA-256.
CREATE TABLE setup_link (
    hash    BINARY(32)  NOT NULL PRIMARY KEY,
    made_at DATETIME(6) NOT NULL
);

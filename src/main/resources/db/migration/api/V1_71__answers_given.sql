-- The answer to each POST with an Idempotency-Key, written in the transaction of its effect; forgotten after three days.
CREATE TABLE api_answer (
    -- SHA-256 of the caller's account and the key
    answer_key   BINARY(32)  NOT NULL PRIMARY KEY,
    -- SHA-256 of method, path, query and body
    fingerprint  BINARY(32)  NOT NULL,
    given_at     DATETIME(6) NOT NULL,
    status       SMALLINT,
    location     VARCHAR(1000),
    etag         VARCHAR(100),
    content_type VARCHAR(200),
    body         MEDIUMBLOB
);
CREATE INDEX api_answer_by_age ON api_answer (given_at);

-- Everything that happened, append-only. Never updated, never deleted.
CREATE TABLE change_feed (
    position     BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at           DATETIME(6)  NOT NULL,
    recorded_at  DATETIME(6)  NOT NULL,
    subject_kind VARCHAR(32)  NOT NULL,
    subject_id   BINARY(16)   NOT NULL,
    event        VARCHAR(40)  NOT NULL,
    actor        VARCHAR(64)  NOT NULL,
    from_value   VARCHAR(400),
    to_value     VARCHAR(400),
    note         VARCHAR(4000),
    team_id      BINARY(16),
    customer_id  BINARY(16),
    -- an effect that may exist only once carries a key; who comes second is refused by this index
    once_key     VARCHAR(120) UNIQUE
);
CREATE INDEX change_feed_by_subject ON change_feed (subject_id, at, position);
CREATE INDEX change_feed_by_customer ON change_feed (customer_id, at, position);

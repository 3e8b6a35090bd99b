-- Mail and SMS to be sent. What a message says and whom it goes to is written when it is sent: nothing personal waits here.
CREATE TABLE outbox_message (
    id          BINARY(16)   NOT NULL PRIMARY KEY,
    -- one message an effect
    effect_key  VARCHAR(120) NOT NULL UNIQUE,
    medium      VARCHAR(8)   NOT NULL,
    origin_kind VARCHAR(32)  NOT NULL,
    origin_id   BINARY(16)   NOT NULL,
    template    VARCHAR(40)  NOT NULL,
    customer_id BINARY(16),
    state       VARCHAR(12)  NOT NULL,
    attempts    INT          NOT NULL,
    posted_at   DATETIME(6)  NOT NULL,
    -- from here on its patience is counted
    due_since   DATETIME(6)  NOT NULL,
    -- when somebody may try; moved ahead for the time of an attempt; NULL where nobody will
    next_at     DATETIME(6),
    sent_at     DATETIME(6),
    setback     VARCHAR(20),
    detail      VARCHAR(300)
);
CREATE INDEX outbox_message_due ON outbox_message (next_at);
CREATE INDEX outbox_message_by_origin ON outbox_message (origin_id);
CREATE INDEX outbox_message_by_state ON outbox_message (state, posted_at);

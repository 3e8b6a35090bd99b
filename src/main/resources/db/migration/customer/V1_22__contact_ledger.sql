-- Every time we reach out to a customer of our own accord, whichever module asks.
CREATE TABLE customer_contact (
    id              BINARY(16)  NOT NULL PRIMARY KEY,
    customer_id     BINARY(16)  NOT NULL,
    purpose         VARCHAR(20) NOT NULL,
    channel         VARCHAR(20) NOT NULL,
    -- what it is about: an invitation, a follow-up task
    origin_kind     VARCHAR(32) NOT NULL,
    origin_id       BINARY(16)  NOT NULL,
    state           VARCHAR(20) NOT NULL,
    -- why it obeys no limit and holds no slot
    exemption       VARCHAR(20),
    attempts        SMALLINT    NOT NULL,
    reserved_for    DATETIME(6) NOT NULL,
    reserved_at     DATETIME(6) NOT NULL,
    reserved_by     VARCHAR(64) NOT NULL,
    attempted_at    DATETIME(6),
    connected_at    DATETIME(6),
    override_reason VARCHAR(1000),
    CONSTRAINT customer_contact_with FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE INDEX customer_contact_by_customer ON customer_contact (customer_id, reserved_for);
CREATE INDEX customer_contact_by_origin ON customer_contact (origin_id);

-- Whoever wants to contact a customer holds this row while it is decided.
CREATE TABLE customer_contact_slot (
    customer_id BINARY(16) NOT NULL PRIMARY KEY,
    asked       BIGINT     NOT NULL
);

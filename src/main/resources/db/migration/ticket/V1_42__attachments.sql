CREATE TABLE ticket_attachment (
    id         BINARY(16)   NOT NULL PRIMARY KEY,
    ticket_id  BINARY(16)   NOT NULL,
    name       VARCHAR(255) NOT NULL,
    media_type VARCHAR(100) NOT NULL,
    bytes      BIGINT       NOT NULL,
    sha256     BINARY(32)   NOT NULL,
    -- a JPEG of at most 320 pixels; pictures only, and not those nobody could decode
    thumbnail  LONGBLOB,
    added_at   DATETIME(6)  NOT NULL,
    added_by   VARCHAR(64)  NOT NULL
);
CREATE INDEX ticket_attachment_by_ticket ON ticket_attachment (ticket_id);

-- the content, where every node finds it
CREATE TABLE ticket_attachment_part (
    attachment_id BINARY(16) NOT NULL,
    part          INT        NOT NULL,
    content       LONGBLOB   NOT NULL,
    PRIMARY KEY (attachment_id, part)
);

CREATE TABLE customer (
    id                BINARY(16)   NOT NULL PRIMARY KEY,
    version           BIGINT       NOT NULL DEFAULT 0,
    -- compared byte by byte: A17 and a17 are two people
    external_id       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin UNIQUE,
    name              VARCHAR(100) NOT NULL,
    level             VARCHAR(20)  NOT NULL,
    company           VARCHAR(200),
    industry          VARCHAR(100),
    preferred_channel VARCHAR(20),
    -- minutes of the day in the organisation's zone
    preferred_from    SMALLINT,
    preferred_until   SMALLINT,
    relationship      VARCHAR(20)  NOT NULL,
    registered_at     DATETIME(6)  NOT NULL,
    changed_at        DATETIME(6)  NOT NULL,
    changed_by        VARCHAR(64)  NOT NULL
);
CREATE INDEX customer_by_name ON customer (name);
CREATE INDEX customer_by_company ON customer (company);
CREATE INDEX customer_by_registration ON customer (registered_at);

-- E.164; the key makes one number one person, whoever comes first
CREATE TABLE customer_phone (
    number      VARCHAR(16) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL PRIMARY KEY,
    customer_id BINARY(16)  NOT NULL,
    place       SMALLINT    NOT NULL,
    tail        CHAR(4)     NOT NULL,
    CONSTRAINT customer_phone_of FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE INDEX customer_phone_by_customer ON customer_phone (customer_id, place);
CREATE INDEX customer_phone_by_tail ON customer_phone (tail);

CREATE TABLE customer_mail (
    customer_id BINARY(16)   NOT NULL,
    address     VARCHAR(254) NOT NULL,
    place       SMALLINT     NOT NULL,
    PRIMARY KEY (customer_id, address),
    CONSTRAINT customer_mail_of FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE INDEX customer_mail_by_address ON customer_mail (address);

CREATE TABLE customer_tag (
    customer_id BINARY(16)  NOT NULL,
    tag         VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
    PRIMARY KEY (customer_id, tag),
    CONSTRAINT customer_tag_of FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
);

CREATE TABLE customer_opt_out (
    customer_id BINARY(16)  NOT NULL,
    purpose     VARCHAR(20) NOT NULL,
    since       DATETIME(6) NOT NULL,
    PRIMARY KEY (customer_id, purpose),
    CONSTRAINT customer_opt_out_of FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
);

CREATE TABLE customer_purchase (
    id           BINARY(16)   NOT NULL PRIMARY KEY,
    customer_id  BINARY(16)   NOT NULL,
    purchased_on DATE         NOT NULL,
    product      VARCHAR(200) NOT NULL,
    amount       DECIMAL(14, 2),
    order_number VARCHAR(100),
    CONSTRAINT customer_purchase_of FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
);
CREATE INDEX customer_purchase_by_customer ON customer_purchase (customer_id, purchased_on);

-- how further systems name somebody whose record has an external id already
CREATE TABLE customer_external_id (
    external_id VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL PRIMARY KEY,
    customer_id BINARY(16) NOT NULL,
    CONSTRAINT customer_external_id_of FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE
);

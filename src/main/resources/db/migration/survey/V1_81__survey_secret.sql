-- with what forms given to customers are signed; one row, made by whoever comes first
CREATE TABLE survey_secret (
    id     INT        NOT NULL PRIMARY KEY,
    secret BINARY(32) NOT NULL
);

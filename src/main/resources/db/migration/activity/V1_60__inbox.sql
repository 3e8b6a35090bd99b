-- What each person was told: at most one notice of one event.
CREATE TABLE activity_inbox (
    person_id BINARY(16)  NOT NULL,
    -- of the event in the change feed
    position  BIGINT      NOT NULL,
    ticket_id BINARY(16)  NOT NULL,
    -- the team that has the ticket now: who may not see its tickets sees no notice of them
    team_id   BINARY(16)  NOT NULL,
    number    VARCHAR(20) NOT NULL,
    event     VARCHAR(40) NOT NULL,
    promise   VARCHAR(24),
    actor     VARCHAR(64) NOT NULL,
    at        DATETIME(6) NOT NULL,
    read_at   DATETIME(6),
    PRIMARY KEY (person_id, position)
);
CREATE INDEX activity_inbox_unread ON activity_inbox (person_id, read_at, team_id);
CREATE INDEX activity_inbox_by_ticket ON activity_inbox (ticket_id, person_id);

-- How far the change feed has been followed; events before this table are history and told to nobody.
CREATE TABLE activity_follower (
    name     VARCHAR(40) NOT NULL PRIMARY KEY,
    position BIGINT      NOT NULL
);
INSERT INTO activity_follower (name, position) SELECT 'inbox', COALESCE(MAX(position), 0) FROM change_feed;

-- Every event, in order. Rows are only ever added.
CREATE TABLE journal (
    sequence    BIGINT PRIMARY KEY,          -- 1, 2, 3, … without a gap
    recorded_at VARCHAR(40) NOT NULL,        -- ISO-8601 instant, UTC
    payload     VARCHAR(1000000) NOT NULL,   -- the event as JSON
    hash        CHAR(64) NOT NULL            -- SHA-256 over the previous hash, sequence, recorded_at and payload
);

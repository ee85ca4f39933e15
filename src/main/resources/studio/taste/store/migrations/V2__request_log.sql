-- The record of every request to the stage, in order. Rows are only ever added.
CREATE TABLE request_log (
    sequence   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id VARCHAR(64) NOT NULL,         -- as given by the asker; may come again
    asked_at   VARCHAR(40) NOT NULL,         -- ISO-8601 instant, UTC
    record     VARCHAR(1000000) NOT NULL     -- JSON, see ranking/stage-record.schema.json
);

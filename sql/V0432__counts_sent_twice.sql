-- A count, or a parcel taken in, that was sent twice counts once: whoever sends it names it.
CREATE TABLE stock_take_turn (
    person  VARCHAR(60) NOT NULL,
    token   VARCHAR(60) NOT NULL,
    take_no VARCHAR(20) NOT NULL,
    PRIMARY KEY (person, token),
    CONSTRAINT stock_take_turn_no UNIQUE (take_no)
);

CREATE TABLE return_parcel_turn (
    parcel_id BIGINT      NOT NULL,
    token     VARCHAR(60) NOT NULL,
    PRIMARY KEY (parcel_id, token),
    CONSTRAINT return_parcel_turn_parcel FOREIGN KEY (parcel_id) REFERENCES return_parcel (id)
);

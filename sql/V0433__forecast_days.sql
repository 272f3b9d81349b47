-- The days on which the forecasts were begun without anybody's asking: one server does it, once a day, until the last month is in them.
CREATE TABLE part_forecast_day (
    day DATE NOT NULL PRIMARY KEY
);

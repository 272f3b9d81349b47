-- A price is for a category and a province that exist, or for all of them. An empty code stands for all, so what is referred to is a column of its own.
-- What does not exist has no order and so never set a fee; but it was published, and is kept aside as it was.
CREATE TABLE rate_price_of_nothing LIKE rate_price;
INSERT INTO rate_price_of_nothing SELECT p.* FROM rate_price p LEFT JOIN product_category c ON c.code = p.category_code LEFT JOIN region r ON r.code = p.province_code
    WHERE p.category_code <> '' AND c.code IS NULL OR p.province_code <> '' AND r.code IS NULL;
DELETE p FROM rate_price p LEFT JOIN product_category c ON c.code = p.category_code LEFT JOIN region r ON r.code = p.province_code
    WHERE p.category_code <> '' AND c.code IS NULL OR p.province_code <> '' AND r.code IS NULL;
ALTER TABLE rate_price
    ADD COLUMN category_ref VARCHAR(10) AS (NULLIF(category_code, '')) STORED,
    ADD COLUMN province_ref CHAR(6) AS (NULLIF(province_code, '')) STORED;
ALTER TABLE rate_price ADD CONSTRAINT rate_price_category FOREIGN KEY (category_ref) REFERENCES product_category (code);
ALTER TABLE rate_price ADD CONSTRAINT rate_price_province FOREIGN KEY (province_ref) REFERENCES region (code);

-- A kept paper is a kept file like the others.
INSERT INTO kept_file (sha256, bytes, kept_at)
    SELECT k.sha256, MAX(k.bytes), MIN(k.made_at) FROM kept_paper k
    WHERE NOT EXISTS (SELECT 1 FROM kept_file f WHERE f.sha256 = k.sha256) GROUP BY k.sha256;
ALTER TABLE kept_paper ADD CONSTRAINT kept_paper_file FOREIGN KEY (sha256) REFERENCES kept_file (sha256);

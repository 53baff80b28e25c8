CREATE TABLE ids AS SELECT range AS id FROM range(${rows});
-- table measurements
SELECT
  id + 1 AS id,
  (random() * 255)::INTEGER AS byte,
  (random() * 999)::INTEGER AS thousand,
  (random() * 999999)::INTEGER AS million,
  (random() * 2000000000)::INTEGER - 1000000000 AS signed,
  round(random(), 4) AS share,
  round(20 + 5 * sqrt(-2 * ln(random())) * cos(6.283185307 * random()), 2) AS level,
  (random() * 10000)::DECIMAL(10, 2) AS price,
  (random() * 6)::INTEGER AS count,
  random() < 0.5 AS flag
FROM ids

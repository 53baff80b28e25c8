-- An id table, read by every query: the fastest way found, see benchmarks/README.md.
CREATE TABLE ids AS SELECT range AS id FROM range(${rows});
-- table orders
SELECT
  id + 1 AS order_id,
  1 + (random() * 999999)::INTEGER AS customer_id,
  'someone.else' || (random() * 999999)::INTEGER || '@example.com' AS email,
  (1 + random() * 4999)::DECIMAL(10, 2) AS amount,
  1 + (random() * 19)::INTEGER AS quantity,
  CASE WHEN draw < 0.74 THEN 'delivered' WHEN draw < 0.83 THEN 'shipped' WHEN draw < 0.90 THEN 'open'
    WHEN draw < 0.96 THEN 'cancelled' ELSE 'returned' END AS status,
  DATE '2020-01-01' + (random() * 1826)::INTEGER AS ordered_on,
  TIMESTAMP '2020-01-01' + to_seconds((random() * 157852799)::BIGINT) AS updated_at
FROM (SELECT id, random() AS draw FROM ids)

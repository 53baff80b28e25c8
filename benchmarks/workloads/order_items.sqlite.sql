PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA foreign_keys = OFF;
CREATE TABLE products (product_id INTEGER PRIMARY KEY, list_price REAL);
CREATE TABLE orders (order_id INTEGER PRIMARY KEY);
CREATE TABLE order_items (
  item_id INTEGER PRIMARY KEY, order_id INTEGER REFERENCES orders, product_id INTEGER REFERENCES products, quantity INTEGER,
  unit_price REAL, discount REAL, line_revenue REAL);
-- The limit keeps the inner query one of its own, or its draws would be drawn again for each use.
INSERT INTO products SELECT value, round(1 + (random() & 65535) / 100.0, 2) FROM generate_series(1001, 1000 + ${rows} * 50000 / 20000000);
INSERT INTO orders SELECT value FROM generate_series(1, ${rows} * 86 / 200);
INSERT INTO order_items SELECT
  value, 1 + (random() & 9223372036854775807) % (${rows} * 86 / 200), p, q, list_price, d, round(q * list_price * (1 - d), 2)
FROM (
  SELECT value, 1001 + (random() & 9223372036854775807) % (${rows} * 50000 / 20000000) AS p, 1 + (random() & 3) AS q,
    CASE random() & 7 WHEN 0 THEN 0.05 WHEN 1 THEN 0.1 ELSE 0.0 END AS d
  FROM generate_series(1, ${rows}) LIMIT -1
) JOIN products ON product_id = p;
CREATE INDEX idx_order_items_order_id ON order_items (order_id);
CREATE INDEX idx_order_items_product_id ON order_items (product_id);

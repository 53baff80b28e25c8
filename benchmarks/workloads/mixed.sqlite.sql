PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE orders (order_id INTEGER PRIMARY KEY, customer_id INTEGER, email TEXT, amount NUMERIC, quantity INTEGER, status TEXT, ordered_on TEXT, updated_at TEXT);
INSERT INTO orders SELECT
  value,
  1 + (random() & 1048575),
  'someone.else' || (random() & 1048575) || '@example.com',
  round(1 + (random() & 524287) / 100.0, 2),
  1 + (random() & 15),
  CASE (random() & 3) WHEN 0 THEN 'delivered' WHEN 1 THEN 'shipped' WHEN 2 THEN 'open' ELSE 'cancelled' END,
  date('2020-01-01', (random() & 1023) || ' days'),
  strftime('%Y-%m-%dT%H:%M:%SZ', 1577836800 + (random() & 134217727), 'unixepoch')
FROM generate_series(1, ${rows});

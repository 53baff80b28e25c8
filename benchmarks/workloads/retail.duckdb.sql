-- No bounds of children are kept; names and places are numbered, which is cheaper than a list, and a
-- customer's state is a function of its number, which is cheaper than a join. ${rows} is the scale.
CREATE TABLE customer_ids AS SELECT range AS id FROM range(5000 * ${rows});
CREATE TABLE products AS
  SELECT 1001 + range AS product_id, 'SKU-' || lpad(range::VARCHAR, 7, '0') AS sku,
    CASE WHEN random() < 0.5 THEN 'kitchen' ELSE 'garden' END AS category,
    round(exp(3.1 + 0.8 * sqrt(-2 * ln(random())) * cos(6.283185307 * random())), 2) AS list_price,
    round(exp(-0.5 + 0.9 * sqrt(-2 * ln(random())) * cos(6.283185307 * random())), 3) AS weight_kg,
    random() < 0.06 AS discontinued
  FROM range(400 * ${rows});
CREATE TABLE order_ids AS SELECT range AS id FROM range(18000 * ${rows});
CREATE TABLE item_ids AS SELECT range AS id FROM range(42000 * ${rows});
-- table customers
SELECT 1 + id AS customer_id, 'Customer Name' || id AS name, 'customer.name' || id || '@example.com' AS email,
  'City of ' || (random() * 9999)::INTEGER AS city, 'State ' || (1 + id) * 7919 % 50 AS state,
  greatest(18, least(90, (41 + 16 * sqrt(-2 * ln(random())) * cos(6.283185307 * random()))::INTEGER)) AS age,
  CASE WHEN random() < 0.62 THEN 'none' ELSE 'silver' END AS loyalty, random() < 0.44 AS newsletter,
  DATE '2019-01-01' + (random() * 1460)::INTEGER AS signed_up_on
FROM customer_ids
-- table products
FROM products
-- table orders
SELECT order_id, customer_id, 'State ' || customer_id::BIGINT * 7919 % 50 AS ship_to_state, ordered_on, status, channel, ordered_on + (2 + (random() * 7)::INTEGER) AS due_on
FROM (
  SELECT
    id + 1 AS order_id,
    1 + (random() * (5000 * ${rows} - 1))::INTEGER AS customer_id,
    DATE '2023-01-01' + (random() * 730)::INTEGER AS ordered_on,
    CASE WHEN draw < 0.74 THEN 'delivered' WHEN draw < 0.83 THEN 'shipped' WHEN draw < 0.90 THEN 'open'
      WHEN draw < 0.96 THEN 'cancelled' ELSE 'returned' END AS status,
    CASE WHEN other < 0.51 THEN 'web' WHEN other < 0.82 THEN 'app' WHEN other < 0.97 THEN 'store' ELSE 'phone' END AS channel
  FROM (SELECT id, random() AS draw, random() AS other FROM order_ids)
)
-- table order_items
SELECT item_id, order_id, product_id, quantity, list_price AS unit_price, discount,
  round(quantity * list_price * (1 - discount), 2) AS line_revenue
FROM (
  SELECT
    id + 1 AS item_id,
    1 + (random() * (18000 * ${rows} - 1))::INTEGER AS order_id,
    1001 + (random() * (400 * ${rows} - 1))::INTEGER AS item_product,
    1 + (random() * 4)::INTEGER AS quantity,
    CASE WHEN draw < 0.8 THEN 0.0 WHEN draw < 0.9 THEN 0.05 WHEN draw < 0.97 THEN 0.1 ELSE 0.25 END AS discount
  FROM (SELECT id, random() AS draw FROM item_ids)
) JOIN products ON product_id = item_product

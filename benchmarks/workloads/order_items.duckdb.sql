-- No bounds of children are kept: an item's order is any order.
CREATE TABLE ids AS SELECT range AS id FROM range(${rows});
CREATE TABLE products AS
  SELECT 1001 + range AS product_id, round(exp(3.1 + 0.8 * sqrt(-2 * ln(random())) * cos(6.283185307 * random())), 2) AS list_price
  FROM range(50000);
-- table order_items
SELECT item_id, order_id, product_id, quantity, list_price AS unit_price, discount,
  round(quantity * list_price * (1 - discount), 2) AS line_revenue
FROM (
  SELECT
    id + 1 AS item_id,
    1 + (random() * 8599999)::INTEGER AS order_id,
    1001 + (random() * 49999)::INTEGER AS item_product,
    1 + (random() * 4)::INTEGER AS quantity,
    CASE WHEN draw < 0.8 THEN 0.0 WHEN draw < 0.9 THEN 0.05 WHEN draw < 0.97 THEN 0.1 ELSE 0.25 END AS discount
  FROM (SELECT id, random() AS draw FROM ids)
) JOIN products ON product_id = item_product

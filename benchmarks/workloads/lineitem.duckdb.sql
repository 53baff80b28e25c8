-- The price is a function of the part, and the order's date of the order, so that no join is needed; comments are digits.
CREATE TABLE ids AS SELECT range AS id FROM range(${rows});
-- table lineitem
SELECT l_orderkey, l_partkey, l_suppkey, l_linenumber, l_quantity, (l_quantity * (901 + l_partkey % 1199))::DECIMAL(12, 2) AS l_extendedprice,
  l_discount, l_tax, CASE WHEN l_receiptdate > DATE '1995-06-17' THEN 'N' WHEN draw < 0.5 THEN 'R' ELSE 'A' END AS l_returnflag,
  CASE WHEN l_shipdate > DATE '1995-06-17' THEN 'O' ELSE 'F' END AS l_linestatus, l_shipdate, l_commitdate, l_receiptdate,
  CASE WHEN draw < 0.25 THEN 'DELIVER IN PERSON' WHEN draw < 0.5 THEN 'COLLECT COD' WHEN draw < 0.75 THEN 'NONE' ELSE 'TAKE BACK RETURN' END AS l_shipinstruct,
  CASE WHEN other < 0.2 THEN 'REG AIR' WHEN other < 0.4 THEN 'AIR' WHEN other < 0.6 THEN 'RAIL' WHEN other < 0.8 THEN 'SHIP' ELSE 'TRUCK' END AS l_shipmode,
  l_comment
FROM (
  SELECT *, l_shipdate + (1 + (random() * 29)::INTEGER) AS l_receiptdate
  FROM (
    SELECT
      1 + (random() * 1499999)::INTEGER AS l_orderkey,
      1 + (random() * 199999)::INTEGER AS l_partkey,
      1 + (random() * 9999)::INTEGER AS l_suppkey,
      1 + id % 7 AS l_linenumber,
      1 + (random() * 49)::INTEGER AS l_quantity,
      (random() * 0.1)::DECIMAL(12, 2) AS l_discount,
      (random() * 0.08)::DECIMAL(12, 2) AS l_tax,
      o_orderdate + (1 + (random() * 120)::INTEGER) AS l_shipdate,
      o_orderdate + (30 + (random() * 60)::INTEGER) AS l_commitdate,
      'the comment of ' || (random() * 999999999)::INTEGER AS l_comment,
      random() AS draw, random() AS other
    FROM (SELECT id, DATE '1992-01-01' + (id * 7919 % 2405)::INTEGER AS o_orderdate FROM ids)
  )
)

-- The version of the charge that an officer saw when a review was settled: an order is asked about
-- again where a later one is higher. Of reviews settled before, it is told by the day.
alter table order_review add column settled_version integer;

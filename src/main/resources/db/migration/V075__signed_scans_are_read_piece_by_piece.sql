-- A scan is read piece by piece; only what is stored uncompressed can be read from the middle. PDF is compressed already.
alter table plan_scan alter column content set storage external;

-- A subscription that is paused: what happens waits for it in the outbox, and is sent on resuming.
alter table webhook add column paused_on date;

alter table webhook add column paused_by text;

-- The day it is in a demonstration council, whose calendar is moved by hand. Real councils have no
-- row here: their day is the clock's.
create table calendar (
  calendar_id     integer primary key check (calendar_id = 1),
  today           date not null
);

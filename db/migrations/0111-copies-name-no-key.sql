-- Where letters came before a backup was tried with them: keys that go round cannot be restored.
alter table if exists letter drop constraint if exists letter_copy_of_fkey;

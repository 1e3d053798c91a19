-- An alarm is read by whoever approves the run, who may not see every account: it keeps its counts.
update run_alarm set evidence = (evidence::jsonb - 'accounts')::json
  where evidence::jsonb ? 'accounts';

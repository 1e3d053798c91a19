-- A token that may approve is worth nothing until its owner has confirmed it: else who issues tokens
-- would approve in the name of another. Those issued by somebody else before are asked for again.
alter table api_token add column waits_for_owner boolean not null default false;

update api_token set waits_for_owner = true
  where revoked_on is null and issued_by <> owner
    and scopes && array['retention.approve', 'refunds.approve', 'targeting.approve', 'runs.approve',
      'takeovers.approve', 'court.authorise', 'penalties.quash', 'receipts.reverse', 'tax.set',
      'council.determine', 'officers.administer', 'officers.approve'];

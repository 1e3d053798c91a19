-- Written by npm run schema: what the migrations make.

table access_log
  access_id bigint not null identity
  looked_at timestamp with time zone not null
  username text not null
  what text not null
  subject text not null
  restricted boolean not null default false
  PRIMARY KEY (access_id)
  index USING btree (subject)

table account
  account_id bigint not null identity
  account_ref text not null
  opened_on date not null
  UNIQUE (account_ref)
  PRIMARY KEY (account_id)

table account_note
  note_id bigint not null identity
  account_id bigint not null
  written_on date not null
  text text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  kind text not null default 'note'::text
  channel text
  direction text
  follow_up_on date
  follow_up_by text
  about_id bigint
  about text
  PRIMARY KEY (note_id)
  FOREIGN KEY (about_id) REFERENCES account_note(note_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  CHECK ((((about_id IS NULL) = (about IS NULL)) AND (about = ANY (ARRAY['corrects'::text, 'wrong'::text, 'done'::text]))))
  CHECK ((((kind = 'contact'::text) = (channel IS NOT NULL)) AND ((channel IS NULL) = (direction IS NULL))))
  CHECK (((follow_up_on IS NULL) = (follow_up_by IS NULL)))
  CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
  CHECK ((kind = ANY (ARRAY['note'::text, 'contact'::text])))
  index USING btree (about_id) WHERE (about_id IS NOT NULL)
  index USING btree (account_id)
  index USING btree (follow_up_on) WHERE (follow_up_on IS NOT NULL)

table account_person
  account_id bigint not null
  party_id bigint not null
  lead boolean not null
  recorded_at timestamp with time zone not null
  PRIMARY KEY (account_id, party_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)
  index USING btree (party_id)

table account_person_was
  was_id bigint not null identity
  account_id bigint not null
  party_id bigint not null
  lead boolean not null
  recorded_at timestamp with time zone not null
  replaced_at timestamp with time zone not null
  PRIMARY KEY (was_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)
  index USING btree (account_id)

table allocation
  allocation_id bigint not null identity
  receipt_id bigint not null
  due_sum_id bigint not null
  amount_pence bigint not null
  rule text not null
  journal_id bigint
  recorded_at timestamp with time zone not null
  recorded_by text not null
  PRIMARY KEY (allocation_id)
  FOREIGN KEY (due_sum_id) REFERENCES due_sum(due_sum_id)
  FOREIGN KEY (journal_id) REFERENCES journal(journal_id)
  FOREIGN KEY (receipt_id) REFERENCES receipt(receipt_id)
  CHECK ((amount_pence <> 0))
  index USING btree (due_sum_id)
  index USING btree (receipt_id)

table annexe
  fact_id bigint not null identity
  dwelling_id bigint not null
  valid daterange not null
  reason text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  EXCLUDE USING gist (dwelling_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id)
  CHECK ((NOT isempty(valid)))

table api_token
  token_id bigint not null identity
  name text not null
  owner text not null
  scopes text[] not null
  secret_hash bytea not null
  expires_on date not null
  issued_on date not null
  issued_by text not null
  recorded_at timestamp with time zone not null
  revoked_on date
  revoked_by text
  last_used_at timestamp with time zone
  waits_for_owner boolean not null default false
  UNIQUE (name)
  UNIQUE (secret_hash)
  PRIMARY KEY (token_id)

table appeal
  appeal_id bigint not null identity
  account_id bigint not null
  ground text not null
  matter text not null
  notice_on date not null
  decision text
  decision_on date
  decision_text text
  tribunal_on date
  tribunal_ref text
  outcome text
  outcome_on date
  outcome_text text
  hold_id bigint
  recorded_at timestamp with time zone not null
  recorded_by text not null
  tribunal_leave text
  PRIMARY KEY (appeal_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (hold_id) REFERENCES hold(hold_id)
  CHECK (((decision IS NULL) = (decision_on IS NULL)))
  CHECK (((outcome IS NULL) = (outcome_on IS NULL)))
  CHECK ((decision = ANY (ARRAY['accepted'::text, 'rejected'::text])))
  CHECK ((outcome = ANY (ARRAY['allowed'::text, 'dismissed'::text, 'withdrawn'::text])))
  index USING btree (account_id)

table approval
  approval_id bigint not null identity
  kind text not null
  subject text not null
  proposed json not null
  proposed_sha256 bytea not null
  secret text
  state text not null default 'waiting'::text
  proposed_by text not null
  proposed_person text not null
  proposed_on date not null
  proposed_at timestamp with time zone not null
  decided_by text
  decided_person text
  decided_on date
  reason text
  PRIMARY KEY (approval_id)
  CHECK (((decided_by <> proposed_by) AND (decided_person <> proposed_person)))
  CHECK (((decided_by IS NULL) = (decided_on IS NULL)))
  CHECK (((decided_by IS NULL) = (decided_person IS NULL)))
  CHECK (((state <> 'refused'::text) OR (reason IS NOT NULL)))
  CHECK (((state = 'waiting'::text) = (decided_by IS NULL)))
  CHECK (((state = 'waiting'::text) OR (secret IS NULL)))
  CHECK ((kind = ANY (ARRAY['officer'::text, 'roles'::text, 'password'::text, 'codes'::text, 'link'::text, 'unlink'::text, 'system-link'::text, 'end'::text, 'unlock'::text, 'limit'::text, 'codes-rule'::text])))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text])))
  index UNIQUE USING btree (kind, subject) WHERE (state = 'waiting'::text)

table base_dwelling
  return_id bigint not null
  dwelling_id bigint not null
  listed text not null
  charged text not null
  exempt boolean not null
  exemption_class text
  disabled boolean not null
  status text not null
  adjustment text
  percent integer
  annexe boolean not null
  long_empty boolean not null
  class_d boolean not null
  share_millionths bigint not null
  support_pence bigint not null
  PRIMARY KEY (return_id, dwelling_id)
  FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id)
  FOREIGN KEY (return_id) REFERENCES base_return(return_id)
  CHECK ((adjustment = ANY (ARRAY['discount'::text, 'premium'::text])))

table base_return
  return_id bigint not null identity
  year text not null
  list_day date not null
  day date not null
  band_d_pence bigint not null
  in_lieu text not null
  lines json not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  PRIMARY KEY (return_id)

table calendar
  calendar_id integer not null
  today date not null
  PRIMARY KEY (calendar_id)
  CHECK ((calendar_id = 1))

table case_bundle
  bundle_id bigint not null identity
  case_id bigint not null
  as_at date not null
  facts_sha256 bytea not null
  pages integer not null
  pdf_sha256 bytea not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  UNIQUE (case_id, facts_sha256)
  PRIMARY KEY (bundle_id)
  FOREIGN KEY (case_id) REFERENCES court_case(case_id)

table case_statement
  statement_id bigint not null identity
  case_id bigint not null
  text text not null
  stated_on date not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  PRIMARY KEY (statement_id)
  FOREIGN KEY (case_id) REFERENCES court_case(case_id)
  index USING btree (case_id)

table charge
  charge_id bigint not null identity
  account_id bigint not null
  dwelling_id bigint not null
  year text not null
  version integer not null
  amount_pence bigint not null
  paid_pence bigint not null default 0
  takeover_id bigint
  UNIQUE (account_id, dwelling_id, year)
  PRIMARY KEY (charge_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id)
  FOREIGN KEY (takeover_id) REFERENCES takeover(takeover_id)
  CHECK ((amount_pence >= 0))
  CHECK ((paid_pence <= amount_pence))
  CHECK ((paid_pence >= 0))
  CHECK ((version > 0))

table charge_version
  charge_id bigint not null
  version integer not null
  amount_pence bigint not null
  lines json not null
  because text not null
  journal_id bigint
  recorded_at timestamp with time zone not null
  recorded_by text not null
  PRIMARY KEY (charge_id, version)
  FOREIGN KEY (charge_id) REFERENCES charge(charge_id)
  FOREIGN KEY (journal_id) REFERENCES journal(journal_id)
  CHECK ((amount_pence >= 0))

table charging_area
  area_code text not null
  name text not null
  first_year text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  PRIMARY KEY (area_code)
  CHECK ((area_code <> ''::text))

table command
  idempotency_key text not null
  request_hash bytea not null
  outcome json not null
  recorded_at timestamp with time zone not null
  PRIMARY KEY (idempotency_key)

table complaint
  complaint_id bigint not null identity
  hearing_id bigint not null
  run_id bigint
  laid_on date not null
  laid_by text not null
  approved_on date
  approved_by text
  approval_recorded_by text
  PRIMARY KEY (complaint_id)
  FOREIGN KEY (hearing_id) REFERENCES hearing(hearing_id)

table council_tax_reduction
  fact_id bigint not null identity
  account_id bigint not null
  valid daterange not null
  weekly_pence bigint not null
  scheme text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  EXCLUDE USING gist (account_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  CHECK ((NOT isempty(valid)))
  CHECK ((scheme = ANY (ARRAY['pension-age'::text, 'working-age'::text])))
  CHECK ((weekly_pence > 0))

table court_authorisation
  authorisation_id bigint not null identity
  username text not null
  valid daterange not null
  minute_ref text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  PRIMARY KEY (authorisation_id)

table court_case
  case_id bigint not null identity
  complaint_id bigint not null
  hearing_id bigint not null
  account_id bigint not null
  charge_id bigint not null
  summons_no text not null
  sum_pence bigint not null
  costs_pence bigint not null
  state text not null
  defence text
  result_on date
  result_note text
  result_by text
  gates json not null
  takeover_id bigint
  laid json
  UNIQUE (summons_no)
  PRIMARY KEY (case_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (charge_id) REFERENCES charge(charge_id)
  FOREIGN KEY (complaint_id) REFERENCES complaint(complaint_id)
  FOREIGN KEY (hearing_id) REFERENCES hearing(hearing_id)
  FOREIGN KEY (takeover_id) REFERENCES takeover(takeover_id)
  CHECK ((costs_pence >= 0))
  CHECK ((state = ANY (ARRAY['laid'::text, 'approved'::text, 'refused-by-court'::text, 'summonsed'::text, 'withdrawn'::text, 'dismissed'::text, 'liability-order'::text, 'costs-only'::text, 'paid-before-hearing'::text])))
  CHECK ((sum_pence > 0))
  index USING btree (account_id)
  index USING btree (charge_id)
  index USING btree (complaint_id)
  index USING btree (hearing_id)

table court_case_due_sum
  case_id bigint not null
  due_sum_id bigint not null
  amount_pence bigint not null
  PRIMARY KEY (case_id, due_sum_id)
  FOREIGN KEY (case_id) REFERENCES court_case(case_id)
  FOREIGN KEY (due_sum_id) REFERENCES due_sum(due_sum_id)
  CHECK ((amount_pence > 0))

table court_case_person
  case_id bigint not null
  party_id bigint not null
  name text not null
  address_lines text[] not null
  summons_on date
  service_method text
  posted_on date
  deemed_on date
  proof text
  PRIMARY KEY (case_id, party_id)
  FOREIGN KEY (case_id) REFERENCES court_case(case_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)

table court_list
  court_list_id bigint not null identity
  kind text not null
  number integer not null
  hearing_id bigint not null
  complaint_id bigint
  kept_on date not null
  rows json not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  UNIQUE (kind, number)
  PRIMARY KEY (court_list_id)
  FOREIGN KEY (complaint_id) REFERENCES complaint(complaint_id)
  FOREIGN KEY (hearing_id) REFERENCES hearing(hearing_id)
  CHECK (((kind = 'complaint-list'::text) = (complaint_id IS NOT NULL)))
  CHECK ((kind = ANY (ARRAY['complaint-list'::text, 'hearing-list'::text, 'order-list'::text])))
  CHECK ((number > 0))
  index UNIQUE USING btree (kind, hearing_id, COALESCE(complaint_id, (0)::bigint))

table delay_explanation
  explanation_id bigint not null identity
  charge_id bigint not null
  text text not null
  explained_on date not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  PRIMARY KEY (explanation_id)
  FOREIGN KEY (charge_id) REFERENCES charge(charge_id)
  index USING btree (charge_id)

table determination
  fact_id bigint not null identity
  kind text not null
  valid daterange not null
  value json not null
  under text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  EXCLUDE USING gist (kind WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  CHECK ((NOT isempty(valid)))

table determination_proposal
  proposal_id bigint not null identity
  kind text not null
  valid_from date not null
  value json not null
  because text not null
  state text not null
  proposed_by text not null
  proposed_on date not null
  recorded_at timestamp with time zone not null
  settled_by text
  settled_on date
  refusal text
  PRIMARY KEY (proposal_id)
  CHECK (((state = 'proposed'::text) = (settled_by IS NULL)))
  CHECK ((because <> ''::text))
  CHECK ((settled_by <> proposed_by))
  CHECK ((state = ANY (ARRAY['proposed'::text, 'made'::text, 'refused'::text])))

table disabled_reduction
  fact_id bigint not null identity
  dwelling_id bigint not null
  valid daterange not null
  reason text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  EXCLUDE USING gist (dwelling_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id)
  CHECK ((NOT isempty(valid)))

table disclosure
  disclosure_id bigint not null identity
  account_id bigint
  party_id bigint
  disclosed_on date not null
  to_whom text not null
  what text not null
  basis text not null
  notice_id bigint
  file_sha256 bytea
  recorded_at timestamp with time zone not null
  recorded_by text not null
  PRIMARY KEY (disclosure_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (notice_id) REFERENCES notice(notice_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)
  CHECK (((account_id IS NULL) <> (party_id IS NULL)))
  index USING btree (account_id)
  index USING btree (party_id)

table discretionary_reduction
  fact_id bigint not null identity
  account_id bigint not null
  valid daterange not null
  scheme text not null
  percent numeric(5,2)
  reason text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  sum_pence bigint
  EXCLUDE USING gist (account_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  CHECK (((percent > (0)::numeric) AND (percent <= (100)::numeric)))
  CHECK (((percent IS NULL) <> (sum_pence IS NULL)))
  CHECK ((NOT isempty(valid)))
  CHECK ((sum_pence > 0))

table document
  document_id bigint not null identity
  notice_id bigint
  account_id bigint
  case_id bigint
  kind text not null
  print_run_id bigint not null
  first_page integer
  last_page integer
  pdf_sha256 bytea
  data_sha256 bytea not null
  template_sha256 bytea not null
  recorded_at timestamp with time zone not null
  large_print boolean not null default false
  other_formats text[] not null default '{}'::text[]
  letter_batch_id bigint
  letter_id bigint
  party_ids bigint[]
  PRIMARY KEY (document_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (letter_batch_id) REFERENCES letter_batch(letter_batch_id)
  FOREIGN KEY (letter_id) REFERENCES letter(letter_id)
  FOREIGN KEY (notice_id) REFERENCES notice(notice_id)
  FOREIGN KEY (print_run_id) REFERENCES print_run(print_run_id)
  CHECK (((pdf_sha256 IS NOT NULL) OR (letter_batch_id IS NOT NULL)))
  CHECK ((num_nulls(pdf_sha256, first_page, last_page) = ANY (ARRAY[0, 3])))
  index USING btree (account_id)
  index USING btree (letter_batch_id) WHERE (letter_batch_id IS NOT NULL)
  index USING btree (letter_id) WHERE (letter_id IS NOT NULL)
  index USING btree (notice_id)
  index USING btree (print_run_id)

table draft
  draft_id uuid not null
  owner text not null
  action text not null
  body json not null
  made_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  done_to text
  PRIMARY KEY (draft_id)
  CHECK ((action ~~ '/%'::text))
  CHECK ((expires_at > made_at))
  index USING btree (expires_at)
  index USING btree (owner)

table due_sum
  due_sum_id bigint not null identity
  account_id bigint not null
  charge_id bigint not null
  kind text not null
  due_on date not null
  payable_on date not null
  amount_pence bigint not null
  paid_pence bigint not null default 0
  notice_id bigint
  case_id bigint
  order_id bigint
  state text not null default 'live'::text
  effective_on date not null
  recorded_at timestamp with time zone not null
  PRIMARY KEY (due_sum_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (charge_id) REFERENCES charge(charge_id)
  CHECK ((amount_pence >= 0))
  CHECK ((kind = ANY (ARRAY['instalment'::text, 'single'::text, 'balance'::text, 'summons-costs'::text, 'order-costs'::text, 'penalty'::text])))
  CHECK ((paid_pence <= amount_pence))
  CHECK ((paid_pence >= 0))
  CHECK ((payable_on <= due_on))
  CHECK ((state = ANY (ARRAY['live'::text, 'replaced'::text])))
  index USING btree (account_id)
  index USING btree (case_id) WHERE (case_id IS NOT NULL)
  index USING btree (charge_id)

table due_sum_was
  was_id bigint not null identity
  due_sum_id bigint not null
  amount_pence bigint not null
  payable_on date not null
  order_id bigint
  state text not null
  replaced_on date not null
  replaced_at timestamp with time zone not null
  PRIMARY KEY (was_id)
  FOREIGN KEY (due_sum_id) REFERENCES due_sum(due_sum_id)
  index USING btree (due_sum_id)

table dwelling
  dwelling_id bigint not null identity
  property_ref text not null
  uprn text
  address_lines text[] not null
  postcode text not null
  address_text text not null
  parish_code text not null
  UNIQUE (property_ref)
  UNIQUE (uprn)
  PRIMARY KEY (dwelling_id)
  FOREIGN KEY (parish_code) REFERENCES parish(parish_code)
  index USING btree (postcode)
  index USING gin (address_text gin_trgm_ops)

table dwelling_band
  fact_id bigint not null identity
  dwelling_id bigint not null
  valid daterange not null
  band text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  EXCLUDE USING gist (dwelling_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id)
  CHECK ((NOT isempty(valid)))
  CHECK ((band = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text, 'F'::text, 'G'::text, 'H'::text, 'I'::text])))

table entry
  journal_id bigint not null
  line integer not null
  fund text not null
  debit text not null
  debit_id bigint not null
  credit text not null
  credit_id bigint not null
  amount_pence bigint not null
  PRIMARY KEY (journal_id, line)
  FOREIGN KEY (journal_id) REFERENCES journal(journal_id)
  CHECK (((debit <> credit) OR (debit_id <> credit_id)))
  CHECK ((amount_pence > 0))

table event
  stream text not null
  seq integer not null
  recorded_at timestamp with time zone not null
  effective_on date not null
  actor text not null
  type text not null
  under text
  detail json not null
  previous_hash bytea not null
  hash bytea not null
  detail_salt bytea
  detail_hash bytea
  PRIMARY KEY (stream, seq)
  CHECK (((detail_salt IS NULL) = (detail_hash IS NULL)))
  CHECK ((seq > 0))
  index USING btree (recorded_at)

table exemption
  fact_id bigint not null identity
  dwelling_id bigint not null
  valid daterange not null
  class text not null
  runs_from date
  review_on date
  evidence text
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  EXCLUDE USING gist (dwelling_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id)
  CHECK ((NOT isempty(valid)))

table given_password
  given_id bigint not null identity
  username text not null
  given_by text not null
  given_on date not null
  with_codes boolean not null
  chosen_on date
  recorded_at timestamp with time zone not null
  PRIMARY KEY (given_id)
  FOREIGN KEY (username) REFERENCES officer(username)
  CHECK ((chosen_on >= given_on))
  index USING btree (username)

table hearing
  hearing_id bigint not null identity
  court_code text not null
  court_name text not null
  venue text not null
  sits_on date not null
  sits_at text not null
  complaint_by date not null
  state text not null default 'listed'::text
  closed_by text
  closed_on date
  UNIQUE (court_code, sits_on, sits_at)
  PRIMARY KEY (hearing_id)
  CHECK ((state = ANY (ARRAY['listed'::text, 'closed'::text])))

table hold
  hold_id bigint not null identity
  account_id bigint not null
  party_id bigint
  kind text not null
  reason text not null
  owner text not null
  starts_on date not null
  ends_on date
  recorded_at timestamp with time zone not null
  recorded_by text not null
  released_on date
  released_by text
  release_reason text
  PRIMARY KEY (hold_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)
  index USING btree (account_id)

table household
  fact_id bigint not null identity
  dwelling_id bigint not null
  valid daterange not null
  adults integer not null
  disregards text[] not null default '{}'::text[]
  review_on date
  evidence text
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  EXCLUDE USING gist (dwelling_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id)
  CHECK ((NOT isempty(valid)))
  CHECK ((adults >= 0))

table information_request
  request_id bigint not null identity
  account_id bigint not null
  party_id bigint not null
  power text not null
  what text not null
  repeats_id bigint
  requested_on date not null
  answer_by date not null
  answered_on date
  recorded_at timestamp with time zone not null
  recorded_by text not null
  notice_id bigint
  PRIMARY KEY (request_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (notice_id) REFERENCES notice(notice_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)
  FOREIGN KEY (repeats_id) REFERENCES information_request(request_id)
  CHECK ((answered_on >= requested_on))
  CHECK ((power = ANY (ARRAY['reg-3'::text, 'reg-12'::text])))
  index USING btree (account_id)

table job
  name text not null
  leased_by text
  leased_until timestamp with time zone
  PRIMARY KEY (name)
  CHECK (((leased_by IS NULL) = (leased_until IS NULL)))

table job_run
  job text not null
  on_day date not null
  state text not null
  tries integer not null
  started_at timestamp with time zone not null
  ended_at timestamp with time zone
  says text not null
  PRIMARY KEY (job, on_day)
  FOREIGN KEY (job) REFERENCES job(name)
  CHECK (((state = 'running'::text) = (ended_at IS NULL)))
  CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text, 'not-set'::text])))
  CHECK ((tries > 0))

table journal
  journal_id bigint not null identity
  kind text not null
  effective_on date not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  account_id bigint
  source text not null
  narrative text not null
  PRIMARY KEY (journal_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  index USING btree (account_id)

table letter
  letter_id bigint not null identity
  account_id bigint not null
  party_id bigint not null
  kind text not null
  written_on date not null
  subject text not null
  paragraphs text[] not null
  copy_of bigint
  recorded_at timestamp with time zone not null
  recorded_by text not null
  PRIMARY KEY (letter_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)
  CHECK (((kind = 'copy'::text) = (copy_of IS NOT NULL)))
  CHECK ((kind = ANY (ARRAY['own'::text, 'copy'::text])))
  index USING btree (account_id)
  index USING btree (copy_of) WHERE (copy_of IS NOT NULL)

table letter_batch
  letter_batch_id bigint not null identity
  print_run_id bigint not null
  kind text not null
  data bytea not null
  template_sha256 bytea not null
  recorded_at timestamp with time zone not null
  pdf_sha256 bytea
  pages integer
  made_with_sha256 bytea
  PRIMARY KEY (letter_batch_id)
  FOREIGN KEY (print_run_id) REFERENCES print_run(print_run_id)
  CHECK ((num_nulls(pdf_sha256, pages, made_with_sha256) = ANY (ARRAY[0, 3])))
  index USING btree (print_run_id)

table letter_need
  fact_id bigint not null identity
  party_id bigint not null
  valid daterange not null
  formats text[] not null default '{}'::text[]
  language text
  reason text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  EXCLUDE USING gist (party_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)
  CHECK ((NOT isempty(valid)))
  CHECK ((language = ANY (ARRAY['en'::text, 'cy'::text, 'both'::text])))
  CHECK ((reason <> ''::text))

table liability
  fact_id bigint not null identity
  dwelling_id bigint not null
  valid daterange not null
  account_id bigint not null
  basis text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  EXCLUDE USING gist (dwelling_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id)
  CHECK ((NOT isempty(valid)))
  index USING btree (account_id)

table liability_order
  order_id bigint not null identity
  case_id bigint not null
  hearing_id bigint not null
  account_id bigint not null
  charge_id bigint not null
  made_on date not null
  sum_pence bigint not null
  costs_pence bigint not null
  kind text not null
  state text not null default 'made'::text
  state_on date
  state_note text
  takeover_id bigint
  PRIMARY KEY (order_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (case_id) REFERENCES court_case(case_id)
  FOREIGN KEY (charge_id) REFERENCES charge(charge_id)
  FOREIGN KEY (hearing_id) REFERENCES hearing(hearing_id)
  FOREIGN KEY (takeover_id) REFERENCES takeover(takeover_id)
  CHECK ((costs_pence >= 0))
  CHECK ((kind = ANY (ARRAY['liability-order'::text, 'costs-only'::text])))
  CHECK ((state = ANY (ARRAY['made'::text, 'quashed'::text, 'varied'::text])))
  CHECK ((sum_pence >= 0))
  index USING btree (account_id)
  index USING btree (charge_id)

table list_deletion
  fact_id bigint not null identity
  dwelling_id bigint not null
  valid daterange not null
  reason text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  EXCLUDE USING gist (dwelling_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id)
  CHECK ((NOT isempty(valid)))

table migration
  name text not null
  applied_at timestamp with time zone not null default now()
  PRIMARY KEY (name)

table notice
  notice_id bigint not null identity
  account_id bigint not null
  charge_id bigint not null
  kind text not null
  sequence integer not null
  issued_on date not null
  required_pence bigint not null
  pay_by date
  balance_pence bigint not null
  run_id bigint
  case_id bigint
  state text not null default 'issued'::text
  gates json not null
  detail json not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  withdrawn_on date
  withdrawn_at timestamp with time zone
  takeover_id bigint
  PRIMARY KEY (notice_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (charge_id) REFERENCES charge(charge_id)
  FOREIGN KEY (takeover_id) REFERENCES takeover(takeover_id)
  CHECK ((state = ANY (ARRAY['issued'::text, 'withdrawn'::text])))
  index USING btree (account_id)
  index USING btree (charge_id)
  index USING btree (run_id)

table notice_due_sum
  notice_id bigint not null
  due_sum_id bigint not null
  amount_pence bigint not null
  paid_pence bigint not null default 0
  payable_on date
  PRIMARY KEY (notice_id, due_sum_id)
  FOREIGN KEY (due_sum_id) REFERENCES due_sum(due_sum_id)
  FOREIGN KEY (notice_id) REFERENCES notice(notice_id)
  CHECK (((paid_pence >= 0) AND (paid_pence <= amount_pence)))

table notice_person
  notice_id bigint not null
  party_id bigint not null
  served_on date not null
  method text not null
  PRIMARY KEY (notice_id, party_id)
  FOREIGN KEY (notice_id) REFERENCES notice(notice_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)

table officer
  officer_id bigint not null identity
  username text not null
  name text not null
  password_hash text not null
  active boolean not null default true
  failed_attempts integer not null default 0
  locked_until timestamp with time zone
  recorded_at timestamp with time zone not null
  must_change_password boolean not null default false
  locked_on date
  ended_on date
  totp_secret text
  totp_since date
  totp_step bigint
  ended text
  end_approval_id bigint
  UNIQUE (username)
  PRIMARY KEY (officer_id)
  FOREIGN KEY (end_approval_id) REFERENCES approval(approval_id)
  CHECK (((ended IS NULL) = (ended_on IS NULL)))
  CHECK ((COALESCE((ended = 'approved'::text), false) = (end_approval_id IS NOT NULL)))
  CHECK ((ended = ANY (ARRAY['before'::text, 'ordinary'::text, 'approved'::text])))

table officer_person
  link_id bigint not null identity
  username text not null
  party_id bigint not null
  linked_on date not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  ended_on date
  ended_by text
  approval_id bigint
  granted text not null default 'ordinary'::text
  ended text
  end_approval_id bigint
  PRIMARY KEY (link_id)
  FOREIGN KEY (approval_id) REFERENCES approval(approval_id)
  FOREIGN KEY (end_approval_id) REFERENCES approval(approval_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)
  CHECK (((ended IS NULL) = (ended_on IS NULL)))
  CHECK (((granted = 'approved'::text) = (approval_id IS NOT NULL)))
  CHECK ((COALESCE((ended = 'approved'::text), false) = (end_approval_id IS NOT NULL)))
  CHECK ((ended = ANY (ARRAY['before'::text, 'ordinary'::text, 'approved'::text])))
  CHECK ((granted = ANY (ARRAY['before'::text, 'ordinary'::text, 'approved'::text])))
  index UNIQUE USING btree (username, party_id) WHERE (ended_on IS NULL)

table officer_roles
  fact_id bigint not null identity
  username text not null
  roles text[] not null
  reason text not null
  valid daterange not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  granted text not null default 'ordinary'::text
  approval_id bigint
  EXCLUDE USING gist (username WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (approval_id) REFERENCES approval(approval_id)
  CHECK (((granted <> 'ordinary'::text) OR (NOT (roles && ARRAY['team-leader'::text, 'administrator'::text]))))
  CHECK (((granted = 'approved'::text) = (approval_id IS NOT NULL)))
  CHECK ((NOT isempty(valid)))
  CHECK ((granted = ANY (ARRAY['before'::text, 'ordinary'::text, 'founded'::text, 'approved'::text])))

table order_due_sum
  order_id bigint not null
  due_sum_id bigint not null
  amount_pence bigint not null
  whole_pence bigint not null
  PRIMARY KEY (order_id, due_sum_id)
  FOREIGN KEY (due_sum_id) REFERENCES due_sum(due_sum_id)
  FOREIGN KEY (order_id) REFERENCES liability_order(order_id)

table order_person
  order_id bigint not null
  party_id bigint not null
  name text not null
  PRIMARY KEY (order_id, party_id)
  FOREIGN KEY (order_id) REFERENCES liability_order(order_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)

table order_review
  review_id bigint not null identity
  order_id bigint not null
  raised_on date not null
  reason text not null
  lower_by_pence bigint not null
  settled_on date
  settled_by text
  outcome text
  settled_version integer
  PRIMARY KEY (review_id)
  FOREIGN KEY (order_id) REFERENCES liability_order(order_id)
  index USING btree (order_id)

table parish
  parish_code text not null
  name text not null
  area_code text
  PRIMARY KEY (parish_code)

table party
  party_id bigint not null identity
  party_ref text not null
  kind text not null
  UNIQUE (party_ref)
  PRIMARY KEY (party_id)
  CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text])))

table party_detail
  fact_id bigint not null identity
  party_id bigint not null
  valid daterange not null
  name text not null
  date_of_birth date
  email text
  phone text
  mail_lines text[]
  deceased_on date
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  EXCLUDE USING gist (party_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)
  CHECK ((NOT isempty(valid)))
  index USING btree (party_id) WHERE (superseded_at IS NULL)
  index USING gin (name gin_trgm_ops)

table party_merge
  merge_id bigint not null identity
  kept_id bigint not null
  merged_id bigint not null
  reason text not null
  merged_on date not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  reversed_on date
  reversed_at timestamp with time zone
  reversed_by text
  reverse_reason text
  PRIMARY KEY (merge_id)
  FOREIGN KEY (kept_id) REFERENCES party(party_id)
  FOREIGN KEY (merged_id) REFERENCES party(party_id)
  CHECK (((reversed_on IS NULL) = (reversed_by IS NULL)))
  CHECK ((merged_id <> kept_id))
  index UNIQUE USING btree (merged_id) WHERE (reversed_on IS NULL)
  index USING btree (kept_id)

table party_merge_account
  merge_id bigint not null
  account_id bigint not null
  lead boolean not null
  PRIMARY KEY (merge_id, account_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (merge_id) REFERENCES party_merge(merge_id)

table party_merge_fact
  merge_id bigint not null
  fact_id bigint not null
  role text not null
  PRIMARY KEY (merge_id, fact_id)
  FOREIGN KEY (fact_id) REFERENCES party_detail(fact_id)
  FOREIGN KEY (merge_id) REFERENCES party_merge(merge_id)
  CHECK ((role = ANY (ARRAY['before'::text, 'written'::text])))

table party_merge_hold
  merge_id bigint not null
  hold_id bigint not null
  PRIMARY KEY (merge_id, hold_id)
  FOREIGN KEY (hold_id) REFERENCES hold(hold_id)
  FOREIGN KEY (merge_id) REFERENCES party_merge(merge_id)

table party_told_apart
  told_apart_id bigint not null identity
  one_id bigint not null
  other_id bigint not null
  reason text not null
  decided_on date not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  undone_on date
  undone_by text
  undo_reason text
  PRIMARY KEY (told_apart_id)
  FOREIGN KEY (one_id) REFERENCES party(party_id)
  FOREIGN KEY (other_id) REFERENCES party(party_id)
  CHECK ((((undone_on IS NULL) = (undone_by IS NULL)) AND ((undone_on IS NULL) = (undo_reason IS NULL))))
  CHECK ((one_id < other_id))
  CHECK ((reason <> ''::text))
  index UNIQUE USING btree (one_id, other_id) WHERE (undone_on IS NULL)
  index USING btree (other_id)

table payment_profile
  fact_id bigint not null identity
  account_id bigint not null
  valid daterange not null
  method text not null
  plan text not null
  day_of_month integer not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  EXCLUDE USING gist (account_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  CHECK (((day_of_month >= 1) AND (day_of_month <= 28)))
  CHECK ((NOT isempty(valid)))
  CHECK ((method = ANY (ARRAY['direct-debit'::text, 'cash'::text])))
  CHECK ((plan = ANY (ARRAY['10'::text, '12'::text, 'half-yearly'::text, 'weekly'::text, 'fortnightly'::text, 'four-weekly'::text])))

table penalty
  penalty_id bigint not null identity
  account_id bigint not null
  party_id bigint not null
  charge_id bigint not null
  failure text not null
  request_id bigint
  known_on date
  because text not null
  amount_pence bigint not null
  imposed_on date not null
  appeal_by date not null
  state text not null
  appealed_on date
  appeal_outcome text
  outcome_on date
  quashed_on date
  quashed_because text
  quashed_by text
  recorded_at timestamp with time zone not null
  recorded_by text not null
  UNIQUE (request_id)
  PRIMARY KEY (penalty_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (charge_id) REFERENCES charge(charge_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)
  FOREIGN KEY (request_id) REFERENCES information_request(request_id)
  CHECK (((failure = ANY (ARRAY['reg-3'::text, 'reg-12'::text])) = (request_id IS NOT NULL)))
  CHECK (((state = 'quashed'::text) = (quashed_on IS NOT NULL)))
  CHECK ((amount_pence > 0))
  CHECK ((appeal_outcome = ANY (ARRAY['dismissed'::text, 'withdrawn'::text, 'allowed'::text])))
  CHECK ((failure = ANY (ARRAY['reg-3'::text, 'reg-12'::text, 'reg-11'::text, 'reg-16'::text, 'reduction-change'::text, 'reduction-statement'::text])))
  CHECK ((state = ANY (ARRAY['imposed'::text, 'under-appeal'::text, 'quashed'::text])))
  index USING btree (account_id)

table penalty_due_sum
  penalty_id bigint not null
  due_sum_id bigint not null
  notice_id bigint not null
  PRIMARY KEY (penalty_id, due_sum_id)
  FOREIGN KEY (due_sum_id) REFERENCES due_sum(due_sum_id)
  FOREIGN KEY (notice_id) REFERENCES notice(notice_id)
  FOREIGN KEY (penalty_id) REFERENCES penalty(penalty_id)

table premium_exception
  fact_id bigint not null identity
  dwelling_id bigint not null
  valid daterange not null
  class text not null
  runs_from date
  review_on date
  evidence text
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  EXCLUDE USING gist (dwelling_id WITH =, class WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id)
  CHECK ((NOT isempty(valid)))

table print_failure
  run_id bigint not null
  failed_at timestamp with time zone not null
  why text not null
  PRIMARY KEY (run_id)
  FOREIGN KEY (run_id) REFERENCES run(run_id)

table print_run
  print_run_id bigint not null identity
  kind text not null
  run_id bigint
  made_on date not null
  documents integer not null
  pages integer not null
  manifest json not null
  state text not null default 'unsent'::text
  recorded_at timestamp with time zone not null
  recorded_by text not null
  sent_on date
  PRIMARY KEY (print_run_id)
  CHECK (((state = 'sent'::text) = (sent_on IS NOT NULL)))
  CHECK ((state = ANY (ARRAY['unsent'::text, 'sent'::text, 'withdrawn'::text])))

table receipt
  receipt_id bigint not null identity
  account_id bigint
  received_on date not null
  method text not null
  amount_pence bigint not null
  unallocated_pence bigint not null
  payer_reference text not null
  file_id bigint
  line_no integer
  state text not null
  journal_id bigint not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  takeover_id bigint
  UNIQUE (file_id, line_no)
  PRIMARY KEY (receipt_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (file_id) REFERENCES receipt_file(file_id)
  FOREIGN KEY (journal_id) REFERENCES journal(journal_id)
  FOREIGN KEY (takeover_id) REFERENCES takeover(takeover_id)
  CHECK ((amount_pence > 0))
  CHECK ((state = ANY (ARRAY['posted'::text, 'suspense'::text, 'reversed'::text])))
  CHECK ((unallocated_pence >= 0))
  index USING btree (account_id)
  index USING btree (received_on) WHERE (state = 'suspense'::text)

table receipt_file
  file_id bigint not null identity
  name text not null
  sha256 bytea not null
  receipts integer not null
  total_pence bigint not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  UNIQUE (sha256)
  PRIMARY KEY (file_id)

table recovery_code
  username text not null
  code_hash bytea not null
  used_at timestamp with time zone
  PRIMARY KEY (username, code_hash)

table recovery_state
  charge_id bigint not null
  stage text not null
  since date not null
  notice_id bigint
  instalments_lost boolean not null default false
  effective_on date not null
  recorded_at timestamp with time zone not null
  PRIMARY KEY (charge_id)
  FOREIGN KEY (charge_id) REFERENCES charge(charge_id)
  FOREIGN KEY (notice_id) REFERENCES notice(notice_id)
  CHECK ((stage = ANY (ARRAY['billed'::text, 'bill-reversed'::text, 'reminder'::text, 'second-reminder'::text, 'final-notice'::text, 'warning-letter'::text, 'complaint'::text, 'summonsed'::text, 'liability-order'::text, 'costs-only'::text, 'paid-before-hearing'::text, 'withdrawn'::text, 'dismissed'::text, 'quashed'::text])))

table recovery_state_was
  was_id bigint not null identity
  charge_id bigint not null
  stage text not null
  since date not null
  instalments_lost boolean not null
  effective_on date not null
  recorded_at timestamp with time zone not null
  replaced_on date not null
  replaced_at timestamp with time zone not null
  PRIMARY KEY (was_id)
  FOREIGN KEY (charge_id) REFERENCES charge(charge_id)
  index USING btree (charge_id)

table refund
  refund_id bigint not null identity
  account_id bigint not null
  amount_pence bigint not null
  reason text not null
  proposed_by text not null
  proposed_on date not null
  approved_by text
  approved_on date
  journal_id bigint
  state text not null
  PRIMARY KEY (refund_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (journal_id) REFERENCES journal(journal_id)
  CHECK ((amount_pence > 0))
  CHECK ((approved_by <> proposed_by))
  CHECK ((state = ANY (ARRAY['proposed'::text, 'paid'::text, 'refused'::text])))
  index USING btree (account_id)

table restriction
  restriction_id bigint not null identity
  account_id bigint
  party_id bigint
  kind text not null
  reason text not null
  review_on date
  starts_on date not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  lifted_on date
  lifted_at timestamp with time zone
  lifted_by text
  lift_reason text
  PRIMARY KEY (restriction_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)
  CHECK (((account_id IS NULL) <> (party_id IS NULL)))
  CHECK (((lifted_on IS NULL) = (lifted_by IS NULL)))
  CHECK ((kind = ANY (ARRAY['staff'::text, 'member'::text, 'at-risk'::text, 'other'::text])))
  index UNIQUE USING btree (account_id) WHERE (lifted_on IS NULL)
  index UNIQUE USING btree (party_id) WHERE (lifted_on IS NULL)

table retention_item
  review_id bigint not null
  ordinal integer not null
  rule text not null
  account_id bigint
  party_id bigint
  since date not null
  decision text not null
  why text not null
  records bigint not null
  PRIMARY KEY (review_id, ordinal)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)
  FOREIGN KEY (review_id) REFERENCES retention_review(review_id)
  CHECK ((decision = ANY (ARRAY['go'::text, 'keep'::text])))
  CHECK ((records >= 0))
  index USING btree (account_id)

table retention_review
  review_id bigint not null identity
  as_at date not null
  rules json not null
  state text not null
  previewed_by text not null
  previewed_at timestamp with time zone not null
  approved_by text
  approved_on date
  approved_note text
  PRIMARY KEY (review_id)
  CHECK ((approved_by <> previewed_by))
  CHECK ((state = ANY (ARRAY['previewed'::text, 'approved'::text, 'abandoned'::text])))

table run
  run_id bigint not null identity
  kind text not null
  criteria json not null
  as_at date not null
  state text not null
  previewed_by text not null
  previewed_at timestamp with time zone not null
  approved_by text
  approved_at timestamp with time zone
  executed_at timestamp with time zone
  chunks integer not null default 0
  totals json not null
  PRIMARY KEY (run_id)
  CHECK ((approved_by <> previewed_by))
  CHECK ((state = ANY (ARRAY['previewed'::text, 'approved'::text, 'executing'::text, 'executed'::text, 'sent'::text, 'reversed'::text, 'abandoned'::text])))
  index USING btree (kind, as_at)

table run_alarm
  run_id bigint not null
  alarm text not null
  message text not null
  evidence json not null
  answer text
  answered_by text
  answered_at timestamp with time zone
  PRIMARY KEY (run_id, alarm)
  FOREIGN KEY (run_id) REFERENCES run(run_id)

table run_chunk
  run_id bigint not null
  chunk integer not null
  acted integer not null
  acted_pence bigint not null
  done_at timestamp with time zone not null
  PRIMARY KEY (run_id, chunk)
  FOREIGN KEY (run_id) REFERENCES run(run_id)

table run_exception
  run_id bigint not null
  ordinal integer not null
  kind text not null
  message text not null
  PRIMARY KEY (run_id, ordinal)
  FOREIGN KEY (run_id) REFERENCES run(run_id)
  CHECK ((kind = ANY (ARRAY['drifted'::text, 'failed'::text])))

table run_item
  run_id bigint not null
  ordinal integer not null
  account_id bigint not null
  charge_id bigint
  dwelling_id bigint
  case_id bigint
  decision text not null
  reason text not null
  amount_pence bigint not null
  band text not null
  method text not null
  message text not null
  signs json not null
  PRIMARY KEY (run_id, ordinal)
  FOREIGN KEY (run_id) REFERENCES run(run_id)
  CHECK ((decision = ANY (ARRAY['act'::text, 'leave'::text])))
  index USING btree (account_id)

table search_vocabulary
  word text not null
  figures boolean default (word ~ '[0-9]'::text)
  index USING btree (word text_pattern_ops)
  index USING gin (word gin_trgm_ops) WHERE (NOT figures)
  index USING gin (word gin_trgm_ops) WHERE figures

table search_word
  kind text not null
  subject bigint not null
  word text not null
  weight smallint not null
  PRIMARY KEY (word, kind, subject)
  CHECK ((kind = ANY (ARRAY['account'::text, 'person'::text, 'property'::text, 'case'::text])))
  CHECK ((word <> ''::text))
  index USING btree (kind, subject) INCLUDE (word, weight)

table second_factor_rule
  role text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  PRIMARY KEY (role)

table security_event
  security_event_id bigint not null identity
  happened_at timestamp with time zone not null
  kind text not null
  username text
  address text
  detail text not null default ''::text
  PRIMARY KEY (security_event_id)
  index USING btree (happened_at)
  index USING btree (username, happened_at)

table service
  service_id bigint not null identity
  notice_id bigint not null
  party_id bigint not null
  result text not null
  method text not null
  sent_on date not null
  deemed_on date
  proof text not null
  recorded_on date not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  PRIMARY KEY (service_id)
  FOREIGN KEY (notice_id) REFERENCES notice(notice_id)
  FOREIGN KEY (party_id) REFERENCES party(party_id)
  CHECK (((result = 'served'::text) = (deemed_on IS NOT NULL)))
  CHECK ((method = ANY (ARRAY['post'::text, 'first-class'::text, 'hand'::text, 'electronic'::text])))
  CHECK ((result = ANY (ARRAY['served'::text, 'not-served'::text])))
  index USING btree (notice_id, party_id)

table service_certificate
  certificate_id bigint not null identity
  hearing_id bigint not null
  case_id bigint
  certified_on date not null
  certified_by text not null
  persons integer not null
  not_served integer not null
  pages integer not null
  pdf_sha256 bytea not null
  recorded_at timestamp with time zone not null
  PRIMARY KEY (certificate_id)
  FOREIGN KEY (case_id) REFERENCES court_case(case_id)
  FOREIGN KEY (hearing_id) REFERENCES hearing(hearing_id)
  index USING btree (case_id)
  index USING btree (hearing_id)

table session
  session_id text not null
  data json not null
  expires_at timestamp with time zone not null
  PRIMARY KEY (session_id)

table sign_in_address
  username text not null
  address text not null
  failures integer not null default 0
  locked_until timestamp with time zone
  last_failed_at timestamp with time zone
  last_signed_in_at timestamp with time zone
  PRIMARY KEY (username, address)
  FOREIGN KEY (username) REFERENCES officer(username)

table system_account
  machine_user text not null
  username text not null
  linked_on date not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  approval_id bigint not null
  PRIMARY KEY (machine_user)
  FOREIGN KEY (approval_id) REFERENCES approval(approval_id)
  FOREIGN KEY (username) REFERENCES officer(username)

table takeover
  takeover_id bigint not null identity
  name text not null
  source text not null
  taken_on date not null
  sha256 bytea not null
  state text not null
  totals json not null
  previewed_by text not null
  previewed_at timestamp with time zone not null
  approved_by text
  approved_at timestamp with time zone
  executed_by text
  executed_at timestamp with time zone
  PRIMARY KEY (takeover_id)
  CHECK ((approved_by <> previewed_by))
  CHECK ((state = ANY (ARRAY['previewed'::text, 'approved'::text, 'executed'::text, 'abandoned'::text])))
  index UNIQUE USING btree (sha256) WHERE (state <> 'abandoned'::text)

table takeover_charge
  takeover_id bigint not null
  ordinal integer not null
  account_id bigint not null
  dwelling_id bigint not null
  year text not null
  amount_pence bigint not null
  paid_pence bigint not null
  costs_pence bigint not null
  stage text not null
  next_step text not null
  why text not null
  worked text not null
  worked_pence bigint
  PRIMARY KEY (takeover_id, ordinal)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id)
  FOREIGN KEY (takeover_id) REFERENCES takeover(takeover_id)
  CHECK ((worked = ANY (ARRAY['agrees'::text, 'differs'::text, 'cannot-work'::text])))

table takeover_file
  takeover_id bigint not null
  name text not null
  text text not null
  PRIMARY KEY (takeover_id, name)
  FOREIGN KEY (takeover_id) REFERENCES takeover(takeover_id)

table targeting_instruction
  instruction_id bigint not null identity
  name text not null
  because text not null
  rules json not null
  floor_points integer not null
  cap_cases integer
  state text not null
  proposed_by text not null
  proposed_on date not null
  recorded_at timestamp with time zone not null
  approved_by text
  approved_note text
  in_force_on date
  ended_on date
  PRIMARY KEY (instruction_id)
  CHECK (((approved_by IS NULL) = (in_force_on IS NULL)))
  CHECK ((approved_by <> proposed_by))
  CHECK ((cap_cases > 0))
  CHECK ((floor_points > 0))
  CHECK ((state = ANY (ARRAY['proposed'::text, 'in-force'::text, 'ended'::text, 'abandoned'::text])))
  index UNIQUE USING btree (state) WHERE (state = 'in-force'::text)

table targeting_item
  ranking_id bigint not null
  ordinal integer not null
  account_id bigint not null
  charge_id bigint not null
  points integer not null
  decision text not null
  movement text not null
  owed_pence bigint not null
  oldest_on date not null
  stage text not null
  held boolean not null
  fired json not null
  PRIMARY KEY (ranking_id, ordinal)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (charge_id) REFERENCES charge(charge_id)
  FOREIGN KEY (ranking_id) REFERENCES targeting_ranking(ranking_id)
  CHECK ((decision = ANY (ARRAY['targeted'::text, 'below-floor'::text, 'over-cap'::text])))
  CHECK ((movement = ANY (ARRAY['comes-in'::text, 'stays'::text, 'falls-out'::text, 'out'::text])))
  index USING btree (account_id)

table targeting_ranking
  ranking_id bigint not null identity
  instruction_id bigint not null
  against_id bigint
  as_at date not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  PRIMARY KEY (ranking_id)
  FOREIGN KEY (against_id) REFERENCES targeting_instruction(instruction_id)
  FOREIGN KEY (instruction_id) REFERENCES targeting_instruction(instruction_id)
  index USING btree (instruction_id)

table tax_element
  year text not null
  element_code text not null
  parish_code text not null default ''::text
  name text not null
  kind text not null
  band_d_pence bigint not null
  social_care_pence bigint not null default 0
  recorded_at timestamp with time zone not null
  recorded_by text not null
  area_code text not null default ''::text
  PRIMARY KEY (year, element_code, area_code, parish_code)
  CHECK (((area_code = ''::text) OR (parish_code = ''::text)))
  CHECK ((band_d_pence >= 0))
  CHECK ((kind = ANY (ARRAY['billing-authority'::text, 'major-precept'::text, 'parish'::text])))
  CHECK ((social_care_pence >= 0))

table tax_proposal
  proposal_id bigint not null identity
  year text not null
  text text not null
  state text not null
  proposed_by text not null
  proposed_on date not null
  recorded_at timestamp with time zone not null
  settled_by text
  settled_on date
  refusal text
  PRIMARY KEY (proposal_id)
  CHECK (((state = 'proposed'::text) = (settled_by IS NULL)))
  CHECK ((settled_by <> proposed_by))
  CHECK ((state = ANY (ARRAY['proposed'::text, 'set'::text, 'refused'::text])))
  index UNIQUE USING btree (year) WHERE (state = 'proposed'::text)

table tenancy
  fact_id bigint not null identity
  dwelling_id bigint not null
  valid daterange not null
  tenancy text not null
  ends_on date
  evidence text
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  EXCLUDE USING gist (dwelling_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id)
  CHECK ((NOT isempty(valid)))

table vacancy
  fact_id bigint not null identity
  dwelling_id bigint not null
  valid daterange not null
  class text not null
  empty_since date
  recorded_at timestamp with time zone not null
  recorded_by text not null
  superseded_at timestamp with time zone
  superseded_by text
  EXCLUDE USING gist (dwelling_id WITH =, valid WITH &&) WHERE ((superseded_at IS NULL))
  PRIMARY KEY (fact_id)
  FOREIGN KEY (dwelling_id) REFERENCES dwelling(dwelling_id)
  CHECK ((NOT isempty(valid)))
  CHECK ((class = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text])))

table value_limit
  holder text not null
  action text not null
  limit_pence bigint not null
  reason text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  granted text not null default 'ordinary'::text
  approval_id bigint
  PRIMARY KEY (holder, action)
  FOREIGN KEY (approval_id) REFERENCES approval(approval_id)
  CHECK (((granted = 'approved'::text) = (approval_id IS NOT NULL)))
  CHECK ((action = ANY (ARRAY['receipt'::text, 'refund'::text, 'receipt-reversal'::text, 'transfer'::text, 'discretionary-reduction'::text, 'costs-withdrawn'::text, 'penalty-quashed'::text])))
  CHECK ((granted = ANY (ARRAY['before'::text, 'ordinary'::text, 'approved'::text])))
  CHECK ((limit_pence >= 0))

table webhook
  webhook_id bigint not null identity
  url text not null
  secret text not null
  event_types text[] not null
  created_on date not null
  created_by text not null
  recorded_at timestamp with time zone not null
  ended_on date
  ended_by text
  paused_on date
  paused_by text
  restricted boolean not null default false
  PRIMARY KEY (webhook_id)

table webhook_delivery
  delivery_id bigint not null identity
  webhook_id bigint not null
  stream text not null
  seq integer not null
  type text not null
  effective_on date not null
  recorded_at timestamp with time zone not null
  state text not null default 'waiting'::text
  attempts integer not null default 0
  next_attempt_at timestamp with time zone not null
  delivered_at timestamp with time zone
  last_status integer
  last_error text
  PRIMARY KEY (delivery_id)
  FOREIGN KEY (webhook_id) REFERENCES webhook(webhook_id)
  CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'dead'::text, 'ended'::text])))
  index USING btree (next_attempt_at) WHERE (state = 'waiting'::text)
  index USING btree (webhook_id, delivery_id)

table withholding
  withholding_id bigint not null identity
  account_id bigint not null
  notice_id bigint
  letter_id bigint
  reason text not null
  withheld_on date not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  released_on date
  released_at timestamp with time zone
  released_by text
  release_reason text
  PRIMARY KEY (withholding_id)
  FOREIGN KEY (account_id) REFERENCES account(account_id)
  FOREIGN KEY (letter_id) REFERENCES letter(letter_id)
  FOREIGN KEY (notice_id) REFERENCES notice(notice_id)
  CHECK ((num_nonnulls(notice_id, letter_id) = 1))
  CHECK ((num_nulls(released_on, released_at, released_by, release_reason) = ANY (ARRAY[0, 4])))
  CHECK ((reason <> ''::text))
  index UNIQUE USING btree (letter_id) WHERE (released_on IS NULL)
  index UNIQUE USING btree (notice_id) WHERE (released_on IS NULL)
  index USING btree (account_id)

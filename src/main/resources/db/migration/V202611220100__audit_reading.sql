-- What one account did, and what was done in one province, newest first.
create index audit_entry_by_account on audit_entry (account_id, id desc) where account_id is not null;
create index audit_entry_by_province on audit_entry (province_id, id desc);

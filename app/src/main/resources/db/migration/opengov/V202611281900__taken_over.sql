-- When a consultation that was held elsewhere was brought in; it was opened and closed when it was there.
alter table opengov.consultation add column taken_over_at timestamptz;

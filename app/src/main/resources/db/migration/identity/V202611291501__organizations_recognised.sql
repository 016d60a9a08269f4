-- What an organisation is known by elsewhere, and what administrators of the platform said of it: that it is what it says.
alter table identity.organization add column identifier text unique;
alter table identity.organization add column recognition text;
alter table identity.organization add column recognition_ground text;
alter table identity.organization add column recognition_reason text;
alter table identity.organization add column recognized_at timestamptz;
alter table identity.organization add column recognition_act uuid;
create index organization_to_recognize on identity.organization (created_at, id) where claimed and recognition is null;

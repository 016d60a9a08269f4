-- Who took each step for the body, so that nobody is told of what she did herself. Never shown.
alter table contribution.contribution
    add column acknowledged_by uuid,
    add column answered_by uuid,
    add column done_by uuid;

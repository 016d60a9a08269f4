-- What a follower notes holds back nobody who answers: a reference would lock the contribution.
alter table contribution.first_response drop constraint first_response_contribution_fkey;

-- What a follower counts holds back nobody who founds, joins or leaves: a reference would lock the community.
alter table community.contributor drop constraint contributor_community_fkey;
alter table community.month drop constraint month_community_fkey;
alter table community.month_kind drop constraint month_kind_community_fkey;
alter table community.first_response drop constraint first_response_community_fkey;
alter table community.organizations drop constraint organizations_community_fkey;

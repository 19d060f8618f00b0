--liquibase formatted sql

--changeset cairn:loyalty-documents
--comment: Loyalty programmes as versioned documents: drafts that people edit, and published versions that never change.
create table loyalty.document (
  kind text not null,
  name text not null,
  title text not null,
  text text not null,
  revision integer not null,
  changed_by text not null,
  changed_at timestamptz not null,
  -- the version that is in force; null when the document was never published, or was retired
  live integer,
  primary key (kind, name)
);
create table loyalty.document_version (
  kind text not null,
  name text not null,
  version integer not null,
  title text not null,
  text text not null,
  author text not null,
  comment text,
  published_at timestamptz not null,
  primary key (kind, name, version),
  foreign key (kind, name) references loyalty.document
);
alter table loyalty.document
  add foreign key (kind, name, live) references loyalty.document_version (kind, name, version);

--changeset cairn:loyalty-rules-become-a-programme
--comment: The rules of a store become the versions of one programme, one for each moment at which they changed. Rules that nobody used or changed vanish.
-- The three rules of earlier versions, by the MD5 of what they say, if no customer has earned anything.
delete from loyalty.rule
where not exists (select 1 from loyalty.lot) and not exists (select 1 from loyalty.reward)
  and (select array_agg(md5(concat_ws('|', name, version, title, document, retired_at)) order by name) from loyalty.rule)
    = array['4308b828f97a7c181086d65b0fdf5d6d', '72030bce8cef074983d716c47dd76005', '4282efe921acb0138161832715607442'];

create temporary table state as
select m.at, r.name, r.version, r.title, r.document
from (
  select published_at as at from loyalty.rule where published_at <= now()
  union select retired_at from loyalty.rule where retired_at <= now()
  -- the rules that are in force once all that is planned has happened
  union select 'infinity' from loyalty.rule) m
join loyalty.rule r on r.published_at <= m.at and coalesce(r.retired_at > m.at, true)
where not exists (
    select 1 from loyalty.rule newer
    where newer.name = r.name and newer.version > r.version and newer.published_at <= m.at);

-- A text in double quotes is the same in JSON and in YAML.
create temporary table programme as
select at, row_number() over (order by at) as version,
  E'programme: loyalty\ntitle: Loyalty programme\n'
  || coalesce((
      select format(E'points:\n  rule: %s\n  title: %s\n  pointsPerUnit: %s\n  activateAfterDays: %s\n',
        to_json(name), to_json(title), document ->> 'pointsPerUnit', document ->> 'activateAfterDays')
      from state p where p.at = s.at and document ->> 'kind' = 'points' order by name limit 1), '')
  || coalesce(E'rewards:\n' || (
      select string_agg(
        format(E'  - rule: %s\n    title: %s\n    when: %s\n    gives:\n', to_json(name), to_json(title), document -> 'when')
        || case document #>> '{gives,kind}'
          when 'points' then format(E'      points: %s\n', document #>> '{gives,points}')
          else format(E'      voucher:\n        amount: %s\n        validDays: %s\n',
            document #>> '{gives,amount}', document #>> '{gives,validDays}') end
        || format(E'    because: %s\n    declined: %s\n', document -> 'because', document -> 'declined')
        || case when document ->> 'unknown' is null then '' else format(E'    unknown: %s\n', document -> 'unknown') end,
        '' order by name)
      from state w where w.at = s.at and document ->> 'kind' = 'reward'), '') as text
from state s group by at;

insert into loyalty.document (kind, name, title, text, revision, changed_by, changed_at)
select 'loyalty-programme', 'loyalty', 'Loyalty programme', text, 1, 'cairn:cairn', now()
from programme order by at desc limit 1;
insert into loyalty.document_version (kind, name, version, title, text, author, comment, published_at)
select 'loyalty-programme', 'loyalty', version, 'Loyalty programme', text, 'cairn:cairn', 'Converted from the rules of an earlier version', at
from programme where at < 'infinity';
-- Rules that were all retired leave a programme that is not in force.
update loyalty.document d set live = (
  select p.version from programme p
  where p.at = (select max(moment) from (
    select published_at as moment from loyalty.rule union all select retired_at from loyalty.rule) moments where moment <= now()));


-- The programme that gave a reward, and its version. Null where the rule is not known any more: then the version is still that of the rule.
alter table loyalty.reward rename column rule_version to programme_version;
alter table loyalty.reward add column programme text;
update loyalty.reward r set programme = 'loyalty', programme_version = v.version
from (
  select s.name, s.version as rule_version, min(p.version) as version from state s join programme p using (at)
  where at < 'infinity' group by s.name, s.version) v
where v.name = r.rule and v.rule_version = r.programme_version;
drop table loyalty.rule, state, programme;

--changeset cairn:loyalty-programme-of-older-lots
--preconditions onFail:MARK_RAN
--precondition-sql-check expectedResult:1 select count(*) from loyalty.document_version
--comment: Where there was one version only, it gave all points. PostgreSQL does not write a default into each row.
alter table loyalty.lot
  add column programme text default 'loyalty',
  add column programme_version integer default 1;

--changeset cairn:loyalty-programme-of-lots
--comment: The programme that gave the points, and its version. Null where an earlier Cairn did not record which version it was.
alter table loyalty.lot
  add column if not exists programme text,
  add column if not exists programme_version integer;
alter table loyalty.lot
  alter column programme drop default,
  alter column programme_version drop default;

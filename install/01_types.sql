-- 01_types.sql: what the functions return.
--
-- Spans are 1-based character positions, half-open:
-- substr(body, lower(span), upper(span) - lower(span)) is the text.

\echo Use "CREATE EXTENSION gazette CASCADE" to load this file. \quit

CREATE TYPE gazette.role AS (
	phrase text,
	title text,
	organization text
);
COMMENT ON TYPE gazette.role IS
	'a person''s role: the phrase as written, the title in it and the organisation in it';

CREATE TYPE gazette.person AS (
	name text,
	roles gazette.role[],
	aliases text[],
	mentions int4multirange,
	score real
);
COMMENT ON TYPE gazette.person IS
	'a person of the article: fullest name, roles, other spellings, where mentioned';

CREATE TYPE gazette.organization AS (
	name text,
	kind text,
	aliases text[],
	mentions int4multirange,
	score real
);
COMMENT ON TYPE gazette.organization IS
	'an organisation of the article; kind is company, government, university ...';

CREATE TYPE gazette.place AS (
	name text,
	kind text,
	code text,
	within text,
	mentions int4multirange,
	score real
);
COMMENT ON TYPE gazette.place IS
	'a place of the article; code is ISO 3166 or GB/T 2260 where known, within what it lies in';

CREATE TYPE gazette.programme AS (
	name text,
	canonical text,
	mentions int4multirange,
	score real
);
COMMENT ON TYPE gazette.programme IS
	'a policy, plan, law or initiative; canonical is the lexicon''s name for it';

CREATE TYPE gazette.product AS (
	name text,
	mentions int4multirange,
	score real
);
COMMENT ON TYPE gazette.product IS
	'a named product or technology';

CREATE TYPE gazette.industry AS (
	scheme text,
	code text,
	path ltree,
	title text,
	score real,
	evidence int4multirange
);
COMMENT ON TYPE gazette.industry IS
	'a category of an industry classification that the article is about; path starts with the scheme';

CREATE TYPE gazette.amount AS (
	text text,
	value numeric,
	unit text,
	span int4range
);
COMMENT ON TYPE gazette.amount IS
	'money, a share, a size, a capacity; unit is an ISO 4217 code, %, or a unit such as t, MW, t/year';

CREATE TYPE gazette.moment AS (
	text text,
	during daterange,
	span int4range
);
COMMENT ON TYPE gazette.moment IS
	'a date or period; during is null where the text alone does not settle it';

CREATE TYPE gazette.event AS (
	kind text,
	modality text,
	actors text[],
	targets text[],
	places text[],
	participants text[],
	during daterange,
	span int4range
);
COMMENT ON TYPE gazette.event IS
	'something that happened (done), is planned, is urged or is denied, by modality';

CREATE TYPE gazette.statement AS (
	speaker text,
	verb text,
	content text,
	quoted boolean,
	span int4range
);
COMMENT ON TYPE gazette.statement IS
	'reported or quoted speech';

CREATE TYPE gazette.directive AS (
	ordinal int,
	action text,
	speaker text,
	programmes text[],
	industries ltree[],
	span int4range
);
COMMENT ON TYPE gazette.directive IS
	'what a leader or a body tells others to do; ordinal is the number of a numbered point';

CREATE TYPE gazette.mention AS (
	kind text,
	name text,
	value text,
	span int4range,
	sentence int,
	section text,
	rule text,
	entry bigint,
	score real
);
COMMENT ON TYPE gazette.mention IS
	'one stretch of text with its meaning; rule and entry (the row of gazette.term, if any) say why';

CREATE TYPE gazette.article AS (
	title text,
	source text,
	authors text[],
	published date,
	language text,
	body int4range,
	persons gazette.person[],
	organizations gazette.organization[],
	places gazette.place[],
	programmes gazette.programme[],
	products gazette.product[],
	industries gazette.industry[],
	events gazette.event[],
	statements gazette.statement[],
	directives gazette.directive[],
	amounts gazette.amount[],
	dates gazette.moment[]
);
COMMENT ON TYPE gazette.article IS
	'everything that gazette.parse() finds in one text';

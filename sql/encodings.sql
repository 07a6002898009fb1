-- Databases whose encoding is not UTF8.

SET client_min_messages = warning;
DROP DATABASE IF EXISTS regress_gazette_ascii;
DROP DATABASE IF EXISTS regress_gazette_latin1;
DROP DATABASE IF EXISTS regress_gazette_euc;
CREATE DATABASE regress_gazette_ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C';
CREATE DATABASE regress_gazette_latin1 TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C';
CREATE DATABASE regress_gazette_euc TEMPLATE template0 ENCODING 'EUC_CN' LC_COLLATE 'C' LC_CTYPE 'C';
SELECT current_database() AS home \gset
SELECT count(*) AS utf8_terms FROM gazette.term \gset

-- SQL_ASCII holds all bytes, and positions count bytes as substr() does.
\c regress_gazette_ascii
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
CREATE EXTENSION gazette CASCADE;
SELECT count(*) = :utf8_terms AS all_terms FROM gazette.term;
INSERT INTO gazette.term (kind, term, scheme) VALUES ('place', 'Mälarö', 'city');
SELECT name, span, substr(b, lower(span), upper(span) - lower(span)) AS text
FROM (VALUES (E'Nytt från Ö\n\nIn Mälarö today.')) v (b), gazette.mentions(b)
WHERE entry >= 1000000;

-- Bytes that are no UTF-8.
CREATE TABLE bytes AS SELECT convert_from('\xff80fe20c3284d616c6d0af09f'::bytea, 'SQL_ASCII') AS b;
SELECT convert_to(gazette.highlight(b), 'SQL_ASCII') AS highlight,
	   cardinality((gazette.parse(b)).persons) AS persons
FROM bytes;
SELECT bool_and(lower(span) >= 1 AND upper(span) <= length(b) + 1) AS spans_fit
FROM bytes, gazette.explain(b);

-- LATIN1: rows that it can't hold are left out, positions count characters.
\c regress_gazette_latin1
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
CREATE EXTENSION gazette CASCADE;
SELECT count(*) < :utf8_terms AS fewer, count(*) > 1000 AS not_few FROM gazette.term;
SELECT count(*) > 500 AS categories, count(title_zh) AS with_chinese_title FROM gazette.category;
INSERT INTO gazette.term (kind, term, scheme) VALUES ('place', 'Mälarö', 'city');
SELECT name, span, substr(b, lower(span), upper(span) - lower(span)) AS text
FROM (VALUES (E'Nytt från Ö\n\nIn Mälarö today.')) v (b), gazette.mentions(b)
WHERE entry >= 1000000;
SELECT gazette.highlight('Nytt från Mälarö', 'html') LIKE '%<mark class="place">Mälarö</mark>' AS marked;
SELECT * FROM gazette.industries('x', 'mälarö');

-- EUC_CN: the same for Chinese.
\c regress_gazette_euc
SET client_encoding = 'UTF8';
SET client_min_messages = warning;
CREATE EXTENSION gazette CASCADE;
SELECT count(title_zh) > 50 AS with_chinese_title FROM gazette.category;
INSERT INTO gazette.term (kind, term, scheme) VALUES ('place', '王家墩', 'city');
SELECT name, span, substr(b, lower(span), upper(span) - lower(span)) AS text
FROM (VALUES (E'要闻\n\n昨天，在王家墩。')) v (b), gazette.mentions(b)
WHERE entry >= 1000000;

\c :home
DROP DATABASE regress_gazette_ascii;
DROP DATABASE regress_gazette_latin1;
DROP DATABASE regress_gazette_euc;

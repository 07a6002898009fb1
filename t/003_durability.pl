# What outlives what: a crash in the middle of an edit, a crash behind one, and
# pg_dump with a restore elsewhere, as a script or by pg_restore.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE DATABASE news');
$node->safe_psql('news', 'CREATE EXTENSION gazette CASCADE');

sub known
{
	my ($where, $name) = @_;
	return $where->safe_psql('news',
		"SELECT count(*) FROM gazette.explain('$name') WHERE step = 'match' AND what = 'person'");
}

sub image
{
	my ($where, $db) = @_;
	return $where->safe_psql($db || 'news', 'SELECT md5(image) FROM gazette.lexicon_image');
}

# ---- crashes ----

my $before = image($node);
my $editor = $node->background_psql('news');
$editor->query_safe('BEGIN');
$editor->query_safe("INSERT INTO gazette.term (kind, term) VALUES ('person', 'Zorble')");
$editor->query_safe('CHECKPOINT');
$node->stop('immediate');
eval { $editor->quit };
$node->start;
is(known($node, 'Zorble'), '0', 'crash in the middle of an edit: it never was');
is(image($node), $before, 'crash in the middle of an edit: the image of before');

$node->safe_psql('news', "INSERT INTO gazette.term (kind, term) VALUES ('person', 'Zorble')");
my $after = image($node);
$node->stop('immediate');
$node->start;
is(known($node, 'Zorble'), '1', 'crash behind an edit: it counts');
is(image($node), $after, 'crash behind an edit: its image');

# ---- dump and restore ----

$node->safe_psql('news', q{
	ALTER DATABASE news SET gazette.min_industry_score = 0.25;
	INSERT INTO gazette.scheme (scheme, title) VALUES ('house', 'Our own');
	INSERT INTO gazette.category (scheme, code, parent, title)
	VALUES ('house', 'a', NULL, 'Top'), ('house', 'a.1', 'a', 'Below');
	INSERT INTO gazette.crosswalk VALUES ('house', 'a', 'sei2018', '6', 'partial');
	INSERT INTO gazette.term (kind, term, scheme, code, weight, valid)
	VALUES ('industry', 'zorblax ring', 'house', 'a.1', 0.7, '[2020-01-01,)');
	INSERT INTO gazette.term (kind, term, name, code, case_sensitive, language)
	VALUES ('organization', 'CIAA', 'Central Inspection Agency', 'government', true, 'en');
	-- shipped rows changed and deleted
	UPDATE gazette.term SET weight = 0.5 WHERE kind = 'place' AND term = 'Beijing';
	DELETE FROM gazette.term WHERE kind = 'surname' AND term IN ('Zhang', 'Wang');
	UPDATE gazette.category SET title = 'Sun' WHERE (scheme, code) = ('sei2018', '6.3');
	UPDATE gazette.scheme SET origin = 'us' WHERE scheme = 'isic4';});

# Everything that a user may have touched, in one line.
my $rows = q{
	SELECT md5(string_agg(r, E'\n' ORDER BY r COLLATE "C")) || ' ' || count(*) FROM (
		SELECT t::text FROM gazette.term t UNION ALL
		SELECT c::text FROM gazette.category c UNION ALL
		SELECT s::text FROM gazette.scheme s UNION ALL
		SELECT x::text FROM gazette.crosswalk x UNION ALL
		SELECT d::text FROM gazette.disabled_term d) a(r)};
my $answer = q{SELECT gazette.parse('Zorble of the CIAA, an officer from Beijing, inspected a zorblax ring plant. Wang Wei said so.')};
my %expected = (
	rows => $node->safe_psql('news', $rows),
	answer => $node->safe_psql('news', $answer),
	image => image($node),
	setting => $node->safe_psql('news', 'SHOW gazette.min_industry_score'));

my $dump = $node->basedir . '/news.sql';
$node->command_ok([ 'pg_dump', '--create', '-f', $dump, '-d', $node->connstr('news') ], 'pg_dump');
my $text = slurp_file($dump);
unlike($text, qr/\tShanghai\t/, 'the dump holds no shipped row');
like($text, qr/\tzorblax ring\t/, 'the dump holds the users\' rows');

my $other = PostgreSQL::Test::Cluster->new('other');
$other->init;
$other->start;
$other->command_ok(
	[ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', $other->connstr('postgres'), '-f', $dump ],
	'restore');

sub same_as_before
{
	my ($where, $db, $name) = @_;
	is($where->safe_psql($db, $rows), $expected{rows}, "$name: the same rows");
	is($where->safe_psql($db, $answer), $expected{answer}, "$name: the same answer");
	is(image($where, $db), $expected{image}, "$name: the same image");
	return;
}
same_as_before($other, 'news', 'restore');
is($other->safe_psql('news', 'SHOW gazette.min_industry_score'),
	$expected{setting}, 'restore: the same setting');
is( $other->safe_psql('news',
		"INSERT INTO gazette.term (kind, term) VALUES ('person', 'Brillig') RETURNING id > (SELECT max(id) FROM gazette.term)"),
	't', 'restore: new rows have new ids');

# By pg_restore, one table after the other: it does not keep the order of
# foreign keys between an extension's tables when it runs in parallel.
my $dir = $node->basedir . '/news.dir';
$node->command_ok([ 'pg_dump', '-Fd', '-f', $dir, '-d', $node->connstr('news') ],
	'pg_dump of a directory');
$other->safe_psql('postgres', 'CREATE DATABASE again');
$other->safe_psql('postgres', 'ALTER DATABASE again SET gazette.min_industry_score = 0.25');
$other->command_ok([ 'pg_restore', '-e', '-d', $other->connstr('again'), $dir ], 'pg_restore');
same_as_before($other, 'again', 'pg_restore');

# A dump of what was restored is the same dump.
my $again = $node->basedir . '/again.sql';
$other->command_ok([ 'pg_dump', '-f', $again, '-d', $other->connstr('again') ], 'pg_dump again');
my $first = $node->basedir . '/first.sql';
$node->command_ok([ 'pg_dump', '-f', $first, '-d', $node->connstr('news') ], 'pg_dump for comparison');
my ($a, $b) = map { my $s = slurp_file($_); $s =~ s/^\\(un)?restrict .*//mg; $s } ($first, $again);
is($b, $a, 'a dump of what was restored is the same dump');

$other->stop;
$node->stop;
done_testing();

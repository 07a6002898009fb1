# Texts that no editor wrote: huge, broken, empty, or cancelled half-way. None may
# crash the server, raise an error that is not ours, or hold the backend.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION gazette CASCADE');

sub count_mentions
{
	my ($text) = @_;
	return $node->safe_psql('postgres', "SELECT count(*) FROM gazette.mentions($text)");
}

# What parse() makes of a text in which there is nothing.
my $nothing = "SELECT cardinality(persons), cardinality(organizations), cardinality(events) FROM gazette.parse(%s)";
is($node->safe_psql('postgres', 'SELECT gazette.parse(NULL) IS NULL'), 't', 'NULL gives NULL');
is($node->safe_psql('postgres', sprintf($nothing, "''")), '0|0|0', 'the empty text');
is($node->safe_psql('postgres', sprintf($nothing, "repeat(',', 16 * 1024 * 1024)")),
	'0|0|0', '16 MB of commas');
is($node->safe_psql('postgres', sprintf($nothing, "repeat(', ', 8 * 1024 * 1024)")),
	'0|0|0', '8 million commas with blanks');
is($node->safe_psql('postgres', sprintf($nothing, "repeat('x', 10 * 1024 * 1024)")),
	'0|0|0', 'one word of 10 MB');
is($node->safe_psql('postgres', sprintf($nothing, "repeat('X ', 1000000)")),
	'0|0|0', 'a million capitals');
is(count_mentions("repeat('(', 1000000)"), '0', 'a million opening brackets');
is(count_mentions("repeat(chr(8220), 300000)"), '0', 'opening quotes that nothing closes');
ok(count_mentions("repeat('Zhang said that ', 200000)") >= 0, 'speech without an end');
ok(count_mentions("repeat('mayor of ', 200000)") >= 0, 'titles without an end');
ok(count_mentions("repeat('First, Second, ', 200000)") >= 0, 'ordinals without an end');
is(count_mentions("repeat(chr(128512) || chr(8205), 100000)"), '0', 'emoji and joiners');
ok(count_mentions("repeat(chr(1488) || chr(8238) || ' ', 100000)") >= 0, 'right to left');
ok(count_mentions("repeat('<p><b>', 200000)") >= 0, 'tags that nothing closes');

# The limit is ours, with a hint.
my ($ret, $out, $err) =
  $node->psql('postgres', "SELECT gazette.parse(repeat('a ', 8 * 1024 * 1024 + 1))");
isnt($ret, 0, 'a text over gazette.max_input is refused');
like($err, qr/HINT/, 'and the error says what to do');

# A cancel in the middle ends the call soon and leaves the session usable. The
# text is made before the timeout starts, so that it strikes inside parse().
$node->safe_psql('postgres', "CREATE TABLE big AS SELECT repeat(
	'Zhang Wei, mayor of Fuzhou, said on Monday that A Co., Ltd. would invest 2 million yuan. ', 180000) AS body");
my $started = time;
($ret, $out, $err) = $node->psql('postgres',
	"SET statement_timeout = '100ms'; SELECT length(gazette.parse(body)::text) FROM big");
isnt($ret, 0, 'a cancel in the middle ends the call');
like($err, qr/statement timeout/, 'by the timeout');
cmp_ok(time - $started, '<', 20, 'soon');
is($node->safe_psql('postgres', 'SELECT 1'), '1', 'and the server lives');

# Invalid UTF-8 can stand in a SQL_ASCII database; positions count bytes there.
$node->safe_psql('postgres', q{CREATE DATABASE plain ENCODING 'SQL_ASCII'
	LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0});
$node->safe_psql('plain', 'CREATE EXTENSION gazette CASCADE');
is( $node->safe_psql('plain',
		q{SELECT (p.persons[1]).name FROM gazette.parse(E'\xff\xfe\x80 Mayor Zhang Wei said \xe4\xb8 that it rains.') p}),
	'Zhang Wei', 'bytes that are no UTF-8');
is( $node->safe_psql('plain',
		q{SELECT substr(t, lower(m.span), upper(m.span) - lower(m.span))
		FROM (SELECT E'\xc3\xa9\xff Mayor Zhang Wei spoke.'::text) x(t), gazette.mentions(t) m
		WHERE m.kind = 'person' LIMIT 1}),
	'Zhang Wei', 'spans are those of substr()');

$node->stop;
done_testing();

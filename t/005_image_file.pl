# The copy of the lexicon image that backends share: who leaves one, who uses
# it, and that it never says anything that the image's row does not say.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION gazette CASCADE');
my $dir = $node->data_dir . '/base/pgsql_tmp';

# Whether the lexicon knows a name; each call is a backend of its own.
sub known
{
	my ($name) = @_;
	return $node->safe_psql('postgres',
		"SELECT count(*) FROM gazette.explain('$name') WHERE step = 'match' AND what = 'person'");
}

sub files
{
	my @found = glob "$dir/pgsql_tmp.gazette_*";
	return sort @found;
}

sub add
{
	my ($name) = @_;
	return "INSERT INTO gazette.term (kind, term) VALUES ('person', '$name')";
}

sub flip_byte
{
	my ($name, $at) = @_;
	open(my $fh, '+<:raw', $name) or die "$name: $!";
	seek($fh, $at, 0);
	read($fh, my $byte, 1);
	seek($fh, $at, 0);
	print $fh chr(ord($byte) ^ 0x40);
	close $fh or die "$name: $!";
	return;
}

$node->safe_psql('postgres', add('Zorble'));
is(known('Zorble'), '1', 'the first backend reads the row');
my @first = files();
is(scalar(@first), 1, 'and leaves one copy');
is((stat $first[0])[2] & 0077, 0, 'that is for the server alone');
my $inode = (stat $first[0])[1];
is(known('Zorble'), '1', 'the next backend');
is((stat $first[0])[1], $inode, 'uses it as it is');

# ---- edits ----

is( $node->safe_psql('postgres',
		'BEGIN; ' . add('Brillig') . '; '
		  . "SELECT count(*) FROM gazette.explain('Brillig') WHERE step = 'match' AND what = 'person'; ROLLBACK"),
	'1', 'an editor sees the edit');
is_deeply([ files() ], \@first, 'which is not shared before it is committed');
is(known('Brillig'), '0', 'and never was, when it is rolled back');
$node->safe_psql('postgres', add('Slithy'));
is(known('Slithy'), '1', 'a committed edit counts in the next backend');
my @second = files();
is(scalar(@second), 1, 'there is still one copy');
isnt($second[0], $first[0], 'of the new version');

# ---- faults ----

flip_byte($second[0], int((-s $second[0]) / 2));
is(known('Slithy'), '1', 'damaged inside: the row is read');
is(known('Slithy'), '1', 'and a sound copy left again');
flip_byte($second[0], 3);
is(known('Slithy'), '1', 'damaged at its start: the row is read');
truncate($second[0], 4096);
is(known('Slithy'), '1', 'cut short: the row is read');
truncate($second[0], 0);
is(known('Slithy'), '1', 'empty: the row is read');
unlink $second[0];
mkdir $second[0];
is(known('Slithy'), '1', 'no file at all: the row is read');
rmdir $second[0];

# A damaged row is an error whatever a copy of the sound one says.
is(known('Slithy'), '1', 'a copy again');
$node->safe_psql('postgres',
	'UPDATE gazette.lexicon_image SET image = set_byte(image, 5000, get_byte(image, 5000) # 1)');
my ($status, $out, $err) = $node->psql('postgres', "SELECT gazette.persons('Slithy')");
isnt($status, 0, 'a damaged row is an error');
like($err, qr/lexicon image .* can't be used/, 'that says so');
$node->safe_psql('postgres', 'SELECT gazette.rebuild()');

# ---- restart, other databases ----

is(known('Slithy'), '1', 'rebuilt');
$node->safe_psql('postgres', 'CREATE DATABASE other TEMPLATE postgres');
$node->safe_psql('other', add('Mimsy'));
is($node->safe_psql('other', "SELECT count(*) FROM gazette.persons('Mimsy went home.')"), '1',
	'another database has a lexicon of its own');
is(known('Mimsy'), '0', 'whose copy does not count here');
is(scalar(my @both = files()), 2, 'a copy for each database');
$node->restart;
is(scalar(my @none = files()), 0, 'the server removes them when it starts');
is(known('Slithy'), '1', 'and goes on');

$node->stop;
done_testing();

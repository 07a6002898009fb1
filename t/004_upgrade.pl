# ALTER EXTENSION UPDATE to a version that ships other rows: those are refreshed,
# the users' rows stay, and what users changed or deleted stays changed.
use strict;
use warnings;
use GazetteInstall;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my ($install_path, $extension) = GazetteInstall::new_copy();

# The next version: the seed of this one, in which one row of each sort is
# changed, added or gone, behind the deletion of what was shipped before.
my $script = slurp_file("$extension/gazette--0.1.0.sql");
my ($seed) = $script =~ /^(CREATE FUNCTION gazette\._seed\(.*?^DROP FUNCTION gazette\._seed\(text, int\);)/ms
  or die 'no seed in the install script';
sub edit_row
{
	my ($from, $to) = @_;
	$seed =~ s/^\Q$from\E/$to/m or die "no row $from";
}
# The first term of a file has the literal's opening before it, so none is used.
my ($plain) = $seed =~ /^(surname\tZhou\t[^\n]*)\n/m or die 'no surname Zhou';
my ($changed) = $seed =~ /^(surname\tZhang\t[^\n]*)\n/m or die 'no surname Zhang';
my ($deleted) = $seed =~ /^(surname\tZhao\t[^\n]*)\n/m or die 'no surname Zhao';
sub with_weight
{
	my ($row, $weight) = @_;
	my @field = split /\t/, $row, -1;
	$field[5] = $weight;
	return join("\t", @field);
}
edit_row($plain, with_weight($plain, '0.875'));
edit_row($changed, with_weight($changed, '0.875'));
edit_row($deleted, with_weight($deleted, '0.875'));
edit_row("surname\tZheng\t", "surname\tZorbling\t");
edit_row("sei2018\t6.3\t6\t", "sei2018\t6.3\t6\tNew ");
edit_row("sei2018\t6.2\t6\t", "sei2018\t6.2\t6\tNew ");
append_to_file("$extension/gazette--0.1.0--0.1.1.sql",
	"DELETE FROM gazette.term WHERE NOT is_custom;\n$seed\nSELECT gazette.rebuild();\n");

my $node = PostgreSQL::Test::Cluster->new('main', install_path => $install_path);
$node->init;
$node->start;
$node->safe_psql('postgres', "CREATE EXTENSION gazette VERSION '0.1.0' CASCADE");

sub surname
{
	my ($term) = @_;
	return $node->safe_psql('postgres',
		"SELECT weight, is_custom FROM gazette.term WHERE kind = 'surname' AND term = '$term' ORDER BY id");
}

sub title
{
	my ($code) = @_;
	return $node->safe_psql('postgres',
		"SELECT title FROM gazette.category WHERE scheme = 'sei2018' AND code = '$code'");
}

$node->safe_psql('postgres', q{
	INSERT INTO gazette.term (kind, term, scheme, code) VALUES ('industry', 'zorblax ring', 'sei2018', '6.3');
	UPDATE gazette.term SET weight = 0.25 WHERE kind = 'surname' AND term = 'Zhang';
	DELETE FROM gazette.term WHERE kind = 'surname' AND term = 'Zhao';
	UPDATE gazette.category SET title = 'Sun' WHERE (scheme, code) = ('sei2018', '6.3')});
is(surname('Zhang'), '0.25|t', 'a changed shipped row is the user\'s');
my $shipped = $node->safe_psql('postgres', 'SELECT count(*) FROM gazette.term WHERE NOT is_custom');
my $builds = $node->safe_psql('postgres', 'SELECT builds FROM gazette.lexicon_image');
my $custom = q{SELECT string_agg(t::text, ' ' ORDER BY id) FROM gazette.term t WHERE is_custom};
my $users = $node->safe_psql('postgres', $custom);

# A session that stays sees the new lexicon in its next statement.
my $session = $node->background_psql('postgres');
my $zorbling = q{SELECT count(*) FROM gazette.explain('Zorbling') WHERE step = 'token' AND detail LIKE '%surname%'};
is($session->query_safe($zorbling), '0', 'before the update');

my ($ret, $out, $err) = $node->psql('postgres', "ALTER EXTENSION gazette UPDATE TO '0.0.9'");
isnt($ret, 0, 'no way to a version that never was');
like($err, qr/no update path from version "0.1.0" to version "0.0.9"/, 'and the error names both');

$node->safe_psql('postgres', "ALTER EXTENSION gazette UPDATE TO '0.1.1'");
is($session->query_safe($zorbling), '1', 'a new shipped row counts at once');
is(surname('Zhou'), '0.875|f', 'a shipped row is refreshed');
is(surname('Zheng'), '', 'a row that is shipped no more is gone');
is(surname('Zhang'), '0.25|t', 'a changed row stays as the user has it');
is(surname('Zhao'), '', 'a deleted row stays deleted');
is($node->safe_psql('postgres', $custom), $users, 'the users\' rows stay');
is(title('6.3'), 'Sun', 'a changed category stays');
like(title('6.2'), qr/^New /, 'a shipped category is refreshed');
is( $node->safe_psql('postgres', 'SELECT count(*) FROM gazette.term WHERE NOT is_custom'),
	$shipped, 'no shipped row is there twice or missing');
is($node->safe_psql('postgres', 'SELECT builds FROM gazette.lexicon_image'),
	$builds + 1, 'one build for all of it');

# Back, or to where one is already.
($ret, $out, $err) = $node->psql('postgres', "ALTER EXTENSION gazette UPDATE TO '0.1.0'");
isnt($ret, 0, 'no way back');
like($err, qr/no update path from version "0.1.1" to version "0.1.0"/, 'and the error names both');
($ret, $out, $err) = $node->psql('postgres', "ALTER EXTENSION gazette UPDATE TO '0.1.1'");
like($err, qr/already installed/, 'an update to the same version is nothing');
is(surname('Zhang'), '0.25|t', 'and all is as it was');

# An update that fails leaves everything as it was.
append_to_file("$extension/gazette--0.1.1--0.1.2.sql",
	"DELETE FROM gazette.term WHERE NOT is_custom;\nSELECT 1 / 0;\n");
($ret) = $node->psql('postgres', "ALTER EXTENSION gazette UPDATE TO '0.1.2'");
isnt($ret, 0, 'an update that fails');
is(surname('Zhou'), '0.875|f', 'leaves the rows');
is($session->query_safe($zorbling), '1', 'and the image');
$session->quit;

$node->stop;
done_testing();

# The lexicon on other servers: a streaming standby, whose image arrives as a
# row, and a logical subscriber, whose workers fire no statement triggers for
# rows and build an image of their own once a transaction.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $primary = PostgreSQL::Test::Cluster->new('primary');
$primary->init(allows_streaming => 'logical');
$primary->start;
$primary->safe_psql('postgres', 'CREATE EXTENSION gazette CASCADE');

# How many of these words are taken for a person's name.
sub known_sql
{
	return "SELECT count(*) FROM gazette.explain('" . join(' and ', @_)
	  . "') WHERE step = 'match' AND what = 'person'";
}

sub known
{
	my ($node, @names) = @_;
	return $node->safe_psql('postgres', known_sql(@names));
}

sub builds
{
	my ($node) = @_;
	return $node->safe_psql('postgres', 'SELECT builds FROM gazette.lexicon_image');
}

sub add_persons
{
	my ($node, @names) = @_;
	$node->safe_psql('postgres', 'INSERT INTO gazette.term (kind, term) VALUES '
		  . join(', ', map { "('person', '$_')" } @names));
}

# ---- streaming ----

$primary->backup('base');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($primary, 'base', has_streaming => 1);
$standby->start;
$primary->wait_for_catchup($standby);

# A session that stays has to hear of each edit.
my $session = $standby->background_psql('postgres');
is($session->query_safe(known_sql('Zorble')), '0', 'standby: not known yet');
add_persons($primary, 'Zorble');
$primary->wait_for_catchup($standby);
is($session->query_safe(known_sql('Zorble')), '1', 'standby: an edit arrives');
is(known($standby, 'Zorble'), '1', 'standby: in a new session, too');

$session->query_safe('BEGIN ISOLATION LEVEL REPEATABLE READ');
is($session->query_safe(known_sql('Zorble')), '1', 'standby: in a snapshot');
$primary->safe_psql('postgres', "DELETE FROM gazette.term WHERE term = 'Zorble'");
$primary->wait_for_catchup($standby);
is($session->query_safe(known_sql('Zorble')), '1', 'standby: the snapshot keeps it');
is(known($standby, 'Zorble'), '0', 'standby: which poisons nobody');
$session->query_safe('COMMIT');
is($session->query_safe(known_sql('Zorble')), '0', 'standby: gone behind the snapshot');

$primary->safe_psql('postgres',
	"BEGIN; INSERT INTO gazette.term (kind, term) VALUES ('person', 'Zorble'); ROLLBACK");
$primary->wait_for_catchup($standby);
is($session->query_safe(known_sql('Zorble')), '0', 'standby: a rollback is nothing');
is( $standby->safe_psql('postgres', 'SELECT md5(image) FROM gazette.lexicon_image'),
	$primary->safe_psql('postgres', 'SELECT md5(image) FROM gazette.lexicon_image'),
	'standby: the same image');
$session->quit;
$standby->stop;

# ---- logical ----

# FOR ALL TABLES sends the publisher's image as well, which must not replace
# the subscriber's own.
my $subscriber = PostgreSQL::Test::Cluster->new('subscriber');
$subscriber->init;
$subscriber->start;
$subscriber->safe_psql('postgres', 'CREATE EXTENSION gazette CASCADE');
add_persons($subscriber, 'Ownling');
$subscriber->safe_psql('postgres', 'UPDATE gazette.term SET id = 5000000 WHERE is_custom');
$primary->safe_psql('postgres', 'CREATE PUBLICATION lexicon FOR ALL TABLES');
my $connstr = $primary->connstr . ' dbname=postgres';
$subscriber->safe_psql('postgres',
	"CREATE SUBSCRIPTION lexicon CONNECTION '$connstr' PUBLICATION lexicon WITH (copy_data = false)");
$subscriber->wait_for_subscription_sync($primary, 'lexicon');
$session = $subscriber->background_psql('postgres');
is($session->query_safe(known_sql('Zorble')), '0', 'subscriber: not known yet');

my $before = builds($subscriber);
add_persons($primary, 'Zorble');
$primary->wait_for_catchup('lexicon');
is($session->query_safe(known_sql('Zorble')), '1', 'subscriber: an edit arrives');
is(known($subscriber, 'Ownling'), '1', 'subscriber: what it has of its own stays');
is(builds($subscriber), $before + 1, 'subscriber: one build');

add_persons($primary, map { "Quux$_" } ('a' .. 'z'));
$primary->wait_for_catchup('lexicon');
is($session->query_safe(known_sql('Quuxa', 'Quuxz')), '2', 'subscriber: many edits');
is(builds($subscriber), $before + 2, 'subscriber: of one transaction are one build');

$primary->safe_psql('postgres', "UPDATE gazette.term SET term = 'Zorbling' WHERE term = 'Zorble'");
$primary->wait_for_catchup('lexicon');
is($session->query_safe(known_sql('Zorbling', 'Zorble')), '1', 'subscriber: an update');
$primary->safe_psql('postgres', "DELETE FROM gazette.term WHERE term LIKE 'Quux%'");
$primary->wait_for_catchup('lexicon');
is($session->query_safe(known_sql('Zorbling', 'Quuxa')), '1', 'subscriber: a delete');

# A savepoint that is taken back, with a change of the same row on both sides.
$primary->safe_psql('postgres', q{
	BEGIN;
	INSERT INTO gazette.term (kind, term) VALUES ('person', 'Brillig');
	SAVEPOINT a;
	UPDATE gazette.term SET term = 'Slithy' WHERE term = 'Brillig';
	ROLLBACK TO a;
	UPDATE gazette.term SET weight = 0.9 WHERE term = 'Brillig';
	COMMIT});
$primary->wait_for_catchup('lexicon');
is($session->query_safe(known_sql('Brillig', 'Slithy')), '1', 'subscriber: savepoints');

$primary->safe_psql('postgres', q{
	INSERT INTO gazette.scheme (scheme, title) VALUES ('house', 'Our own');
	INSERT INTO gazette.category (scheme, code, title) VALUES ('house', 'a', 'Top')});
$primary->wait_for_catchup('lexicon');
is($session->query_safe(q{SELECT count(*) FROM gazette.industries('x', 'house')}),
	'0', 'subscriber: categories');

# Together with changes of rows that it removes, and of rows that it keeps.
$primary->safe_psql('postgres', q{
	BEGIN;
	INSERT INTO gazette.term (kind, term) VALUES ('person', 'Jubjub');
	TRUNCATE gazette.term;
	INSERT INTO gazette.term (kind, term) VALUES ('person', 'Bandersnatch');
	COMMIT});
$primary->wait_for_catchup('lexicon');
is($session->query_safe(known_sql('Zorbling', 'Jubjub', 'Bandersnatch')),
	'1', 'subscriber: a truncate');
is( $session->query_safe(q{SELECT count(*) FROM gazette.explain('Beijing') WHERE step = 'match'}),
	'0', 'subscriber: leaves nothing');
$primary->safe_psql('postgres', 'DELETE FROM gazette.term');
$primary->wait_for_catchup('lexicon');
is(known($subscriber, 'Bandersnatch'), '0', 'subscriber: nor does a delete of all');
$session->quit;
$subscriber->safe_psql('postgres', 'DROP SUBSCRIPTION lexicon');

# The first copy of a table is a COPY, with statement and row triggers.
SKIP:
{
	skip 'row filters came with PostgreSQL 15', 2
	  if $primary->pg_version < 15;
	$primary->safe_psql('postgres', 'DROP PUBLICATION lexicon');
	add_persons($primary, map { "Wabe$_" } ('a' .. 'e'));
	$primary->safe_psql('postgres',
		'CREATE PUBLICATION users_rows FOR TABLE gazette.term WHERE (id >= 1000000)');
	$before = builds($subscriber);
	$subscriber->safe_psql('postgres',
		"CREATE SUBSCRIPTION users_rows CONNECTION '$connstr' PUBLICATION users_rows");
	$subscriber->wait_for_subscription_sync($primary, 'users_rows');
	is(known($subscriber, 'Wabea', 'Wabee'), '2', 'subscriber: the first copy');
	is(builds($subscriber), $before + 1, 'subscriber: is one build');
}

$subscriber->stop;
$primary->stop;
done_testing();

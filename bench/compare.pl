#!/usr/bin/perl
# Runs gazette and its peers over one corpus and prints the tables; run.sh calls
# it with the cluster up and the peers installed.
#
# Each contender is a process of its own that takes a line as the word to go and
# answers with the seconds of one round and a number of things found: psql
# answers SELECT bench.timed(query), the programs outside Postgres follow the
# same protocol. So all of them, at all sizes of lexicon, take turns within each
# round, and a slow minute of the machine slows all alike. Ratios are taken
# within a round, and of those the median is printed.
#
# Time is the processor's where /proc tells it, since what else runs on the
# machine stretches the clock's. Nothing here waits for a disk or a network, so
# on a quiet machine the two are the same.
#
# A contender that fails or does not answer in time is dropped with its reason.
use strict;
use warnings;
use IPC::Open3;
use JSON::PP;
use List::Util qw(sum0 min max);
use Time::HiRes qw(time alarm);

my $work = $ENV{BENCH_WORK};
my @psql = ($ENV{BENCH_PSQL}, qw(-X -q -A -t -v ON_ERROR_STOP=1));
my %wanted = map { $_ => 1 } split ' ', $ENV{BENCH_PEERS};
my @codecs = split ' ', $ENV{BENCH_CODECS};
my @sizes = split ' ', $ENV{BENCH_TERMS};
my $rounds = $ENV{BENCH_ROUNDS};
my $patience = 120;    # seconds that one round of one contender may take
my @skipped = split /\n/, $ENV{BENCH_SKIPPED};
$| = 1;
$SIG{PIPE} = 'IGNORE';

# ---- processes ----

sub median
{
	my @v = sort { $a <=> $b } @_;
	return @v % 2 ? $v[$#v / 2] : ($v[$#v / 2] + $v[@v / 2]) / 2;
}

my $started = 0;

# start(NAME, COMMAND...): a process that we talk to line by line.
sub start
{
	my ($name, @command) = @_;
	my $log = "$work/contender" . ++$started . '.log';
	open my $err, '>', $log or die "$log: $!";
	my $pid = open3(my $in, my $out, '>&' . fileno($err), @command);
	$in->autoflush(1);
	return { name => $name, pid => $pid, in => $in, out => $out, log => $log };
}

# ask(PROCESS, LINE): its answer, or nothing if it died or took too long.
sub ask
{
	my ($process, $line) = @_;
	my $answer = eval {
		local $SIG{ALRM} = sub { die "no answer in $patience s\n" };
		alarm $patience;
		print { $process->{in} } "$line\n";
		my $got = readline $process->{out};
		alarm 0;
		$got;
	};
	my $reason = $@;
	alarm 0;
	if (defined $answer)
	{
		chomp $answer;
		return $answer;
	}
	kill 'TERM', $process->{pid};
	waitpid $process->{pid}, 0;
	open my $log, '<', $process->{log} or die;
	$reason ||= (grep { /\S/ } <$log>)[0] || 'it ended without a word';
	$process->{failed} = $reason =~ s/\s+$//r;
	return;
}

sub finish
{
	my $process = shift;
	close $process->{in};
	waitpid $process->{pid}, 0;
}

# sql(DATABASE, TEXT): runs it in a session of its own; dies with the error.
sub sql
{
	my ($database, $text) = @_;
	my $session = start('psql', @psql, $database);
	print { $session->{in} } $text;
	close $session->{in};
	local $/;
	my $answer = readline $session->{out};
	waitpid $session->{pid}, 0;
	if ($?)
	{
		open my $log, '<', $session->{log} or die;
		die readline($log);
	}
	chomp $answer;
	return $answer;
}

# ---- corpus and databases ----

# Writes the corpus for the programs outside Postgres, a NUL between articles,
# and gives the number of bytes in the first 1, 2, 3 ... articles.
sub write_corpus
{
	my @upto = (0);
	my $json = JSON::PP->new->utf8->allow_nonref;
	open my $in, '<', "$work/corpus.jsonl" or die;
	open my $out, '>:utf8', "$work/corpus.nul" or die;
	while (my $line = <$in>)
	{
		my $body = $json->decode($line);
		print $out ($. > 1 ? "\0" : '') . $body;
		utf8::encode($body);
		push @upto, $upto[-1] + length $body;
	}
	return @upto;
}

sub make_base
{
	sql('postgres', 'CREATE DATABASE base');
	my $setup = do { local (@ARGV, $/) = 'bench/setup.sql'; <> };
	$setup .= join '', map {
		"CREATE TABLE bench.corpus_$_ (id int PRIMARY KEY, body text COMPRESSION $_);
		 INSERT INTO bench.corpus_$_ SELECT id, line #>> '{}' FROM raw;
		 VACUUM ANALYZE bench.corpus_$_;\n"
	} @codecs;
	$setup =~ s/FROM pstdin/FROM '$work\/corpus.jsonl'/;
	sql('base', "CREATE EXTENSION gazette CASCADE;\n$setup");
}

# A database with N generated terms: beside the shipped lexicon, or alone.
sub make_database
{
	my ($name, $n, $alone) = @_;
	my $file = "$work/terms_$n.tsv";
	system("perl bench/make_terms.pl $n > $file") == 0 or die "make_terms.pl failed\n" if !-e $file;
	sql('postgres', "CREATE DATABASE $name TEMPLATE base");
	sql($name, join "\n",
		"\\copy bench.term (kind, term, scheme, code) FROM '$file' WITH (NULL '')",
		'BEGIN;',
		($alone ? 'TRUNCATE gazette.term;' : ()),
		'INSERT INTO gazette.term (kind, term, scheme, code)
			SELECT kind, term, scheme, code FROM bench.term;',
		"COMMIT;\nVACUUM ANALYZE;\n");
}

# Creates the function of a peer inside Postgres, or drops the peer.
sub make_peer
{
	my ($peer, @databases) = @_;
	return if !$wanted{$peer};
	my $text = do { local (@ARGV, $/) = "bench/peer_$peer.sql"; <> };
	for my $database (@databases)
	{
		next if eval { sql($database, $text); 1 };
		delete $wanted{$peer};
		push @skipped, "$peer: " . (split /\n/, $@)[0];
		return;
	}
}

# ---- contenders ----

my @upto = write_corpus();
my $all = $#upto;
my @contenders;
my $by_processor;

# Slow peers get fewer articles: it is the rate that counts.
sub contender
{
	my ($name, $terms, $codec, $articles, @command) = @_;
	push @contenders, { name => $name, terms => $terms, codec => $codec,
		articles => min($articles, $all), command => \@command };
}

sub query
{
	my ($name, $terms, $codec, $articles, $database, $expression) = @_;
	$articles = max(1, min(int $articles, $all));
	contender($name, $terms, $codec, $articles, @psql, $database);
	$contenders[-1]{go} = "SELECT bench.timed(\$q\$SELECT $expression
		FROM bench.corpus_$codec WHERE id <= $articles\$q\$);" =~ s/\s+/ /gr;
}

sub gazette
{
	my ($terms, $codec, $database) = @_;
	query('gazette.parse()', $terms, $codec, $all, $database, 'count(gazette.parse(body))');
	query('gazette.industry_paths()', $terms, $codec, $all, $database,
		'sum(cardinality(gazette.industry_paths(body)))');
}

sub with_commas { my $n = reverse shift; $n =~ s/(\d{3})(?=\d)/$1,/g; return scalar reverse $n }

sub enter_all
{
	my $first = $sizes[0];
	for my $codec (@codecs)
	{
		query('sum(length(body))', '', $codec, $all, 'base', 'sum(length(body))');
		query("to_tsvector('english')", '', $codec, $all, 'base',
			"sum(length(to_tsvector('english', body)))");
		gazette('shipped', $codec, 'base');
		for my $n (@sizes)
		{
			my $terms = with_commas($n);
			gazette("shipped + $terms", $codec, "beside_$n");
			gazette($terms, $codec, "alone_$n");
			query('PL/Python, ahocorasick', $terms, $codec, $all, "alone_$n",
				'sum(cardinality(bench.ahocorasick(body)))') if $wanted{ahocorasick};
			query('PL/Perl, trie regex', $terms, $codec, 5000 / $n * $all, "alone_$n",
				'sum(bench.plperl_trie(body))') if $wanted{plperl};
		}
		query('regex alternation in SQL', '500', $codec, 60, "alone_$first",
			"sum((SELECT count(*) FROM regexp_matches(body, (SELECT bench.alternation(500)), 'gi')))")
			if $wanted{regex};
	}
	for my $n ($wanted{hyperscan} ? @sizes : ())
	{
		contender('Hyperscan literals, C', with_commas($n), '', $all, "$work/hyperscan",
			"$work/corpus.nul", $all, "$work/terms_$n.txt");
	}
	for my $peer (grep { $wanted{$_} } qw(wink compromise))
	{
		my $articles = min($peer eq 'wink' ? 500 : 30, $all);
		contender($peer eq 'wink' ? 'wink-nlp, node' : 'compromise, node', '', '', $articles,
			'node', "$work/node/$peer.js", "$work/corpus.nul", $articles);
	}
}

# Seconds of processor time that all threads of a process have had.
sub processor_time
{
	my $nanoseconds = 0;
	for my $file (glob "/proc/$_[0]/task/*/schedstat")
	{
		open my $in, '<', $file or return;
		$nanoseconds += (split ' ', readline $in)[0];
	}
	return $nanoseconds ? $nanoseconds / 1e9 : undef;
}

sub start_contenders
{
	for my $c (@contenders)
	{
		my $process = $c->{process} = start($c->{name}, @{ $c->{command} });
		# psql only waits: the work is done in its backend
		$c->{works} = $c->{go} ? ask($process, 'SELECT pg_backend_pid();') : $process->{pid};
	}
	$by_processor = !grep { !defined processor_time($_->{works}) } @contenders;
}

sub run_rounds
{
	start_contenders();
	for my $round (0 .. $rounds)
	{
		for my $c (grep { !$_->{process}{failed} } @contenders)
		{
			my $before = $by_processor && processor_time($c->{works});
			my $answer = ask($c->{process}, $c->{go} || 'go');
			if (!defined $answer)
			{
				push @skipped, "$c->{name}, $c->{terms} terms: $c->{process}{failed}";
				next;
			}
			(my $seconds, $c->{found}) = split ' ', $answer;
			$seconds = processor_time($c->{works}) - $before if $by_processor;
			# the first round warms the caches, loads lexicons and compiles
			$c->{rate}[ $round - 1 ] = $upto[ $c->{articles} ] / 1e6 / $seconds if $round > 0;
		}
	}
	finish($_->{process}) for grep { !$_->{process}{failed} } @contenders;
	@contenders = grep { !$_->{process}{failed} } @contenders;
}

# The rate of one contender over another's, round by round.
sub ratios
{
	my ($c, $to) = @_;
	return map { $c->{rate}[$_] / $to->{rate}[$_] } 0 .. $#{ $c->{rate} };
}

sub report_rates
{
	my %base = map { $_->{codec} => $_ } grep { $_->{name} =~ /^to_tsvector/ } @contenders;
	# those outside Postgres read no toast: they are compared with the first codec
	$base{''} = $base{ $codecs[0] } or die "to_tsvector did not run: no table\n";
	my $form = "%-26s %-17s %-13s %8s %9s %9s %9s %7s\n";
	printf "\n$form", 'contender', 'terms', 'reads', 'articles', 'found/art', 'MB/s', 'spread', 'x tsv';
	print '-' x 105, "\n";
	my %place;
	$place{ $_->{name} } //= keys %place for @contenders;
	for my $c (sort { $place{ $a->{name} } <=> $place{ $b->{name} } } @contenders)
	{
		my @rates = @{ $c->{rate} };
		my $rate = $c->{median} = median(@rates);
		printf $form, $c->{name}, $c->{terms}, $c->{codec} || 'file, outside', $c->{articles},
			$c->{name} =~ /^(sum|to_tsv|gazette.parse)/ ? '' : sprintf('%.1f', $c->{found} / $c->{articles}),
			sprintf($rate < 10 ? '%.2f' : '%.1f', $rate),
			sprintf('%.0f%%', 100 * (max(@rates) - min(@rates)) / $rate),
			sprintf('%.2f', median(ratios($c, $base{ $c->{codec} })));
	}
}

# What more terms cost, within the same rounds.
sub report_scaling
{
	my %at = map { join('|', @$_{qw(name codec terms)}) => $_ } @contenders;
	for my $codec (@codecs)
	{
		for my $name ('gazette.parse()', 'gazette.industry_paths()')
		{
			for my $prefix ('', 'shipped + ')
			{
				my ($least, @more) = grep { $_ }
					map { $at{ join '|', $name, $codec, $prefix . with_commas($_) } } @sizes;
				next if !@more;
				printf "%s, %s, %s terms: 1.00; %s\n", $name, $codec, $least->{terms},
					join '; ', map { sprintf '%s: %.2f', $_->{terms}, median(ratios($_, $least)) } @more;
			}
		}
	}
}

# ---- a backend's first call, edits, memory ----

my $corpus = "bench.corpus_$codecs[0]";

sub timed_parse
{
	my $id = shift;
	return "SELECT bench.timed('SELECT count(gazette.parse(body)) FROM $corpus WHERE id = $id');";
}

# What a new backend's first parse() takes over its second, in ms; the queries
# before it load what any query over the table would.
sub first_over_second
{
	my $database = shift;
	my @extra;
	for my $i (1 .. 15)
	{
		my $session = start('first', @psql, $database);
		ask($session, "SELECT bench.timed('SELECT sum(length(body)) FROM $corpus WHERE id = $_');") for 1 .. 3;
		my ($first, $second) = map { (split ' ', ask($session, timed_parse($_)))[0] } 1, 2;
		push @extra, 1000 * ($first - $second);
		finish($session);
	}
	return median(@extra);
}

# Milliseconds of one-row edits with their commits, and of another session's
# next parse() over the one after.
sub edit_times
{
	my $database = shift;
	my ($editor, $reader) = map { start('edit', @psql, $database) } 1, 2;
	my %edits = (
		INSERT => "INSERT INTO gazette.term (id, kind, term, scheme, code)
			VALUES (9000000, 'industry', 'perovskite tandem', 'sei2018', '6.3') RETURNING 1;",
		UPDATE => 'UPDATE gazette.term SET weight = 0.5 WHERE id = 9000000 RETURNING 1;',
		DELETE => 'DELETE FROM gazette.term WHERE id = 9000000 RETURNING 1;');
	my (%took, @extra);
	ask($_, timed_parse(1)) for $editor, $reader;
	for my $i (1 .. 7)
	{
		for my $edit (qw(INSERT UPDATE DELETE))
		{
			my $started = time;
			ask($editor, $edits{$edit} =~ s/\s+/ /gr) or die "$edit: $editor->{failed}\n";
			push @{ $took{$edit} }, 1000 * (time - $started);
			my ($next, $after) = map { (split ' ', ask($reader, timed_parse(min($_, $all))))[0] } 5, 6;
			push @extra, 1000 * ($next - $after);
		}
	}
	finish($_) for $editor, $reader;
	return ((map { median(@{ $took{$_} }) } qw(INSERT UPDATE DELETE)), median(@extra));
}

# Bytes of a backend's lexicon and, beside it, of the parses that it keeps.
sub memory
{
	my $database = shift;
	return split /\|/, (split /\n/, sql($database,
		"SELECT count(gazette.parse(body)) FROM $corpus WHERE id <= 20;
		SELECT coalesce(sum(total_bytes) FILTER (WHERE name = 'gazette lexicon'), 0),
			coalesce(sum(total_bytes) FILTER (WHERE name <> 'gazette lexicon'), 0)
		FROM pg_backend_memory_contexts WHERE name LIKE 'gazette%';"))[1];
}

# 50,000 rows of the shipped lexicon, whatever the kind.
sub make_rows50000
{
	sql('postgres', 'CREATE DATABASE rows_50000 TEMPLATE base');
	sql('rows_50000', 'DELETE FROM gazette.term WHERE id NOT IN
		(SELECT id FROM gazette.term ORDER BY md5(id::text) LIMIT 50000); VACUUM ANALYZE;');
}

sub report_lexicons
{
	my @databases = @_;
	# an edit's commit reaches the disk here, as it would in earnest
	sql('postgres', "ALTER SYSTEM SET fsync = on;\nSELECT pg_reload_conf();\n");
	my $form = "%-17s %9s %9s %10s %9s %9s %9s %10s %11s %9s\n";
	printf "\n$form", 'lexicon', 'rows', 'image MB', 'first ms', 'INSERT ms', 'UPDATE ms', 'DELETE ms',
		'reader ms', 'backend MB', 'parses MB';
	print '-' x 111, "\n";
	for my $d (@databases)
	{
		my ($label, $database) = @$d;
		my ($rows, $bytes) = split /\|/, sql($database,
			'SELECT (SELECT count(*) FROM gazette.term), octet_length(image) FROM gazette.lexicon_image');
		printf $form, $label, with_commas($rows), sprintf('%.1f', $bytes / 1e6),
			(map { sprintf '%.1f', $_ } first_over_second($database), edit_times($database)),
			map { sprintf '%.1f', $_ / 1e6 } memory($database);
	}
}

# ---- the run ----

sub machine
{
	my ($cpu, $cores) = ('unknown processor', 0);
	if (open my $in, '<', '/proc/cpuinfo')
	{
		while (<$in>) { $cores++ if /^processor/; $cpu = $1 if /^model name\s*:\s*(.*)/ }
	}
	return "$cpu, $cores cores seen";
}

make_base();
for my $n (@sizes)
{
	make_database("alone_$n", $n, 1);
	make_database("beside_$n", $n, 0);
	system("cut -f2 $work/terms_$n.tsv > $work/terms_$n.txt");
}
make_rows50000();
make_peer($_, map { "alone_$_" } @sizes) for qw(ahocorasick plperl);
enter_all();
run_rounds();
printf "\n%s\n%s\n%s articles, %.1f MB; toast codec: %s; medians of %d rounds, all in turn; %s\n",
	machine(), sql('postgres', 'SELECT version()'), with_commas($all), $upto[$all] / 1e6,
	join(' and ', @codecs), $rounds, $by_processor ? 'processor time' : 'clock time';
report_rates();
print "\n";
report_scaling();
report_lexicons([ '50,000 rows', 'rows_50000' ], [ 'shipped', 'base' ],
	map { [ 'shipped + ' . with_commas($_), "beside_$_" ] } @sizes);
print "\n";
print "skipped $_\n" for @skipped;

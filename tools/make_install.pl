#!/usr/bin/perl
# Joins the numbered parts of the install script and fills in what is kept
# elsewhere:
#
#   @TERM_KINDS@   the kinds of lexicon rows, from src/lexicon/kind.h
#   @SEED@         the rows of data/*.tsv
#
#   perl tools/make_install.pl install/*.sql > gazette--0.1.0.sql
#
# The output is pure ASCII, because a database may have any encoding: a data
# file becomes one dollar-quoted literal a table, other characters written as
# \uXXXX or \UXXXXXXXX and a backslash as \\, which gazette._seed() undoes.
# Term rows are numbered in the order of the files' names and their lines.

use strict;
use warnings;
use File::Basename qw(dirname);

my $root = dirname(__FILE__) . '/..';

# For each table the columns in the order that the INSERT below takes them,
# and whether a row can't do without.
my %columns = (
	scheme => [qw(scheme title edition valid_from origin)],
	category => [qw(scheme code parent title title_zh)],
	crosswalk => [qw(from_scheme from_code to_scheme to_code relation)],
	term => [qw(kind term name scheme code weight case_sensitive language)],
);
my %needed = map { $_ => 1 }
  qw(scheme.scheme scheme.title category.scheme category.code category.title
  crosswalk.from_scheme crosswalk.from_code crosswalk.to_scheme
  crosswalk.to_code term.kind term.term);

# What an encoding can't represent comes as null: a title is then replaced by
# its code, a term left out.  A script that updates the extension has the same
# statements behind a DELETE of the shipped terms; classifications are merged,
# as users' rows refer to them, and what a user changed stays.
my %insert = (
	scheme => <<'SQL',
INSERT INTO gazette.scheme (scheme, title, edition, valid_from, origin, is_custom)
SELECT col[1], coalesce(col[2], col[1]), nullif(col[3], ''),
	nullif(col[4], '')::date, nullif(col[5], ''), false
SQL
	category => <<'SQL',
INSERT INTO gazette.category (scheme, code, parent, title, title_zh, is_custom)
SELECT col[1], col[2], nullif(col[3], ''), coalesce(col[4], col[2]),
	nullif(col[5], ''), false
SQL
	crosswalk => <<'SQL',
INSERT INTO gazette.crosswalk (from_scheme, from_code, to_scheme, to_code, relation, is_custom)
SELECT col[1], col[2], col[3], col[4], coalesce(nullif(col[5], ''), 'partial'), false
SQL
	term => <<'SQL',
INSERT INTO gazette.term (id, kind, term, name, scheme, code, weight, case_sensitive, language, is_custom)
SELECT %d + n, col[1], col[2], nullif(col[3], ''), nullif(col[4], ''),
	nullif(col[5], ''), coalesce(nullif(col[6], '')::real, 1),
	coalesce(nullif(col[7], '')::boolean, false), nullif(col[8], ''), false
SQL
);

my %merge = (
	scheme => <<'SQL',

ON CONFLICT (scheme) DO UPDATE
SET (title, edition, valid_from, origin)
	= (excluded.title, excluded.edition, excluded.valid_from, excluded.origin)
WHERE NOT scheme.is_custom
SQL
	category => <<'SQL',

ON CONFLICT (scheme, code) DO UPDATE
SET (parent, title, title_zh) = (excluded.parent, excluded.title, excluded.title_zh)
WHERE NOT category.is_custom
SQL
	crosswalk => <<'SQL',

ON CONFLICT (from_scheme, from_code, to_scheme, to_code) DO UPDATE
SET relation = excluded.relation
WHERE NOT crosswalk.is_custom
SQL
);
chomp %merge;

sub slurp
{
	my ($path) = @_;
	open my $fh, '<:encoding(UTF-8)', $path or die "$path: $!\n";
	local $/;
	my $text = <$fh>;
	close $fh;
	return $text;
}

# The rows of one file as lines with the table's columns in order.
sub read_rows
{
	my ($path, $table) = @_;
	my (@header, @rows, %at);
	my $lineno = 0;
	for my $line (split /\r?\n/, slurp($path))
	{
		$lineno++;
		next if $line =~ /^#/ || $line =~ /^\s*$/;
		my @field = split /\t/, $line, -1;
		if (!@header)
		{
			@header = @field;
			@at{@header} = (0 .. $#header);
			for my $name (@header)
			{
				die "$path:$lineno: no column \"$name\" in table $table\n"
				  unless grep { $_ eq $name } @{ $columns{$table} };
			}
			next;
		}
		die "$path:$lineno: more fields than the header names\n"
		  if @field > @header;
		my @row;
		for my $name (@{ $columns{$table} })
		{
			my $value = exists $at{$name} ? $field[ $at{$name} ] : '';
			$value = '' unless defined $value;
			die "$path:$lineno: $name is empty\n"
			  if $value eq '' && $needed{"$table.$name"};
			push @row, $value;
		}
		push @rows, join("\t", @row);
	}
	return @rows;
}

sub escape
{
	my ($text) = @_;
	$text =~ s/\\/\\\\/g;
	$text =~ s/([^\x00-\x7f])/
	  ord($1) > 0xffff ? sprintf('\\U%08x', ord($1)) : sprintf('\\u%04x', ord($1))/gex;
	return $text;
}

# The INSERT statements for all data files of one table.
sub seed_table
{
	my ($table) = @_;
	my $sql = '';
	my $next = 0;
	my @files = sort grep { m{/${table}(_[^/]*)?\.tsv$} } glob("$root/data/*.tsv");
	for my $path (@files)
	{
		my @rows = read_rows($path, $table);
		next unless @rows;
		my ($name) = $path =~ m{([^/]+)$};
		my $payload = escape(join("\n", @rows));
		die "$path: holds \$seed\$\n" if $payload =~ /\$seed\$/;
		$sql .= "-- data/$name\n";
		$sql .= $table eq 'term' ? sprintf($insert{$table}, $next) : $insert{$table};
		$sql .= sprintf("FROM gazette._seed(\$seed\$%s\$seed\$, %d)\n",
			$payload, scalar @{ $columns{$table} });
		$sql .= "WHERE pg_catalog.array_position(col, NULL) IS NULL\n"
		  if $table eq 'term';
		$sql .= "ORDER BY n" . ($merge{$table} || '') . ";\n\n";
		$next += @rows;
	}
	die "term rows take ids below 1000000, and there are $next\n"
	  if $next >= 1000000;
	return $sql;
}

sub seed
{
	return join('', map { seed_table($_) } qw(scheme category crosswalk term));
}

# The SQL names in GAZ_TERM_KINDS, as quoted literals.
sub term_kinds
{
	my $header = slurp("$root/src/lexicon/kind.h");
	my @kinds = $header =~ /^\s*X\(\w+, "(\w+)", (?:true|false)\)/mg;
	die "src/lexicon/kind.h: no kinds found\n" unless @kinds;
	my @lines = ('');
	for my $kind (@kinds)
	{
		push @lines, '' if length($lines[-1]) > 55;
		$lines[-1] .= ($lines[-1] eq '' ? '' : ' ') . "'$kind',";
	}
	$lines[-1] =~ s/,$//;
	return join("\n\t\t\t", @lines);
}

die "usage: make_install.pl part.sql ... > script.sql\n" unless @ARGV;
my $script = join("\n", map { slurp($_) } @ARGV);
$script =~ s/\@TERM_KINDS\@/term_kinds()/e
  or die "no \@TERM_KINDS\@ in the parts\n";
$script =~ s/^\@SEED\@$/seed()/me or die "no \@SEED\@ in the parts\n";
die "the install script must be ASCII\n" if $script =~ /[^\x00-\x7f]/;
print $script;

#!/usr/bin/perl
# Writes N diverse terms as rows of gazette.term: kind, term, scheme, code.
#
#   perl bench/make_terms.pl N [SEED] > terms.tsv
#
# The first 3,000 are industry terms of data/, the same at every N, which the
# corpus of make_corpus.pl contains: so a text has as many hits with 5,000 terms
# as with 200,000, and what differs is the size of the lexicon alone. The rest
# look like terms but are made up: industries of two to four words ('halide
# sintering furnace') and bodies ('Lumezhen Halide Co., Ltd.'), with first words
# spread over tens of thousands.
use strict;
use warnings;

my ($count, $seed) = (@ARGV, 42)[0, 1];
my $from_data = 3000;
srand($seed);

# column(FILES, NAME): that field of all rows of these files.
sub column
{
	my ($files, $name) = @_;
	my @values;
	for my $file (sort glob $files)
	{
		open my $in, '<', $file or die "$file: $!";
		my $at;
		while (my $line = <$in>)
		{
			next if $line =~ /^#/;
			chomp $line;
			my @f = split /\t/, $line, -1;
			if (!defined $at) { ($at) = grep { $f[$_] eq $name } 0 .. $#f; next }
			push @values, $f[$at];
		}
	}
	return @values;
}

# Peers see the terms as plain text, so only plain words between plain spaces.
my @shipped = grep { /^[A-Za-z][A-Za-z0-9]*(?: [A-Za-z0-9]+)*$/ && length > 3 }
	column('data/term_industry_*.tsv', 'term');
my @words = grep { /^[a-z]{4,}$/ } column('data/term_common.tsv', 'term');
my @codes = column('data/category_sei2018.tsv', 'code');
my @syllables = qw(an bao chen dor el fen gra hal ior jun kar lum mez nov or pel qi ran sol tur
	ul ver wen xan yor zhen bri cla den fos gal hex in kro lan mar nex op pri ros sta tel ur vok);

sub any { return $_[rand @_] }
sub coined { return ucfirst join '', map { any(@syllables) } 1 .. 3 }
sub word { return any(@words) }

sub industry
{
	return join ' ', map { word() } 1 .. any(2, 2, 2, 3, 3, 4);
}

sub organization
{
	return join ' ', coined(), (map { ucfirst word() } 1 .. any(0, 1, 1, 2)),
		any('Co', 'Group', 'Technology', 'Holdings', 'Industries', 'Institute');
}

my %seen;
sub give
{
	my ($kind, $term) = @_;
	return 0 if $seen{lc $term}++;
	my $is_industry = $kind eq 'industry';
	print join("\t", $kind, $term, $is_industry ? ('sei2018', any(@codes)) : ('', '')), "\n";
	return 1;
}

my $given = 0;
while (@shipped && $given < $from_data && $given < $count)
{
	$given += give('industry', splice @shipped, rand @shipped, 1);
}
while ($given < $count)
{
	$given += rand() < 0.7 ? give('industry', industry()) : give('organization', organization());
}

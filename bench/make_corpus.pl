#!/usr/bin/perl
# Writes N articles of about SIZE bytes each, one JSON string a line, made from
# sentence patterns and the words of data/*.tsv. The same seed gives the same
# articles, so that runs can be compared.
#
#   perl bench/make_corpus.pl N SIZE [SEED] > corpus.jsonl
use strict;
use warnings;

my ($count, $size, $seed) = (@ARGV, 5000, 4000, 42)[0, 1, 2];
$size = 4000 if @ARGV < 2;
$seed = 42 if @ARGV < 3;
srand($seed);

# terms(KIND, PATTERN): the terms of one kind that look as PATTERN says.
my %terms;
for my $file (glob 'data/term_*.tsv')
{
	open my $in, '<', $file or die "$file: $!";
	my $columns;
	while (my $line = <$in>)
	{
		next if $line =~ /^#/;
		chomp $line;
		my @f = split /\t/, $line, -1;
		if (!$columns) { $columns = {map { $f[$_] => $_ } 0 .. $#f}; next }
		my ($kind, $term) = @f[$columns->{kind}, $columns->{term}];
		push @{ $terms{$kind} }, $term if $term =~ /^[\x20-\x7e]+$/;
	}
}

sub one { my ($kind, $or) = @_; my $l = $terms{$kind} || [$or]; return $l->[rand @$l] }
sub capital { my $w = shift; $w =~ s/\b([a-z])/\U$1/g; return $w }

my @syllables = qw(an bang bin cheng da fang feng guo hai hua jian jing kai lan lei lin ming ning
	peng qi rui shan shu tao wei xia xin yan yi yong yuan ze zhen zhi);
sub syllable { return $syllables[rand @syllables] }
sub person
{
	return capital(one('surname', 'Wang')) . ' ' . capital(syllable() . (rand() < 0.7 ? syllable() : ''))
		if rand() < 0.6;
	return capital(one('given_name', 'Anna')) . ' ' . capital(one('surname', 'Berg'));
}
sub company
{
	my @suffix = ('Co., Ltd.', 'Group', 'Technology Company', 'Inc.', 'GmbH', 'Holdings');
	return capital(syllable() . syllable()) . ' ' . capital(one('industry', 'optics')) . ' ' . $suffix[rand @suffix];
}
sub place { return one('place', 'Fuzhou') }
sub industry { return one('industry', 'solar cell') }
sub title { return one('title', 'mayor') }
sub number { return sprintf '%.1f', rand 900 }
sub day { my @m = qw(January March May July September November); return $m[rand @m] . ' ' . (1 + int rand 28) . ', ' . (2012 + int rand 12) }

# Running text is half function words, and the rest follows Zipf's law: a few
# words make most of it.
my @function = qw(the of and to in a is that for on with as by it was at from has its be are this
	which will have an were their also more been than other would such into its not all);
my @ranked = sort { rand() <=> 0.5 } @{ $terms{common} || ['work'] };
sub words
{
	my $n = shift;
	return join ' ', map { rand() < 0.45 ? $function[rand @function] : $ranked[@ranked**rand() - 1] } 1 .. $n;
}

my @patterns = (
	sub { person() . ', ' . title() . ' of ' . company() . ', said that ' . words(9) . ' in ' . place() . '.' },
	sub { person() . ' visited ' . company() . ', ' . company() . ' and ' . company() . ' to learn about ' . industry() . ' and ' . industry() . '.' },
	sub { 'It is necessary to ' . words(8) . ', and to promote ' . industry() . ' in ' . place() . '.' },
	sub { company() . ' will invest ' . number() . ' million yuan in a plant for ' . industry() . ' in ' . place() . ' by ' . day() . '.' },
	sub { '"' . capital(words(1)) . ' ' . words(10) . '," said ' . title() . ' ' . person() . '.' },
	sub { 'The ' . words(4) . ' of the ' . words(3) . ' rose ' . number() . ' percent to ' . number() . ' billion euros on ' . day() . '.' },
	sub { capital(words(1)) . ' ' . words(14) . ', while ' . words(9) . '.' },
	sub { capital(words(1)) . ' ' . words(18) . '.' },
);

for my $n (1 .. $count)
{
	my $text = person() . ' visits ' . place() . "\n\n";
	while (length $text < $size)
	{
		$text .= join(' ', map { $patterns[rand @patterns]->() } 1 .. 4) . "\n\n";
	}
	$text .= 'Created on:2021-0' . (1 + int rand 9) . "-12\n";
	$text =~ s/\\/\\\\/g;
	$text =~ s/"/\\"/g;
	$text =~ s/\n/\\n/g;
	print "\"$text\"\n";
}

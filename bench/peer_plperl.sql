-- A matcher in PL/Perl: regular expressions of 5,000 terms, each of which Perl
-- turns into a trie, over the text in lower case; the number of hits. They are
-- compiled in a session's first call.
--
-- Perl makes a trie of an alternation only while the whole program is below
-- 64K nodes; beyond that it tries one branch after another, minutes for a page.
-- So each 5,000 terms are a pass over the text, and the hits of different
-- passes may overlap.
CREATE EXTENSION IF NOT EXISTS plperl;

CREATE FUNCTION bench.plperl_trie(body text) RETURNS int AS $$
	my $passes = $_SHARED{passes};
	if (!$passes)
	{
		# the default lets tries grow to hundreds of terms only
		local ${^RE_TRIE_MAXBUF} = 1 << 30;
		my $rows = spi_exec_query('SELECT lower(term) AS term FROM bench.term ORDER BY 1')->{rows};
		my @terms = map { $_->{term} } @$rows;
		while (my @some = splice @terms, 0, 5000)
		{
			# the longest first, since the first alternative that matches is taken
			my $any = join '|', map { quotemeta } sort { length $b <=> length $a || $a cmp $b } @some;
			push @$passes, qr/\b(?:$any)\b/;
		}
		$_SHARED{passes} = $passes;
	}
	my ($text, $found) = (lc $_[0], 0);
	for my $any (@$passes)
	{
		$found++ while $text =~ /$any/g;
	}
	return $found;
$$ LANGUAGE plperl STABLE STRICT;

-- A matcher in PL/Perl: one regular expression of all terms, which Perl turns
-- into a trie, over the text in lower case; the number of hits. It is compiled
-- in a session's first call.
CREATE EXTENSION IF NOT EXISTS plperl;

CREATE FUNCTION bench.plperl_trie(body text) RETURNS int AS $$
	my $any = $_SHARED{any};
	if (!$any)
	{
		# Perl gives up on a trie over this many bytes; the default is for hundreds.
		local ${^RE_TRIE_MAXBUF} = 1 << 30;
		my $rows = spi_exec_query('SELECT lower(term) AS term FROM bench.term')->{rows};
		# the longest first, since the first alternative that matches is taken
		my $terms = join '|', map { quotemeta }
			sort { length $b <=> length $a || $a cmp $b } map { $_->{term} } @$rows;
		$any = $_SHARED{any} = qr/\b(?:$terms)\b/;
	}
	my ($text, $found) = (lc $_[0], 0);
	$found++ while $text =~ /$any/g;
	return $found;
$$ LANGUAGE plperl STABLE STRICT;

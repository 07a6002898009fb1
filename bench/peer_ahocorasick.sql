-- A matcher in PL/Python: pyahocorasick's automaton over the text in lower case,
-- leftmost-longest, the ids of the terms that stand between word boundaries. The
-- automaton is built in a session's first call.
CREATE EXTENSION IF NOT EXISTS plpython3u;

CREATE FUNCTION bench.ahocorasick(body text) RETURNS int[] AS $$
automaton = SD.get('automaton')
if automaton is None:
    import ahocorasick
    automaton = ahocorasick.Automaton()
    for row in plpy.execute('SELECT id, lower(term) AS term FROM bench.term'):
        automaton.add_word(row['term'], (row['id'], len(row['term'])))
    automaton.make_automaton()
    SD['automaton'] = automaton
text = body.lower()
found = []
for last, (term, length) in automaton.iter_long(text):
    if ((last + 1 == len(text) or not text[last + 1].isalnum()) and
            (last < length or not text[last - length].isalnum())):
        found.append(term)
return found
$$ LANGUAGE plpython3u STABLE STRICT;

#!/usr/bin/env python3
"""What a corpus says of the weights of the industry terms.

    term_weights.py [--data data] [--min-df N] [--all] CORPUS.jsonl [...]

CORPUS is JSON Lines: a JSON string a line (as bench/make_corpus.pl writes) or an object with "text", and with the codes that
the article is about in "industries_sei" and "industries_isic" where a human has told them.  For each industry row whose term
occurs, one line of TSV: scheme, code, term, weight, df (how many articles have it), spread (how many divisions or first-level
categories the term has rows for), right (how many of the df articles are about the row's, or '-' without annotation) and
the weight that these propose:

    without annotation   specificity = ln((N + 1) / (df + 1)) / ln(N + 1), over the root of spread
    with annotation      (right + PRIOR x weight) / (annotated df + PRIOR): the share of right articles, drawn to the
                         present weight as by PRIOR more articles

Example: of 100 articles 24 have 'plant', and 2 of those are about growing plants.  Specificity is ln(101 / 25) / ln 101 =
0.30; with annotation and a weight of 0.4, (2 + 4 x 0.4) / (24 + 4) = 0.13.

Only rows whose proposal differs by 0.25 or more are printed, unless --all.  It proposes and writes nothing: a corpus of one
beat has its own favourites, so a row is changed by hand, broadly (the whole class of words), or not at all.

Limits: terms are looked for as words, plurals by a final s alone; standard library only.
"""
import argparse
import collections
import csv
import glob
import json
import math
import os
import re
import sys

PRIOR = 4
WORD = re.compile(r"[^\W_]+", re.UNICODE)
FIELD = {"sei2018": "industries_sei", "isic4": "industries_isic"}


def singular(word):
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def key_of(term):
    """The words of a term, folded; the last one loses its plural."""
    words = [w.lower() for w in WORD.findall(term)]
    return tuple(words[:-1] + [singular(words[-1])]) if words else ()


def top_of(scheme, code):
    return code.split(".")[0] if scheme == "sei2018" else code[:2]


def read_rows(folder):
    rows = []
    for path in sorted(glob.glob(os.path.join(folder, "term_industry*.tsv"))):
        with open(path, encoding="utf-8") as f:
            lines = (l for l in f if not l.startswith("#"))
            for r in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if r["kind"] == "industry" and r.get("language") != "zh":
                    rows.append((r["scheme"], r["code"], r["term"], float(r["weight"] or 1)))
    return rows


def read_corpus(paths):
    for path in paths:
        with open(path, encoding="utf-8") as f:
            for line in f:
                if not line.strip():
                    continue
                article = json.loads(line)
                yield {"text": article} if isinstance(article, str) else article


def terms_of(text, known, longest):
    """The keys of known that occur."""
    words = [w.lower() for w in WORD.findall(text)]
    found = set()
    for i in range(len(words)):
        for n in range(1, min(longest, len(words) - i) + 1):
            key = tuple(words[i:i + n - 1] + [singular(words[i + n - 1])])
            if key in known:
                found.add(key)
    return found


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("corpus", nargs="+")
    ap.add_argument("--data", default="data")
    ap.add_argument("--min-df", type=int, default=5)
    ap.add_argument("--all", action="store_true")
    a = ap.parse_args()
    rows = read_rows(a.data)
    by_key = collections.defaultdict(list)
    for r in rows:
        by_key[key_of(r[2])].append(r)
    by_key.pop((), None)
    longest = max(map(len, by_key))
    df, annotated, right = collections.Counter(), collections.Counter(), collections.Counter()
    articles = 0
    for article in read_corpus(a.corpus):
        articles += 1
        for key in terms_of(article["text"], by_key, longest):
            df[key] += 1
            for r in by_key[key]:
                codes = article.get(FIELD.get(r[0], ""))
                if codes is not None:
                    annotated[r] += 1
                    right[r] += top_of(r[0], r[1]) in {str(c) for c in codes}
    if not articles:
        sys.exit("term_weights.py: no article")
    print("scheme\tcode\tterm\tweight\tdf\tspread\tright\tproposed")
    for key, n in sorted(df.items(), key=lambda x: (-x[1], x[0])):
        if n < a.min_df:
            continue
        for r in by_key[key]:
            spread = len({top_of(*x[:2]) for x in by_key[key] if x[0] == r[0]})
            if annotated[r]:
                proposed = (right[r] + PRIOR * r[3]) / (annotated[r] + PRIOR)
            else:
                proposed = math.log((articles + 1) / (n + 1)) / math.log(articles + 1) / math.sqrt(spread)
            if a.all or abs(proposed - r[3]) >= 0.25:
                told = right[r] if annotated[r] else "-"
                print(f"{r[0]}\t{r[1]}\t{r[2]}\t{r[3]:g}\t{n}\t{spread}\t{told}\t{proposed:.2f}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""How far a score of x means 'x of 10 such facts are right'.

    reliability.py [--cli build/gazette_cli] [--half odd|even] [--lang en] [--scheme sei2018|isic4] ANNOTATED.jsonl [...]
    reliability.py --names [...] ANNOTATED.jsonl [...]

ANNOTATED is JSON Lines; each object has "text", the codes that the article is about in "industries_sei" (first level, "6")
and "industries_isic" (divisions, "26"), and perhaps "id" and "lang".  --half takes the articles whose id ends in an odd or an
even number, so that weights can be fitted on one half and checked on the other.

The score of a code is the highest of any category at or below it that the analysis returns when nothing is withheld
(--min-score near 0); what is not returned at all counts as 0.  The table has a line for each tenth of the score: how many
codes had such a score, their mean score, the share of them that the annotation has, and the difference.  Below it the
Brier score (0 is perfect, what the base rate alone would score beside it) and, for some thresholds, precision, recall and F1.

With --names the facts are persons, organizations, places, programmes and products, each right if the annotation has its name
(an object's "name" or a string), compared without regard to case and a leading 'the'.

Standard library only.
"""
import argparse
import json
import re
import subprocess
import sys
import tempfile

FIELD = {"sei2018": "industries_sei", "isic4": "industries_isic"}


NAMES = ("persons", "organizations", "places", "programmes", "products")


def plain(name):
    """A name as it is compared."""
    name = re.sub(r"\s+", " ", name).strip(" .,;:\"'").casefold()
    return name[4:] if name.startswith("the ") else name


def code_of(scheme, code):
    """The code at the level that is annotated, or None above it."""
    if scheme == "sei2018":
        return code.split(".")[0]
    return code[:2] if re.match(r"\d\d", code) else None


def number_of(article):
    digits = re.findall(r"\d+", str(article.get("id", "")))
    return int(digits[-1]) if digits else 1


def analyse(cli, data, articles):
    """What the analysis returns for each article, as gazette_cli prints it."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as f:
        for a in articles:
            f.write(json.dumps({"text": a["text"]}, ensure_ascii=False) + "\n")
        f.flush()
        run = subprocess.run([cli, "--data", data, "--min-score", "0.0001", "--jsonl", f.name],
                             capture_output=True, text=True, encoding="utf-8")
    if run.returncode:
        sys.exit("reliability.py: " + run.stderr.strip())
    return [json.loads(line) for line in run.stdout.splitlines()]


def industry_scores(answer):
    """{(scheme, code): score}."""
    scores = {}
    for i in answer.get("industries") or []:
        if i["scheme"] not in FIELD:
            continue
        code = code_of(i["scheme"], i["code"])
        if code:
            key = (i["scheme"], code)
            scores[key] = max(scores.get(key, 0), i["score"])
    return scores


def name_scores(answer):
    """{(kind, name): score}."""
    return {(kind, plain(x["name"])): x["score"] for kind in NAMES for x in answer.get(kind) or []}


def annotated_names(article, kind):
    return {plain(x["name"] if isinstance(x, dict) else x) for x in article.get(kind) or []}


def pairs(articles, answers, kinds, scores_of, annotated):
    """(score, is right) of every fact of these kinds that is returned or annotated."""
    out = []
    for article, answer in zip(articles, answers):
        scores = scores_of(answer)
        for kind in kinds:
            right = annotated(article, kind)
            found = {fact for k, fact in scores if k == kind}
            out += [(scores.get((kind, f), 0.0), f in right) for f in sorted(found | right)]
    return out


def print_table(scored):
    print("score       facts   mean score   right   difference")
    for k in range(10):
        bin_ = [p for p in scored if p[0] > 0 and min(int(p[0] * 10), 9) == k]
        if not bin_:
            continue
        mean = sum(s for s, _ in bin_) / len(bin_)
        right = sum(r for _, r in bin_) / len(bin_)
        print(f"{k / 10:.1f}-{(k + 1) / 10:.1f} {len(bin_):9d} {mean:12.2f} {right:7.2f} {right - mean:+12.2f}")
    missed = sum(1 for s, r in scored if r and s == 0)
    print(f"not found {missed:5d}")


def print_brier(scored):
    n = len(scored)
    rate = sum(r for _, r in scored) / n
    brier = sum((s - r) ** 2 for s, r in scored) / n
    print(f"Brier score {brier:.3f} (base rate alone {rate * (1 - rate):.3f})")


def print_thresholds(scored):
    total = sum(r for _, r in scored)
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        found = [r for s, r in scored if s >= threshold]
        hits = sum(found)
        p = hits / len(found) if found else 0
        r = hits / total if total else 0
        print(f"from {threshold:.1f}: precision {p:.3f} recall {r:.3f} F1 {2 * p * r / (p + r) if p + r else 0:.3f}")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("annotated", nargs="+")
    ap.add_argument("--cli", default="build/gazette_cli")
    ap.add_argument("--data", default="data", help="the folder of the lexicon's TSV files")
    ap.add_argument("--half", choices=("odd", "even"))
    ap.add_argument("--lang")
    ap.add_argument("--scheme", choices=sorted(FIELD))
    ap.add_argument("--names", action="store_true", help="of names rather than of industries")
    a = ap.parse_args()
    articles = [json.loads(l) for f in a.annotated for l in open(f, encoding="utf-8") if l.strip()]
    if a.lang:
        articles = [x for x in articles if x.get("lang", "en") == a.lang]
    if a.half:
        articles = [x for x in articles if (number_of(x) % 2 == 1) == (a.half == "odd")]
    if not articles:
        sys.exit("reliability.py: no article is left")
    answers = analyse(a.cli, a.data, articles)
    if a.names:
        scored = pairs(articles, answers, NAMES, name_scores, annotated_names)
    else:
        scored = pairs(articles, answers, [a.scheme] if a.scheme else sorted(FIELD), industry_scores,
                       lambda article, scheme: {str(c) for c in article.get(FIELD[scheme]) or []})
    print(f"{len(articles)} articles, {len(scored)} facts returned or annotated")
    if scored:
        print_table(scored)
        if not a.names:  # a name that is not found has no score to judge
            print_brier(scored)
        print_thresholds(scored)


if __name__ == "__main__":
    main()

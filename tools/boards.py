#!/usr/bin/env python3
"""What the scorers of a shared folder do not say: the language of sentences, the furniture of pages, the charts of articles.

    python3 tools/boards.py ../shared target/debug/charticle [--errors]

language   news sentences whose language is found without being told
furniture  lines that the gold calls page furniture and that stand in furniture, title, source or dateline blocks; captions among furniture
charts     charts of the gold for which there is a chart with those figures in an accepted form (cards and timelines may hold more)
clean      figures of furniture, references and identifiers in any chart but a timeline of documents
"""
import argparse
import json
import pathlib
import subprocess
import sys

LANGS = ("th", "ru", "ar", "vi", "en")
FORMS = {"bar": {"bars", "columns"}, "stackedBar": {"stacked"}, "waffle": {"grid"}, "interval": {"intervals"}, "none": {"card"},
         "donut": {"proportion", "stacked"}, "timeline": {"timeline"}, "line": {"line", "columns"}, "column": {"columns"},
         "columns": {"columns"}, "slope": {"slope", "dumbbell"}, "dumbbell": {"dumbbell", "slope"}, "proportion": {"proportion"}, "card": {"card"}}
AROUND = {"furniture", "title", "source", "dateline"}


def analyses(tool, rows):
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    out = subprocess.run([tool, "--format", "jsonl"], input=text.encode("utf-8"), capture_output=True, check=True).stdout
    return [json.loads(line) for line in out.decode("utf-8").splitlines()]


def place(text, quote, occurrence):
    """The UTF-16 span of the n-th place where a quote starts; None when there is none."""
    at = -1
    for _ in range(occurrence):
        at = text.find(quote, at + 1)
        if at < 0:
            return None
    units = lambda s: len(s.encode("utf-16-le")) // 2
    return units(text[:at]), units(text[:at + len(quote)])


def kinds(analysis, span):
    return {b["kind"] for b in analysis["article"]["blocks"] if b["start"] < span[1] and span[0] < b["end"]}


def figure(analysis, span):
    """The figure that covers most of a span."""
    over = [(min(f["end"], span[1]) - max(f["start"], span[0]), f["id"]) for f in analysis["figures"]]
    best = max(over, default=(0, None))
    return best[1] if best[0] > 0 else None


def main():
    args = argparse.ArgumentParser()
    args.add_argument("shared", type=pathlib.Path)
    args.add_argument("tool")
    args.add_argument("--errors", action="store_true")
    args = args.parse_args()

    cases = [json.loads(line) for line in (args.shared / "eval/ud_dev.jsonl").read_text(encoding="utf-8").splitlines()]
    cases = [c for c in cases if c["lang"] in LANGS]
    found = analyses(args.tool, [{"id": c["id"], "text": c["text"]} for c in cases])
    for lang in LANGS:
        rows = [(c, a["article"]["language"]) for c, a in zip(cases, found) if c["lang"] == lang]
        right = sum(got == lang for _, got in rows)
        print(f"language   {lang}  {right} of {len(rows)}  {100 * right / len(rows):.1f}")
        if args.errors:
            print("\n".join(f"  {got}: {c['text'][:100]}" for c, got in rows if got != lang))

    golds = [json.loads(p.read_text(encoding="utf-8")) for p in sorted((args.shared / "gold").glob("*.json"))]
    texts = [(args.shared / "seeds" / g["file"]).read_text(encoding="utf-8") for g in golds]
    found = analyses(args.tool, [{"id": g["file"], "text": t} for g, t in zip(golds, texts)])
    around = lines = captions = lost = drawn = wanted = dirty = 0
    for gold, text, a in zip(golds, texts, found):
        for b in gold["boilerplate"]:
            span = place(text, b["quote"], b["occurrence"])
            good = bool(kinds(a, span)) and kinds(a, span) <= AROUND
            lines, around = lines + 1, around + good
            if args.errors and not good:
                print(f"  {gold['file'][:3]} {b['quote'][:80]}: {kinds(a, span)}")
        for quote in gold["captions"]:
            captions += 1
            lost += "furniture" in kinds(a, place(text, quote, 1))
        ids = {f["id"]: figure(a, place(text, f["quote"], f["occurrence"])) for f in gold["figures"]}
        charts = [(c["form"], {m["figure"] for m in c["marks"] if m.get("figure")}) for c in a["charts"]]
        same = {f["id"]: f.get("sameAs") or f["id"] for f in a["figures"]}
        for chart in (c for c in gold["charts"] if c.get("type")):
            want = {same.get(ids[f]) for f in chart["figures"]}
            forms = set().union(*(FORMS.get(t, {t}) for t in [chart["type"], *chart.get("alsoFine", [])]))
            more = {"card", "timeline"}
            good = any(form in forms and (({same[i] for i in has} >= want) if form in more else ({same[i] for i in has} == want)) for form, has in charts)
            wanted, drawn = wanted + 1, drawn + good
            if args.errors and not good:
                print(f"  {gold['file'][:3]} {chart['title'][:90]}: {sorted(map(str, want))} as {sorted(forms)}")
        kept = {f["id"]: f for f in a["figures"]}
        for form, has in charts:
            for f in (kept[i] for i in has):
                dirty += f["importance"] == "furniture" or f["kind"] == "identifier" or (f["kind"] == "reference" and form != "timeline")
    print(f"furniture  {around} of {lines} lines  {100 * around / lines:.1f}, {lost} of {captions} captions among furniture")
    print(f"charts     {drawn} of {wanted}")
    print(f"clean      {dirty} figures that must not be drawn")


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Runs the scoreboards of a shared folder over the command line tool and holds each kept number to its floor.

    python3 tools/eval.py ../shared target/debug/charticle [--ratchet tests/ratchet.json] [--quiet]

The ratchet is a flat JSON object: a dotted path into the boards below and the least it may be.
    {"articles.figures.f1": 90, "ud.th.val-all": 95, "peer.lang.th.strict": 0.8}
A path that ends in " <=" is a ceiling: {"articles.traps.hit <=": 0}.

Boards: articles (whole articles), own (the project's articles in tests/gold, by language), ud (news sentences), peer (the cases of
other tools, five languages and all).
Prints the boards and, last, `eval: N passed, M failed` for the ratchet's lines. Exit 1 when one failed.
"""
import argparse
import json
import pathlib
import subprocess
import sys

LANGS = "th,ru,ar,vi,en"


def run(command, stdin=None):
    done = subprocess.run(command, input=stdin, capture_output=True)
    if done.returncode:
        sys.stderr.write(done.stderr.decode("utf-8", "replace")[-2000:])
        raise SystemExit(f"eval: {' '.join(map(str, command))} ended with {done.returncode}")
    return done.stdout


def board(tool, out, script, cases, extra_json, extra_text, quiet):
    """One scorer's result: its own table printed, its JSON returned."""
    scorer = [sys.executable, str(script), *cases]
    texts = run([*scorer, "--input"])
    answers = out / f"{script.stem}.jsonl"
    answers.write_bytes(run([tool, "--format", "jsonl"], texts))
    scored = [*scorer, "--analyses", str(answers)]
    if not quiet:
        print(f"\n== {script.name} {' '.join(extra_text)}")
        print(run([*scored, *extra_text]).decode("utf-8").rstrip())
    return json.loads(run([*scored, "--json", *extra_json]))


def pick(value, path):
    """`a.b.c` into nested objects; keys may hold dots themselves only at the last place."""
    for name in path.split("."):
        if not isinstance(value, dict) or name not in value:
            return None
        value = value[name]
    return value if isinstance(value, (int, float)) else None


def summary(boards):
    """The few numbers to watch, one line a board."""
    articles = [(name, pick(boards, f"articles.{path}")) for name, path in (
        ("figures F1", "figures.f1"), ("kind", "figures.kind"), ("value", "value"), ("bound", "bound"), ("unit", "unit"), ("label", "label"),
        ("period", "period"), ("relations recall", "relations.recall"), ("relations precision", "relations.precision"), ("traps hit", "traps.hit"))]
    print("articles  " + "  ".join(f"{name} {value}" for name, value in articles))
    for lang in LANGS.split(","):
        row = [(name, pick(boards, f"ud.{lang}.{name}")) for name in ("recall", "prec", "val-all", "word", "label", "kind")]
        print(f"ud {lang}     " + "  ".join(f"{name} {value}" for name, value in row))
    for lang in LANGS.split(","):
        row = [(name, pick(boards, f"own.{lang}.{path}")) for name, path in (
            ("figures F1", "figures.f1"), ("kind", "figures.kind"), ("label", "label"), ("period", "period"), ("relations recall", "relations.recall"),
            ("relations precision", "relations.precision"))]
        print(f"own {lang}    " + "  ".join(f"{name} {value}" for name, value in row))
    peer = [(lang, pick(boards, f"peer.lang.{lang}.strict")) for lang in LANGS.split(",")]
    print("peer      " + "  ".join(f"{lang} {value:.3f}" for lang, value in peer if value is not None) + "  (strict, of 1)")


def main():
    args = argparse.ArgumentParser()
    args.add_argument("shared", type=pathlib.Path)
    args.add_argument("tool")
    args.add_argument("--ratchet", type=pathlib.Path)
    args.add_argument("--quiet", action="store_true")
    args = args.parse_args()
    folder = args.shared / "eval"
    out = pathlib.Path(args.tool).resolve().parent / "eval"
    out.mkdir(parents=True, exist_ok=True)

    articles = board(args.tool, out, folder / "score_articles.py",
                     ["--gold", str(args.shared / "gold"), "--articles", str(args.shared / "seeds")], [], ["--by-lang"], args.quiet)
    ud = board(args.tool, out, folder / "score_ud.py", ["--cases", str(folder / "ud_dev.jsonl")], [], [], args.quiet)
    peer = board(args.tool, out, folder / "score.py", ["--cases", str(folder / "peer_dev.jsonl")], [], [], args.quiet)
    gold = pathlib.Path(__file__).resolve().parent.parent / "tests/gold"
    own = {lang: board(args.tool, out, folder / "score_articles.py", ["--gold", str(gold / lang / "gold"), "--articles", str(gold / lang / "articles")],
                       [], ["--errors", "0"], True) for lang in LANGS.split(",")}
    boards = {"articles": articles, "own": own, "ud": ud.get("languages", ud), "peer": peer}
    (out / "boards.json").write_text(json.dumps(boards, indent=1), encoding="utf-8")

    print()
    summary(boards)
    ratchet = json.loads(args.ratchet.read_text(encoding="utf-8")) if args.ratchet and args.ratchet.exists() else {}
    passed = failed = 0
    for path, bound in ratchet.items():
        ceiling = path.endswith(" <=")
        value = pick(boards, path.removesuffix(" <="))
        good = value is not None and (value <= bound if ceiling else value >= bound)
        passed, failed = passed + good, failed + (not good)
        if not good:
            print(f"ratchet: {path} is {value}, kept at {bound}")
    print(f"\neval: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

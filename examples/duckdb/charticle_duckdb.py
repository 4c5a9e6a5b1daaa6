"""charticle as a function inside DuckDB: `charticle(text)` gives the analysis as JSON, ready for DuckDB's own JSON functions.

    pip install duckdb numpy pyarrow
    ./build.sh
    python examples/duckdb/charticle_duckdb.py articles.jsonl

DuckDB hands the function thousands of texts at a time; they go as lines through one running `charticle --format jsonl`, which analyses as
many at a time as the machine has cores, and come back in their order. Memory holds one such batch, however large the table.
"""
import json
import os
import subprocess
import sys
import threading
import time

import duckdb
import pyarrow as pa

PROGRAM = os.environ.get("CHARTICLE", os.path.join(os.path.dirname(__file__), "../../dist/charticle"))


class Engine:
    """One running charticle; a call is a list of texts, its result a list of JSON texts in the same order."""

    def __init__(self, program=PROGRAM):
        self.process = subprocess.Popen([program, "--format", "jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __call__(self, texts):
        def feed():
            for text in texts:
                self.process.stdin.write(json.dumps({"text": text or ""}).encode() + b"\n")
            self.process.stdin.flush()

        feeder = threading.Thread(target=feed)
        feeder.start()
        lines = [self.process.stdout.readline().decode() for _ in texts]
        feeder.join()
        return lines


def install(connection, engine=None):
    """Adds `charticle(text)` to a connection."""
    engine = engine or Engine()
    connection.create_function(
        "charticle",
        lambda texts: pa.array(engine(texts.to_pylist())),
        ["VARCHAR"],
        "VARCHAR",
        type="arrow",
    )


FIGURES = """
    SELECT id, f->>'kind' AS kind, f->>'value' AS value, f->>'unit' AS unit, f->>'label' AS label, f->'period'->>'start' AS since
    FROM (SELECT id, unnest(from_json(charticle(text)->'figures', '["JSON"]')) AS f FROM articles)
"""


def main(path):
    connection = duckdb.connect()
    install(connection)
    connection.execute("CREATE TABLE articles AS SELECT id, text FROM read_json_auto(?, format='newline_delimited')", [path])
    start = time.monotonic()
    connection.execute(f"CREATE TABLE figures AS {FIGURES}")
    spent = time.monotonic() - start
    articles, size = connection.execute("SELECT count(*), sum(strlen(text)) FROM articles").fetchall()[0]
    print(f"{articles} articles, {size / 1e6:.1f} MB in {spent:.1f} s: {size / 1e6 / spent:.1f} MB/s")
    print(connection.sql("SELECT kind, count(*) AS figures FROM figures GROUP BY ALL ORDER BY 2 DESC"))
    print(connection.sql("SELECT label, count(*) AS n, max(CAST(value AS DOUBLE)) AS most FROM figures WHERE kind = 'count' AND label <> '' GROUP BY ALL ORDER BY n DESC LIMIT 10"))


if __name__ == "__main__":
    main(sys.argv[1])

#!/usr/bin/env bash
# The only command to remember. `./build.sh help` lists its verbs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

target=${CARGO_TARGET_DIR:-target}
shared=../shared

say() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }
stop() { say "build.sh: $*"; exit 1; }
as_root() { [ "$(id -u)" = 0 ] && have apt-get; }

# ---- what a fresh machine lacks ----

need_rust() {
  have cargo || stop "Rust is missing; install it with rustup (the stable toolchain), then run this again"
  local libdir
  libdir=$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null || true)
  [ -d "$libdir" ] && return
  if have rustup; then rustup target add wasm32-unknown-unknown >&2
  else stop "Rust's wasm target is missing; install it with: rustup target add wasm32-unknown-unknown"; fi
}

need_node() {
  have node || stop "node (20 or newer) is missing; on Debian: apt-get install nodejs npm"
  if ! [ -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    say "installing the tests' packages"
    npm ci --no-audit --no-fund --ignore-scripts >&2
    touch node_modules/.package-lock.json
  fi
}

need_browser() {
  local missing=()
  [ -n "${CHROMIUM:-}" ] || have chromium || have google-chrome || missing+=(chromium)
  [ -d /usr/share/fonts/truetype/noto ] || ! have apt-get || missing+=(fonts-noto-core)
  [ ${#missing[@]} = 0 ] && return
  if as_root; then
    say "installing ${missing[*]}"
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >&2
  else
    stop "missing for the browser tests: ${missing[*]}; install with: apt-get install ${missing[*]}"
  fi
}

# ---- building ----

build_cli() { cargo build --locked --bin charticle "$@" >&2; }

build_page() {
  need_rust
  # Paths of the building machine stay out of the wasm, so that every machine builds the same bytes.
  cargo fetch --locked --quiet
  local flags='' folder
  for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do flags+=${flags:+$'\x1f'}--remap-path-prefix=$folder=crates; done
  CARGO_ENCODED_RUSTFLAGS=$flags cargo build --locked --profile wasm --lib --target wasm32-unknown-unknown >&2
  cargo build --locked -p charticle-tools >&2
  local tool=$target/debug/charticle-tools wasm=$target/wasm32-unknown-unknown/wasm/charticle.wasm
  "$tool" bindgen "$wasm" dist/web charticle web
  "$tool" bindgen "$wasm" dist/classic charticle no-modules
  cmp dist/web/charticle_bg.wasm dist/classic/charticle_bg.wasm
  # The readers of files are one crate, and a wasm file for each of its features.
  local kind
  wasm=$target/wasm32-unknown-unknown/wasm/charticle_readers.wasm
  for kind in documents pdf sheets; do
    CARGO_ENCODED_RUSTFLAGS=$flags cargo build --locked --profile wasm -p charticle-readers --lib --no-default-features --features "$kind" \
      --target wasm32-unknown-unknown >&2
    "$tool" bindgen "$wasm" dist/web/readers "$kind" web
    "$tool" bindgen "$wasm" dist/classic/readers "$kind" no-modules
  done
  "$tool" pack www dist/classic dist/charticle.html
  "$tool" pack www dist/classic dist/charticle-full.html readers
  say "hashes for pages that load these files from another place:"
  "$tool" npm www dist/classic dist/npm >&2
  "$tool" site www dist/web dist/site
  "$tool" share www dist/npm dist/charticle.html dist/site
}

build_all() {
  build_page
  build_cli --release
  cp "$target/release/charticle" dist/charticle
  say "dist/charticle.html  the page, one file, works with the network off"
  say "dist/charticle-full.html  the same with the readers of Word, PDF, web pages and tables inside"
  say "dist/site/           the same page for a server"
  say "dist/web/            the ES module with its types"
  say "dist/npm/            the package for other pages and programs"
  say "dist/charticle       the command line"
  local sample
  sample=$(ls www/samples/en*.txt www/samples/*.txt 2>/dev/null | head -n 1 || true)
  [ -z "$sample" ] || report "$sample"
}

# A report with charts of the given files.
report() {
  [ -x dist/charticle ] || { build_cli --release; mkdir -p dist; cp "$target/release/charticle" dist/charticle; }
  dist/charticle --format html "$@" > dist/report.html.part
  mv dist/report.html.part dist/report.html
  say "dist/report.html     figures, checks and charts of: $*"
}

# ---- tests: every suite adds to two sums, and the last line says them ----

passed=0
failed=0
add() { passed=$((passed + $1)); failed=$((failed + $2)); }

test_rust() { # [filter…]
  local log=$target/test-rust.log status=0
  need_rust
  cargo test --locked --workspace --no-fail-fast -- "$@" 2>&1 | tee "$log" || status=$?
  local ok bad
  ok=$(awk '/^test result:/ { for (i = 1; i < NF; i++) if ($(i+1) ~ /^passed/) n += $i } END { print n + 0 }' "$log")
  bad=$(awk '/^test result:/ { for (i = 1; i < NF; i++) if ($(i+1) ~ /^failed/) n += $i } END { print n + 0 }' "$log")
  [ "$status" = 0 ] || [ "$bad" -gt 0 ] || bad=1
  add "$ok" "$bad"
}

test_node() { # name files…
  local log=$target/test-$1.log status=0; shift
  node --test --test-reporter=spec "$@" 2>&1 | tee "$log" || status=$?
  local ok bad
  ok=$(awk '/^ℹ pass / { n = $3 } END { print n + 0 }' "$log")
  bad=$(awk '/^ℹ (fail|cancelled) / { n += $3 } END { print n + 0 }' "$log")
  [ "$status" = 0 ] || [ "$bad" -gt 0 ] || bad=1
  add "$ok" "$bad"
}

test_wasm() {
  need_node; build_page; build_cli
  local files=(tests/wasm/*.test.js) file
  for file in tests/exports/*.test.js tests/cldr.test.js; do [ -f "$file" ] && files+=("$file"); done
  test_node wasm "${files[@]}"
}
need_embed() {
  need_node; need_browser
  local folder=tests/embed
  if ! [ -f $folder/node_modules/.package-lock.json ] || [ $folder/package-lock.json -nt $folder/node_modules/.package-lock.json ]; then
    say "installing the bundlers"
    (cd $folder && npm ci --no-audit --no-fund --ignore-scripts >&2 && touch node_modules/.package-lock.json)
  fi
  [ -n "${FIREFOX:-}" ] || have firefox-esr || have firefox || ! as_root || { say "installing firefox-esr"; apt-get install -y -qq --no-install-recommends firefox-esr >&2; }
}
test_embed() { need_embed; build_page; test_node embed --test-concurrency=1 tests/embed/*.test.js; }
test_browser() { need_node; need_browser; build_page; test_node browser --test-concurrency=2 tests/browser/*.test.js; }

test_eval() {
  if ! [ -d "$shared/eval" ]; then say "eval: skipped, there is no $shared/eval"; return; fi
  have python3 || stop "python3 is missing; on Debian: apt-get install python3"
  build_cli
  local out status=0
  out=$(python3 tools/eval.py "$shared" "$target/debug/charticle" --ratchet tests/ratchet.json --quiet) || status=$?
  printf '%s\n' "$out"
  local ok bad
  ok=$(printf '%s\n' "$out" | awk '/^eval: / { n = $2 } END { print n + 0 }')
  bad=$(printf '%s\n' "$out" | awk '/^eval: / { n = $4 } END { print n + 0 }')
  [ "$status" = 0 ] || [ "$bad" -gt 0 ] || bad=1
  add "$ok" "$bad"
}

run_tests() {
  mkdir -p "$target"
  case "${1:-}" in
    "") test_rust; test_wasm; test_browser; test_embed; test_eval ;;
    rust) shift; test_rust "$@" ;;
    wasm | browser | embed | eval) "test_$1" ;;
    *) test_rust "$@" ;;
  esac
  [ $((passed + failed)) -gt 0 ] || { say "no test ran"; failed=1; }
  printf '%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" = 0 ]
}

# ---- the other verbs ----

lint() {
  cargo fmt --all --check
  cargo clippy --locked --workspace --all-targets -- -D warnings
  cargo clippy --locked --lib --target wasm32-unknown-unknown -- -D warnings
  local file
  while IFS= read -r file; do node --check "$file"; done < <(find www tests -name '*.js' -not -path '*/node_modules/*')
  bash -n build.sh
}

size() { need_node; build_page; node --test --test-reporter=spec tests/wasm/size.test.js; }

# Time and memory of the command line over N synthetic articles.
bench_corpus() {
  local n=${1:-10000} start end
  need_node; build_cli --release
  start=$(date +%s%N)
  # Nothing is kept: the answers to a million articles are 50 GB.
  "$target/release/charticle" --format jsonl - < <(node tools/corpus.mjs "$n" | tee >(wc -c > "$target/corpus.size")) > >(wc -l > "$target/corpus.lines") &
  local child=$! peak=0 now
  while kill -0 "$child" 2>/dev/null; do
    now=$(awk '/^VmHWM:/ { print $2 }' "/proc/$child/status" 2>/dev/null || true)
    [ -z "$now" ] || peak=$now
    sleep 0.2
  done
  wait "$child"
  end=$(date +%s%N)
  sleep 1
  awk -v n="$n" -v size="$(cat "$target/corpus.size")" -v ns=$((end - start)) -v peak="$peak" 'BEGIN {
    printf "%d articles, %.1f MB: %.1f s, %.1f MB/s, peak memory %.1f MB\n", n, size / 1e6, ns / 1e9, size / 1e6 / (ns / 1e9), peak / 1024 }'
  [ "$(cat "$target/corpus.lines")" = "$n" ] || stop "lines are missing"
}

bench() { # FILE…: the texts to time; without, the five articles beside the project or the project's own
  if [ "${1:-}" = corpus ]; then shift; bench_corpus "$@"; return; fi
  if [ "${1:-}" = long ]; then shift; need_node; need_browser; build_page; node tests/browser/bench-long.js "$@"; return; fi
  local files=("$@")
  if [ ${#files[@]} = 0 ]; then
    if [ -d "$shared/seeds" ]; then files=("$shared"/seeds/*.txt); else files=(tests/articles/*.txt); fi
  fi
  cargo run --locked --release -q --example bench_analyse -- "${files[@]}"
  cargo run --locked --release -q --example bench_draw | tail -n 3
  cargo run --locked --release -q --example bench_hostile
  if have node; then
    need_node; build_page
    node tests/wasm/bench.js "${files[@]}"
    if [ -n "${CHROMIUM:-}" ] || have chromium || have google-chrome; then node tests/browser/bench.js "${files[@]}"; fi
  fi
}

fuzz() {
  if have cargo-fuzz && [ -f fuzz/Cargo.toml ]; then cargo fuzz run "${@:-article}"
  else
    say "cargo-fuzz is not installed (cargo install cargo-fuzz): running the properties on many more texts instead"
    PROPTEST_CASES=${PROPTEST_CASES:-20000} cargo test --locked --release --test properties
  fi
}

eval_boards() {
  [ -d "$shared/eval" ] || { say "eval: skipped, there is no $shared/eval"; return; }
  build_cli --release
  python3 tools/eval.py "$shared" "$target/release/charticle" --ratchet tests/ratchet.json "$@"
  python3 tools/boards.py "$shared" "$target/release/charticle"
}

serve() {
  [ -d dist/site ] || build_page
  say "http://127.0.0.1:${1:-8000}/  (this computer only; end with Ctrl+C)"
  python3 -m http.server "${1:-8000}" --bind 127.0.0.1 --directory dist/site
}

accept() {
  [ $# = 1 ] || stop "usage: ./build.sh accept NAME (see tests/ for the names of goldens)"
  CHARTICLE_ACCEPT=$1 cargo test --locked --test goldens
  git --no-pager diff --stat -- tests
}

show() {
  [ $# = 2 ] || stop "usage: ./build.sh show blocks|mentions|figures|relations|charts FILE"
  cargo run --locked -q --bin charticle -- --show "$1" "$2"
}

cldr() {
  have node || stop "node (20 or newer) is missing; on Debian: apt-get install nodejs npm"
  local folder=$target/cldr
  mkdir -p "$folder"
  cp tools/cldr/package.json tools/cldr/package-lock.json "$folder/"
  npm ci --prefix "$folder" --no-audit --no-fund --ignore-scripts >&2
  node tools/cldr/main.mjs "$folder/node_modules"
}

fixtures() { # files of every kind, made anew by the programs that people use
  need_node; need_browser
  have python3 || stop "python3 is missing; on Debian: apt-get install python3"
  local missing=()
  have localc && have lowriter || missing+=(libreoffice-writer libreoffice-calc)
  local tool
  for tool in qpdf zip unzip; do have $tool || missing+=("$tool"); done
  if [ ${#missing[@]} != 0 ]; then
    as_root || stop "missing for the fixtures: ${missing[*]}; install with: apt-get install ${missing[*]}"
    say "installing ${missing[*]}"
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >&2
  fi
  tests/fixtures/make.sh
}

usage() {
  cat <<'TEXT'
./build.sh               build everything into dist/
./build.sh test [NAME]   every test; or rust, wasm, browser, embed, eval; or the Rust tests of that name
./build.sh run FILE…     analyse files and write dist/report.html
./build.sh lint          formatting and warnings
./build.sh size          sizes of the wasm and of the single file, against their limits
./build.sh bench         benchmarks; "bench corpus N": the command line over N synthetic articles;
                         "bench long N": a text of N megabytes in the browser
./build.sh fuzz          look for texts that break something
./build.sh eval          the scoreboards of ../shared/eval, when that folder is there
./build.sh serve [PORT]  the hosted page on this computer
./build.sh accept NAME   take a new golden after reading it
./build.sh show STAGE F  print one room's result: blocks, mentions, figures, relations, charts
./build.sh cldr          language data from CLDR, written anew into src/lang/cldr
./build.sh fixtures      documents, tables and pages of tests/fixtures, made anew by office programs and a browser
TEXT
}

verb=${1:-build}
[ $# = 0 ] || shift
case "$verb" in
  build) build_all ;;
  test) run_tests "$@" ;;
  run) [ $# -gt 0 ] || stop "usage: ./build.sh run FILE…"; report "$@" ;;
  eval) eval_boards "$@" ;;
  lint | size | bench | fuzz | serve | accept | show | cldr | fixtures) "$verb" "$@" ;;
  help | -h | --help) usage ;;
  *) usage >&2; exit 2 ;;
esac

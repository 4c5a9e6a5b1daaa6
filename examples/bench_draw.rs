//! Times the drawing of every sample chart: microseconds and bytes a chart, medians last. Run with `--release`.

#[path = "../tests/draw/samples.rs"]
mod samples;

use charticle::draw::{Style, draw};
use std::hint::black_box;
use std::time::Instant;

/// Times a chart is drawn in a batch.
const ROUNDS: u32 = 50;
/// Batches of rounds.
const BATCHES: u32 = 8;

/// Draws every sample and prints a line each.
fn bench_draw() {
    let style = Style::default();
    let (mut times, mut sizes) = (Vec::new(), Vec::new());
    for tongue in &samples::TONGUES {
        for (name, chart) in samples::all(tongue) {
            let size = draw(&chart, &style).len();
            // The quickest of several batches: other work on the machine only ever adds.
            let batch = || {
                let start = Instant::now();
                for _ in 0..ROUNDS {
                    black_box(draw(black_box(&chart), &style));
                }
                start.elapsed().as_nanos() / u128::from(ROUNDS)
            };
            let nanos = (0..BATCHES).map(|_| batch()).min().unwrap_or(0);
            println!("{} {name:<18} {:>4}.{} µs {size:>6} bytes", tongue.code, nanos / 1000, nanos / 100 % 10);
            times.push(nanos);
            sizes.push(size);
        }
    }
    times.sort_unstable();
    sizes.sort_unstable();
    let middle = times.len() / 2;
    let at = |list: &[u128]| list.get(middle).copied().unwrap_or(0);
    println!("median {}.{} µs, {} bytes", at(&times) / 1000, at(&times) / 100 % 10, sizes.get(middle).copied().unwrap_or(0));
}

fn main() {
    bench_draw();
}

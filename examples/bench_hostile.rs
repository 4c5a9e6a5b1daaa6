//! How the time of texts that nobody wrote grows with their length: `cargo run --release --example bench_hostile`.
//!
//! Prints the cases whose time grows fastest: four times the text at an exponent of 1 takes four times as long.

#[path = "../tests/hostile/texts.rs"]
mod texts;

use std::time::Instant;

const SIZE: usize = 40_000;

/// The best of three, in seconds.
fn time(text: &str) -> f64 {
    let run = || {
        let clock = Instant::now();
        drop(std::hint::black_box(charticle::analyze(text, &charticle::Options::default())));
        clock.elapsed().as_secs_f64()
    };
    (0..3).map(|_| run()).fold(f64::MAX, f64::min)
}

fn main() {
    let mut rows: Vec<(f64, f64, String)> = texts::all()
        .iter()
        .map(|case| {
            let (small, large) = (texts::of_size(case, SIZE), texts::of_size(case, 4 * SIZE));
            let (t, u) = (time(&small), time(&large));
            ((u / t).ln() / (large.len() as f64 / small.len() as f64).ln(), large.len() as f64 / u / 1e6, case.0.clone())
        })
        .collect();
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (exponent, speed, name) in rows.iter().take(8) {
        println!("exponent {exponent:.3} {speed:8.1} MB/s  {name:?}");
    }
    println!("{} hostile texts, the fastest growing first", rows.len());
}

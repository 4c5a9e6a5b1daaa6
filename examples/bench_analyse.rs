//! Times the analysis of texts: `cargo run --release --example bench_analyse -- FILE…`; medians, in one run.

use std::time::Instant;

fn median(mut run: impl FnMut(), times: usize) -> f64 {
    let mut all: Vec<f64> = (0..times)
        .map(|_| {
            let t = Instant::now();
            run();
            t.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

fn main() {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let texts: Vec<String> = files.iter().filter_map(|f| std::fs::read_to_string(f).ok()).collect();
    let mut each = Vec::new();
    for (f, t) in files.iter().zip(&texts) {
        let o = charticle::Options::default();
        let ms = median(|| drop(std::hint::black_box(charticle::analyze(t, &o))), 60);
        let json = median(|| drop(std::hint::black_box(charticle::analyze_json(t, ""))), 60);
        each.push(ms);
        println!("{:8.3} ms  {:8.3} ms with JSON  {:7} bytes  {:6.1} MB/s  {f}", ms, json, t.len(), t.len() as f64 / ms / 1e3);
    }
    each.sort_by(f64::total_cmp);
    if let Some(m) = each.get(each.len() / 2) {
        println!("median of the texts: {m:.3} ms");
    }
    let all: String = texts.concat();
    if all.is_empty() {
        return;
    }
    let mut last: Option<(f64, f64)> = None;
    for size in [16usize << 10, 128 << 10, 1 << 20, 10 << 20] {
        let mut big = String::with_capacity(size + all.len());
        while big.len() < size {
            big.push_str(&all);
            big.push('\n');
        }
        let mut end = size;
        while !big.is_char_boundary(end) {
            end -= 1;
        }
        big.truncate(end);
        let o = charticle::Options::default();
        let ms = median(|| drop(std::hint::black_box(charticle::analyze(&big, &o))), if size > 1 << 20 { 3 } else { 11 });
        let slope = last.map_or(1.0, |(s, m): (f64, f64)| (ms / m).ln() / (size as f64 / s).ln());
        println!("{:9} bytes {:9.3} ms {:6.1} MB/s  exponent {slope:.3}", size, ms, size as f64 / ms / 1e3);
        last = Some((size as f64, ms));
    }
}

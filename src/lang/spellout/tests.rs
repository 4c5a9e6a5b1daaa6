//! Every number that the rules spell is read back.

use super::format::format;
use super::rules::Kind;
use super::{Spellout, texts};

/// 257 numbers: all small ones, round ones, and a spread up to 10^17.
fn numbers() -> Vec<u64> {
    let mut all: Vec<u64> = (0..=120).collect();
    all.extend([125, 150, 199, 200, 201, 219, 234, 300, 345, 400, 500, 567, 600, 700, 789, 800, 900, 999]);
    all.extend([1000, 1001, 1010, 1100, 1234, 1500, 1999, 2000, 2001, 2020, 2345, 3000, 4567, 5000, 6789, 9999]);
    all.extend([10_000, 10_001, 11_000, 12_345, 15_000, 20_000, 21_000, 50_000, 54_321, 99_999, 100_000, 100_001, 123_456]);
    all.extend([200_000, 250_000, 500_000, 999_999, 1_000_000, 1_000_001, 1_234_567, 2_000_000, 5_000_000, 10_000_000, 12_345_678]);
    all.extend([100_000_000, 123_456_789, 1_000_000_000, 1_234_567_890, 2_000_000_000]);
    all.extend((10..18).map(|e| 10u64.pow(e)));
    let mut n = 131u64;
    while all.len() < 257 {
        if !all.contains(&n) {
            all.push(n);
        }
        n = if n > 10u64.pow(15) { n % 977 + 121 } else { n * 7 / 4 + 3 };
    }
    all
}

/// What a locale cannot say or read back, as "number: why".
fn failures(code: &str, kind: Kind, variants: usize) -> Vec<String> {
    let s = Spellout::of(code).expect("a locale of ours");
    let mut out = Vec::new();
    let sets: Vec<usize> = (0..s.grammar.kinds.len()).filter(|&i| s.grammar.kinds[i] == kind).collect();
    for set in sets {
        for (n, variant) in numbers().into_iter().flat_map(|n| (0..variants).map(move |v| (n, v))) {
            let Some(text) = format(&s.grammar, set, n, variant) else {
                if kind == Kind::Cardinal {
                    out.push(format!("{n}: set {set} has no words"));
                }
                continue;
            };
            match s.read(&text, 0, text.len(), false) {
                Some(r) if (r.value, r.end) == (n, text.len()) => {}
                Some(r) => out.push(format!("{n}: set {set} says {text:?}, read {} in {:?}", r.value, &text[..r.end])),
                None => out.push(format!("{n}: set {set} says {text:?}, read nothing")),
            }
        }
    }
    out
}

#[test]
fn probe() {
    assert_eq!(numbers().len(), 257);
    let variants = std::env::var("VARIANTS").ok().and_then(|v| v.parse().ok()).unwrap_or(1);
    for kind in [Kind::Cardinal, Kind::Ordinal] {
        let mut good = 0;
        for (code, _) in texts::ALL {
            let f = failures(code, kind, variants);
            good += usize::from(f.is_empty());
            if !f.is_empty() {
                println!("{code} {}", f.len());
                f.iter().take(6).for_each(|f| println!("    {f}"));
            }
        }
        println!("good {good}");
    }
}

//! The concepts that articles count, as words of several languages: one text, packed by the build script and unpacked at the first use.
//! Writing and reading are the same walk.

use super::coder::{Coder, Wire, both};

/// Sets of weights: of letters, of the alphabet and counts.
const LETTER: usize = 0;
const SIGN: usize = 16;
const COUNT: usize = 48;
/// Letters that the next one is guessed from.
const BACK: usize = 5;

/// A text of lines; when reading, nothing is given.
pub fn text<W: Wire>(coder: &mut Coder<W>, given: &str) -> String {
    let mut alphabet: Vec<char> = given.chars().collect();
    alphabet.sort_unstable();
    alphabet.dedup();
    let count = coder.count(alphabet.len() as u32, COUNT, 0, 0) as usize;
    let sign = |i: usize| coder.number(alphabet.get(i).map_or(0, |&c| u32::from(c)), 21, SIGN, &[1]);
    let signs: Vec<char> = (0..count).map(sign).map(|c| char::from_u32(c).unwrap_or(' ')).collect();
    let codes: Vec<u32> = given.chars().map(|c| signs.binary_search(&c).unwrap_or(0) as u32).collect();
    let size = codes.len() as u32;
    let (high, low) = (coder.count(size >> 12, COUNT, 1, 0), coder.count(size & 0xfff, COUNT, 2, 0));
    let bits = u32::BITS - (count as u32).leading_zeros();
    let mut out = String::new();
    let mut last = [0u32; BACK];
    let mut word = 0;
    for i in 0..(high << 12 | low) as usize {
        let mut contexts = [0u32; BACK + 2];
        let mut hash = 3;
        for (place, c) in contexts.iter_mut().zip(last) {
            *place = hash;
            hash = both(hash, c + 1);
        }
        contexts[BACK] = both(hash, 7);
        contexts[BACK + 1] = both(word, 11);
        let code = coder.number(codes.get(i).copied().unwrap_or(0), bits, LETTER, &contexts);
        let c = signs.get(code as usize).copied().unwrap_or('\n');
        out.push(c);
        word = if matches!(c, ' ' | ',' | '\n') { 0 } else { both(word, code + 1) };
        last.rotate_right(1);
        last[0] = code;
    }
    out
}

/// Lines `name | en: forms | th: forms` as one stretch of names and one of forms a language, which packs better.
#[allow(dead_code)]
pub fn grouped(lines: &str) -> String {
    let rows: Vec<Vec<&str>> =
        lines.lines().filter(|l| !l.starts_with('#') && l.contains('|')).map(|l| l.split('|').map(str::trim).collect()).collect();
    let mut codes: Vec<&str> = Vec::new();
    for part in rows.iter().flat_map(|r| r.iter().skip(1)).filter_map(|p| p.split_once(':')) {
        if !codes.contains(&part.0) {
            codes.push(part.0);
        }
    }
    let mut out: String = rows.iter().map(|r| format!("{}\n", r.first().unwrap_or(&""))).collect();
    for code in codes {
        out.push_str(&format!("\t{code}\n"));
        for row in &rows {
            let forms = row.iter().skip(1).filter_map(|p| p.split_once(':')).find(|(c, _)| *c == code).map_or("", |(_, f)| f);
            let forms: Vec<&str> = forms.split(',').map(str::trim).collect();
            out.push_str(&forms.join(","));
            out.push('\n');
        }
    }
    out
}

/// The lines that [`grouped`] was made of.
pub fn lines(grouped: &str) -> String {
    let mut stretches = grouped.split('\t');
    let mut rows: Vec<String> = stretches.next().unwrap_or("").lines().map(str::to_owned).collect();
    for stretch in stretches {
        let (code, forms) = stretch.split_once('\n').unwrap_or((stretch, ""));
        for (row, forms) in rows.iter_mut().zip(forms.lines()) {
            row.push('|');
            row.push_str(code);
            row.push(':');
            row.push_str(forms);
        }
    }
    rows.join("\n")
}

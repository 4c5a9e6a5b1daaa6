//! Whether the letters of a PDF can be believed. A wrong figure is worse than none: a doubt is a refusal.

use super::scripts::{SCRIPTS, Script, VOWELS, presentation, right_to_left};
use crate::Refusal;

const INSTEAD: &str = "copy the text instead";

fn refusal(code: &'static str, why: &str) -> Refusal {
    Refusal::new(code, format!("{why}; {INSTEAD}"))
}

/// Tests a text of so many pages; `pictures` is how many pictures they draw.
///
/// # Errors
/// The reason why it cannot be believed.
pub fn test(text: &str, pages: usize, pictures: usize) -> Result<(), Refusal> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let shown = text.chars().filter(|c| !c.is_whitespace()).count();
    if shown == 0 || letters < 10 && pictures > 0 || letters < 20 * pages && pictures >= pages {
        let why = if pictures > 0 { "this PDF holds pictures of its pages and no letters" } else { "this PDF holds no letters" };
        return Err(Refusal::new("pdfNoText", format!("{why}; type or recognise the text and paste it instead")));
    }
    unknown(text, shown)?;
    if text.chars().any(presentation) {
        return Err(refusal(
            "pdfOrder",
            "this PDF holds shapes of Arabic letters in the order they are seen, so numbers and ranges may stand reversed",
        ));
    }
    if text.chars().any(right_to_left) {
        return Err(refusal(
            "pdfOrder",
            "this PDF has text from right to left, whose order a PDF does not keep, so numbers and ranges may stand reversed",
        ));
    }
    SCRIPTS.iter().try_for_each(|script| marks(text, script))?;
    substitution(text)
}

fn is_unknown(c: char) -> bool {
    c == '\u{fffd}' || c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// Letters that the file does not name: none beside a number, and hardly any elsewhere.
fn unknown(text: &str, shown: usize) -> Result<(), Refusal> {
    let mut count = 0;
    let mut spoilt = false;
    for word in text.split_whitespace() {
        let here = word.chars().filter(|c| is_unknown(*c)).count();
        count += here;
        spoilt |= here > 0 && word.chars().any(char::is_numeric);
    }
    if spoilt || count * 300 > shown {
        return Err(refusal("pdfLetters", "this PDF does not say which letters some of its shapes are"));
    }
    Ok(())
}

/// Vowels and tones: as many as the script always has, and where they belong.
fn marks(text: &str, script: &Script) -> Result<(), Refusal> {
    let (mut all, mut marks, mut tones, mut astray, mut leading, mut alone) = (0usize, 0usize, 0usize, 0usize, 0usize, 0usize);
    let within = |range: Option<(char, char)>, c: char| range.is_some_and(|(a, b)| (a..=b).contains(&c));
    let mut before = ' ';
    // Joiners stand between a letter and its signs.
    for c in text.chars().filter(|c| !matches!(c, '\u{200c}' | '\u{200d}')) {
        if script.has(c) && !c.is_numeric() {
            all += 1;
            if script.marks(c) {
                marks += 1;
                tones += usize::from(within(script.tones, c));
                astray += usize::from(
                    !script.has(before) || within(script.leading, before) || within(script.tones, before) && within(script.tones, c),
                );
            }
            leading += usize::from(within(script.leading, c));
        }
        alone += usize::from(within(script.leading, before) && (!script.has(c) || script.marks(c)));
        before = c;
    }
    if all == 0 {
        return Ok(());
    }
    let (least_marks, least_tones) = script.least;
    let few = all >= 60 && (marks * 1000 < least_marks * all || tones * 1000 < least_tones * all);
    if few || astray * 100 > marks || alone * 50 > leading {
        return Err(refusal("pdfLetters", "this PDF has lost vowels or tone marks, or put them in other places"));
    }
    Ok(())
}

/// Letters of alphabets that write their vowels, and the vowels among them.
fn vowels(text: &str) -> (usize, usize) {
    let (mut letters, mut vowels) = (0, 0);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        if let Some((.., of)) = VOWELS.iter().find(|(first, last, _)| (*first..=*last).contains(&c)) {
            letters += 1;
            vowels += usize::from(c.to_lowercase().any(|l| of.contains(l)));
        }
    }
    (letters, vowels)
}

/// Letters put for others: no vowels where every text has them, or signs within words.
fn substitution(text: &str) -> Result<(), Refusal> {
    let why = || Err(refusal("pdfLetters", "the letters of this PDF make no words"));
    let (mut lines, mut mute) = (0usize, 0usize);
    for line in text.lines() {
        let (letters, vowels) = vowels(line);
        if letters >= 25 {
            lines += 1;
            mute += usize::from(vowels * 100 < letters * 20);
        }
    }
    let (letters, vowels) = vowels(text);
    let seldom = letters >= 150 && (vowels * 100 < letters * 26 || vowels * 100 > letters * 70);
    // One font of several may be the wrong one.
    if seldom || mute >= 2 && mute * 20 > lines {
        return why();
    }
    let (mut words, mut odd) = (0usize, 0usize);
    for word in text.split_whitespace().filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !w.contains("://")) {
        words += 1;
        let inner = word.trim_matches(|c: char| !c.is_alphanumeric());
        odd += usize::from(inner.chars().any(|c| "!\"#$%&()*+;<=>?@[\\]^{|}~".contains(c)));
    }
    if words >= 40 && odd * 6 > words {
        return why();
    }
    Ok(())
}

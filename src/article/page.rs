//! A text as lines with their looks and, step by step, their kinds.

use super::facts::{Facts, flag};
use super::language::{Evidence, Languages};
use super::lines::{Ending, Line, SHORT};
use super::model::BlockKind;
use super::signs::{self, Sign};
use crate::lang::Pack;
use crate::text::{Direction, Span, cursor, scripts};

/// The lines of a text on their way to becoming blocks; the three lists are equally long.
pub(super) struct Page<'t, 'f> {
    pub text: &'t str,
    pub facts: &'f Facts,
    pub lines: Vec<Line>,
    pub signs: Vec<Sign>,
    pub kinds: Vec<Option<BlockKind>>,
    paragraphs: Vec<bool>,
    /// The caller has told the language.
    told: bool,
    /// Language of the document.
    pub pack: &'static Pack,
    /// The document is written without spaces between words.
    pub unspaced: bool,
    pub direction: Direction,
}

impl<'t, 'f> Page<'t, 'f> {
    pub fn new(text: &'t str, lines: Vec<Line>, hint: Option<&'static Pack>, facts: &'f Facts) -> Self {
        let signs: Vec<Sign> = lines.iter().map(|l| signs::sign(text, l, facts)).collect();
        let sample = sample(text, &lines, facts.languages);
        let pack = hint.unwrap_or_else(|| facts.languages.judge(&sample).pack);
        let unspaced = sample.is_unspaced();
        let direction = if pack.code == crate::lang::UND.code && mostly_rtl(text, &lines) { Direction::Rtl } else { pack.direction };
        let paragraphs = lines.iter().zip(&signs).map(|(l, s)| is_paragraph(l, *s, unspaced)).collect();
        let kinds = vec![None; lines.len()];
        Self { text, facts, lines, signs, kinds, paragraphs, told: hint.is_some(), pack, unspaced, direction }
    }

    /// A line that can only be a paragraph: long, or a full sentence of some length.
    pub fn is_paragraph(&self, i: usize) -> bool {
        self.paragraphs.get(i).copied().unwrap_or(false)
    }

    pub fn set(&mut self, i: usize, kind: BlockKind) {
        if let Some(k) = self.kinds.get_mut(i) {
            *k = Some(kind);
        }
    }

    pub fn sign(&self, i: usize) -> Sign {
        self.signs.get(i).copied().unwrap_or(Sign::Plain)
    }

    /// How many other lines say the same.
    pub fn copies(&self, i: usize) -> usize {
        let Some(line) = self.lines.get(i).filter(|l| l.hash != 0) else { return 0 };
        self.lines.iter().filter(|l| l.hash == line.hash).count().saturating_sub(1)
    }

    /// The line has a verb that captions use.
    pub fn has_caption_verb(&self, i: usize) -> bool {
        let Some(line) = self.lines.get(i).filter(|l| l.span.len() <= SHORT) else { return false };
        let mask = self.facts.bit(self.pack);
        let mut start = true;
        for (at, c) in line.text(self.text).char_indices() {
            let letter = self.facts.languages.is_letter(c);
            if letter && (start || self.unspaced) && self.facts.at(self.text, line.span.start() + at, flag::CAPTION_VERB, mask).is_some() {
                return true;
            }
            start = !letter && (c.is_ascii() || !scripts::is_combining(c));
        }
        false
    }

    /// Whether 3/4 is the fourth of March in this line: as in the line's own language, else the page's, else the article's.
    pub fn month_first(&self, line: &Line) -> bool {
        let languages = &self.facts.languages;
        let mut e = Evidence::default();
        languages.gather(line.text(self.text), 80, &mut e);
        let own = languages.judge(&e);
        if own.hits > 0 {
            return own.pack.month_first;
        }
        let mut e = Evidence::default();
        for l in self.lines.iter().take(3) {
            languages.gather(l.text(self.text), 80, &mut e);
        }
        let page = languages.judge(&e);
        if page.hits > 1 { page.pack.month_first } else { self.pack.month_first }
    }

    /// The language of a stretch of the text: the document's when it shows too little of its own.
    pub fn language(&self, span: Span) -> &'static Pack {
        let languages = &self.facts.languages;
        let s = span.of(self.text);
        // two plain words are too little for any other language
        if s.len() < 8 || (s.is_ascii() && s.bytes().filter(|b| !b.is_ascii_alphabetic()).take(2).count() < 2) {
            return self.pack;
        }
        let mut e = Evidence::default();
        languages.gather(span.of(self.text), 72, &mut e);
        let v = languages.judge(&e);
        // what is common to both speaks for the document's own
        let own = languages.hits(&e, self.pack);
        let least = if self.told { own * 3 } else { own * 2 };
        // a language that was told is left for the words of another one, not for its letters
        if self.told && languages.words(&e, v.pack) < 2 {
            return self.pack;
        }
        if v.pack.code == self.pack.code || v.hits < 3 || v.hits * 4 < v.words || v.hits < least { self.pack } else { v.pack }
    }
}

/// Evidence from the text's long lines, or from all when there is none; at most about 2,000 characters.
pub(super) fn sample(text: &str, lines: &[Line], languages: &Languages) -> Evidence {
    let mut e = Evidence::default();
    let long: Vec<&Line> = lines.iter().filter(|l| l.chars >= 100).collect();
    let chosen: Vec<&Line> = if long.is_empty() { lines.iter().take(40).collect() } else { long };
    let step = chosen.len().div_ceil(12).max(1);
    let most = if chosen.len() < 4 { 600 } else { 160 };
    for line in chosen.iter().step_by(if chosen.len() > 40 { step } else { 1 }).take(14) {
        languages.gather(line.text(text), most, &mut e);
    }
    e
}

fn mostly_rtl(text: &str, lines: &[Line]) -> bool {
    let (mut rtl, mut letters) = (0, 0);
    for c in lines.iter().take(20).flat_map(|l| l.text(text).chars().take(60)) {
        letters += u32::from(cursor::is_alphabetic(c));
        rtl += u32::from(scripts::is_rtl(c));
    }
    rtl * 2 > letters
}

fn is_paragraph(line: &Line, sign: Sign, unspaced: bool) -> bool {
    match sign {
        Sign::Row(_)
        | Sign::Url
        | Sign::FileName
        | Sign::Picture
        | Sign::Source(_)
        | Sign::Link
        | Sign::Caption
        | Sign::HashTags
        | Sign::Copyright
        | Sign::Rule => false,
        // characters without words between: 140 Thai letters are about 30 words, 60 Han signs as well
        _ if unspaced => line.chars >= 140 || (line.chars >= 50 && line.ending == Ending::Stop),
        _ => line.chars >= 200 || (line.chars >= 90 && line.ending != Ending::Open),
    }
}

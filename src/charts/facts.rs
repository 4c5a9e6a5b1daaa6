//! What choosing needs to know of the article, and how its figures are said.

use super::chart::{Chart, ChartCheck, ChartText, Form, Mark, MarkRole};
use super::message::{Key, Message, Note, Said, Sign};
use crate::figures::{Figure, Quantity, Role};
use crate::relations::{Check, CheckRule};
use crate::text::order::{self, Map};
use crate::text::{Bound, Calendar, Decimal, Direction, Period, Span, scripts};

/// Facts of the article.
#[derive(Clone, Copy, Debug)]
pub struct ArticleFacts<'a> {
    pub text: &'a str,
    /// ISO 639-1, for the charts' `lang`.
    pub language: &'a str,
    pub direction: Direction,
    /// The article's decimal mark.
    pub decimal: char,
    /// The article's thousands mark; `None` when it uses none.
    pub group: Option<char>,
}

/// The figures with the facts around them, asked by every rule.
pub struct Desk<'a> {
    pub figures: &'a [Figure],
    pub facts: ArticleFacts<'a>,
    /// How the article writes a period, by the first date that means it.
    periods: Map<Period, usize>,
}

impl<'a> Desk<'a> {
    /// Prepares the desk; one pass over the figures.
    pub fn new(figures: &'a [Figure], facts: ArticleFacts<'a>) -> Self {
        let mut periods = Map::default();
        for (i, f) in figures.iter().enumerate() {
            if let (Quantity::Date | Quantity::Period, Some(p)) = (&f.quantity, f.period) {
                periods.add(p, i);
            }
        }
        Desk { figures, facts, periods }
    }

    /// A figure by its index.
    pub fn at(&self, i: usize) -> Option<&'a Figure> {
        self.figures.get(i)
    }

    /// The number as the article writes it, on one line.
    pub fn written(&self, f: &Figure) -> String {
        self.corrected(f).unwrap_or_else(|| one_line(f.span.of(self.facts.text)))
    }

    /// What a reader gave instead of the article's writing, in the article's marks.
    fn corrected(&self, f: &Figure) -> Option<String> {
        let text = f.span.of(self.facts.text);
        if matches!(f.quantity, Quantity::Date | Quantity::Period) {
            return f.period.filter(|_| f.is_corrected("period")).map(|p| iso(&p));
        }
        let percent = matches!(f.quantity, Quantity::Percent(_));
        // the article's writing stays where it still says the kind: "50%", "10 million"
        let scaled = f.evidence.iter().any(|e| e.role == Role::Scale);
        let words = text.contains('%') || text.contains(char::is_alphabetic);
        if !f.is_revalued() && (!f.is_corrected("kind") || scaled || if percent { text.contains('%') } else { !words }) {
            return None;
        }
        let mut out = self.number(f.quantity.value()?);
        let (sign, second) = match f.quantity {
            Quantity::Ratio { whole, .. } => ('/', Some(whole)),
            _ => ('–', f.quantity.amount().and_then(|a| a.high())),
        };
        if let Some(second) = second {
            out.push(sign);
            out.push_str(&self.number(second));
        }
        if percent {
            out.push('%');
        }
        Some(out)
    }

    /// The number with its unit and bound; a unit that stands before the number ("$") stays there.
    pub fn said(&self, f: &Figure) -> Said {
        let written = self.written(f);
        let place = f.evidence.iter().find(|e| e.role == Role::Unit).map(|e| e.span);
        let before = place.filter(|&u| !f.unit_text.is_empty() && u.end() <= f.span.start() && !self.is_lent(u, f));
        match before {
            Some(u) => {
                let glued = u.end() == f.span.start();
                let written = format!("{}{}{written}", one_line(&f.unit_text), if glued { "" } else { " " });
                Said { written, unit: String::new(), bound: f.bound, sign: Sign::None }
            }
            None => Said { written, unit: one_line(&f.unit_text), bound: f.bound, sign: Sign::None },
        }
    }

    /// Whether a unit in front of a number is that of a number before it: "880 tonnes, 410 of them".
    fn is_lent(&self, unit: Span, f: &Figure) -> bool {
        let i = self.figures.partition_point(|g| g.span.start() < f.span.start());
        let before = self.figures.get(..i).unwrap_or(&[]).iter().rev().take_while(|g| g.sentence == f.sentence);
        before.flat_map(|g| &g.evidence).any(|e| e.role == Role::Unit && e.span == unit)
    }

    /// What is counted: the label, or else the counter of a count; a currency or a metre names nothing.
    pub fn what(&self, f: &Figure) -> String {
        let label = one_line(&f.label.text);
        let counter = matches!(f.quantity, Quantity::Count(_) | Quantity::Ratio { .. });
        if label.is_empty() && counter { one_line(&f.unit_text) } else { label }
    }

    /// Name of one mark among others: the label, made different by its qualifiers where another has the same.
    pub fn names(&self, figures: &[usize]) -> Vec<String> {
        let labels: Vec<String> = figures.iter().map(|&i| self.at(i).map_or(String::new(), |f| self.what(f))).collect();
        let mut times: Map<&str, usize> = Map::default();
        for l in &labels {
            let (place, _) = times.add(l, 0);
            times.value(place).map(|n| *n += 1).unwrap_or_default();
        }
        let name = |(&i, label): (&usize, &String)| {
            let extra = self.at(i).map_or(String::new(), |f| one_line(&f.label.qualifiers.join(" ")));
            match times.get(&label.as_str()) {
                Some(1) => label.clone(),
                _ if extra.is_empty() => label.clone(),
                _ if label.is_empty() => extra,
                _ => format!("{label}, {extra}"),
            }
        };
        figures.iter().zip(&labels).map(name).collect()
    }

    /// A mark for a figure.
    pub fn mark(&self, i: usize, role: MarkRole, label: String) -> Option<Mark> {
        let f = self.at(i)?;
        let said = self.said(f);
        let amount = f.quantity.amount();
        let dated = matches!(f.quantity, Quantity::Date | Quantity::Period);
        Some(Mark {
            figure: Some(i),
            role,
            label,
            value: if dated { None } else { f.quantity.value() },
            high: amount.and_then(|a| a.high()),
            bound: f.bound,
            written: said.written,
            unit: said.unit,
            share: None,
            period: f.period,
            period_written: if f.calendar == Calendar::Gregorian { String::new() } else { self.period_words(f).unwrap_or_default() },
            row: None,
            series: None,
        })
    }

    /// A mark that no figure states: what is left of a whole.
    pub fn rest(&self, value: Decimal, unit: &str) -> Mark {
        Mark {
            figure: None,
            role: MarkRole::Remainder,
            label: String::new(),
            value: Some(value),
            high: None,
            bound: Bound::Exact,
            written: self.number(value),
            unit: unit.to_string(),
            share: None,
            period: None,
            period_written: String::new(),
            row: None,
            series: None,
        }
    }

    /// How the article itself writes a figure's period.
    pub fn period_words(&self, f: &Figure) -> Option<String> {
        if matches!(f.quantity, Quantity::Date | Quantity::Period) {
            return Some(self.written(f));
        }
        let stated = self.periods.get(&f.period?).and_then(|&i| self.at(i))?;
        Some(self.written(stated))
    }

    /// The subtitle's note on time: as the article writes it, and in common years where it uses another calendar.
    pub fn time_note(&self, f: &Figure) -> Option<Note> {
        let period = f.period?;
        let stated = self.periods.get(&period).and_then(|&i| self.at(i));
        Some(match stated {
            Some(s) if s.calendar != Calendar::Gregorian => Note::Words(format!("{} ({})", self.written(s), iso(&period))),
            Some(s) => Note::Words(self.written(s)),
            None => match (period.start(), period.end()) {
                (Some(a), Some(b)) if a != b => {
                    Note::Message(Message::new(Key::NotePeriod).words("first", a.to_string()).words("last", b.to_string()))
                }
                _ => Note::Words(iso(&period)),
            },
        })
    }

    /// A computed number in the article's own marks: 1329 becomes "1,329" where the article writes so.
    pub fn number(&self, value: Decimal) -> String {
        let plain = value.normalize().abs().to_string();
        let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(w, f)| (w, Some(f)));
        let mut out = String::new();
        if value.is_sign_negative() && !value.is_zero() {
            out.push('\u{2212}');
        }
        for (i, c) in whole.chars().enumerate() {
            if let Some(group) = self.facts.group
                && i > 0
                && (whole.len() - i).is_multiple_of(3)
            {
                out.push(group);
            }
            out.push(c);
        }
        if let Some(f) = fraction {
            out.push(self.facts.decimal);
            out.push_str(f);
        }
        out
    }

    /// A computed number written like the figures it comes from: in millions, where all of them say "million" alike.
    pub fn like(&self, value: Decimal, figures: &[&Figure]) -> String {
        let mut scales = figures.iter().map(|f| self.scale(f));
        let Some(Some((scale, word))) = scales.next() else { return self.number(value) };
        let same = scales.all(|s| s.as_ref().is_some_and(|(n, w)| *n == scale && *w == word));
        match value.checked_div(scale).filter(|_| same) {
            Some(scaled) => format!("{} {word}", self.number(scaled)),
            None => self.number(value),
        }
    }

    /// The scale word behind a number's digits and what it multiplies by: "4.5 million" gives 1000000.
    fn scale(&self, f: &Figure) -> Option<(Decimal, String)> {
        let written = self.written(f);
        let last = written.char_indices().rfind(|(_, c)| scripts::digit(*c).is_some())?;
        let word = written.get(last.0 + last.1.len_utf8()..)?.trim().to_string();
        let mut plain = String::new();
        for c in written.chars() {
            match scripts::digit(c) {
                Some((d, _)) => plain.push(char::from(b'0' + d)),
                None if c == self.facts.decimal && !plain.is_empty() => plain.push('.'),
                None => {}
            }
        }
        let scale = f.quantity.value()?.checked_div(plain.trim_end_matches('.').parse().ok()?)?;
        (scale > Decimal::ONE && !word.is_empty()).then_some((scale.normalize(), word))
    }

    /// An empty chart of a form, in the article's language.
    pub fn chart(&self, form: Form, relation: Option<usize>, reason: &'static str) -> Chart {
        Chart {
            form,
            text: ChartText::default(),
            relation,
            unit: String::new(),
            language: self.facts.language.to_string(),
            direction: self.facts.direction,
            marks: Vec::new(),
            check: ChartCheck::None,
            reason,
            decimal: self.facts.decimal,
            corrected: false,
            rows: Vec::new(),
        }
    }
}

/// The result of a check as it is drawn; an open check proves nothing.
pub fn drawn(check: Option<&Check>) -> ChartCheck {
    match check {
        Some(c) if c.rule == CheckRule::Open => ChartCheck::None,
        Some(c) if c.holds() => ChartCheck::Holds,
        Some(_) => ChartCheck::Fails,
        None => ChartCheck::None,
    }
}

/// A period as ISO ends: "2021–2023", "2021-06-24".
pub fn iso(period: &Period) -> String {
    match (period.start(), period.end()) {
        (Some(a), Some(b)) if a != b => format!("{a}–{b}"),
        (Some(a), _) => a.to_string(),
        (None, Some(b)) => b.to_string(),
        (None, None) => String::new(),
    }
}

/// Words on one line, blanks folded.
pub fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The unit that all marks share, or none.
pub fn common_unit(marks: &[Mark]) -> String {
    match marks.split_first() {
        Some((first, others)) if others.iter().all(|m| m.unit == first.unit) => first.unit.clone(),
        _ => String::new(),
    }
}

/// Largest first, article order when equal.
pub fn sort(marks: &mut [Mark]) {
    order::sort_by(marks, |a, b| b.value.cmp(&a.value));
}

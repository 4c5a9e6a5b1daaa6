//! What a chart says, before it is put into a language.

use super::chart::{Chart, Form};
use crate::text::Bound;

/// The name of a template in the phrase tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    TitleBreakdown,
    TitleParts,
    TitlePartOf,
    TitlePartOfPercent,
    TitleSeries,
    TitleChange,
    TitleChanges,
    TitleComparison,
    TitleAwards,
    TitleCards,
    TitlePercents,
    TitlePeriods,
    TitleDates,
    NoteNotAdded,
    NoteUnit,
    NotePeriod,
    TellBreakdown,
    TellParts,
    TellRemainder,
    TellPartOf,
    TellPercent,
    TellItems,
    TellChange,
    AddsUp,
    AddsUpRounded,
    Matches,
    FallsShort,
    Exceeds,
    PercentDiffers,
    ChangeDiffers,
    PartExceeds,
    SomeNotStated,
}

/// A number as it is to be said: the article's own writing, its unit and bound.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub written: String,
    pub unit: String,
    pub bound: Bound,
    /// A computed percent or a difference of percents, which the language writes its own way.
    pub sign: Sign,
}

/// What a computed number is followed by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sign {
    #[default]
    None,
    Percent,
    Points,
}

/// The value of a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Words of the article, taken as they are.
    Words(String),
    Number(Said),
    /// Names with their numbers.
    Items(Vec<(String, Said)>),
    /// Names alone.
    Names(Vec<String>),
    Form(Form),
}

/// A template and what fills it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub key: Key,
    pub slots: Vec<(&'static str, Slot)>,
}

impl Message {
    /// A message without slots.
    pub fn new(key: Key) -> Self {
        Self { key, slots: Vec::new() }
    }

    /// With one more slot filled.
    pub fn with(mut self, name: &'static str, slot: Slot) -> Self {
        self.slots.push((name, slot));
        self
    }

    /// With words of the article.
    pub fn words(self, name: &'static str, words: impl Into<String>) -> Self {
        self.with(name, Slot::Words(words.into()))
    }

    /// With a number.
    pub fn number(self, name: &'static str, said: Said) -> Self {
        self.with(name, Slot::Number(said))
    }
}

/// A piece of a subtitle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    Words(String),
    Message(Message),
}

/// Which word names the remainder of a chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rest {
    /// "not stated": the list does not claim to be complete.
    #[default]
    NotStated,
    /// "the rest": the other side of a proportion.
    Other,
    /// "not accounted for": what the parts of a list that claims to be complete fall short of its total.
    Missing,
}

/// Everything a chart says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    pub title: Message,
    pub subtitle: Vec<Note>,
    pub description: Vec<Message>,
    /// Ready: numbers and signs only.
    pub equation: String,
    pub verdict: Option<Message>,
    pub rest: Rest,
}

impl Wording {
    /// The words of a chart that lists figures and checks nothing.
    pub fn listing(title: Key, form: Form, items: Slot) -> Self {
        Self {
            title: Message::new(title),
            subtitle: Vec::new(),
            description: vec![Message::new(Key::TellItems).with("form", Slot::Form(form)).with("items", items)],
            equation: String::new(),
            verdict: None,
            rest: Rest::NotStated,
        }
    }
}

/// A chart that is chosen, with its words still to be filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    pub chart: Chart,
    pub wording: Wording,
}

//! The concepts that figures count, as words of several languages; read from `concepts.txt` and `roles.txt` at the first comparison.

use crate::lang;
use crate::text::order::Map;
use crate::text::{class, cursor, order};
use std::sync::OnceLock;

/// A concept: its place in the lexicon.
pub type Concept = u16;

/// What a concept may do in a label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Traits {
    /// It only narrows another: "new", "rural".
    pub narrows: bool,
    /// A field or a group that parts are named after: "economy".
    pub sector: bool,
    /// An amount of money by itself: "budget".
    pub money: bool,
    /// A share or rate by itself: "unemployment rate".
    pub rate: bool,
    /// Too general to say what is counted: "people", "cases".
    pub general: bool,
    /// Narrows also where it stands only near the figure: "lacking", "built".
    pub around: bool,
    /// Does not set a total apart from another article's: "public".
    pub light: bool,
    /// Inhabitants, whom rates are given for.
    pub people: bool,
    /// Persons of some kind: "teachers".
    pub persons: bool,
    /// Says that another time is meant: "a year earlier".
    pub earlier: bool,
    /// What happens to goods or to a rate: "export", "fall".
    pub flow: bool,
    /// Says nothing more of a rate: "average".
    pub even: bool,
    /// Says what is counted but not which of them: "children", "participants".
    pub vague: bool,
}

/// One form of a concept in one language.
struct Form {
    /// Folded words without their endings, with a blank between; a `*` behind one stands for any ending.
    words: String,
    concept: Concept,
    /// Its words need their very endings, since without them they would be another concept's too.
    exact: bool,
}

/// The words of one language.
#[derive(Default)]
struct Tongue {
    code: &'static str,
    /// By the first two characters.
    forms: Vec<Form>,
    /// The head stands last, before the first of these words; otherwise it stands first.
    head_last: bool,
    cuts: Vec<String>,
    /// Words that say nothing of what is counted.
    neutral: Vec<String>,
    /// Particles glued in front of words, the longest first.
    prefixes: Vec<String>,
    /// Endings of words, the longest first.
    endings: Vec<String>,
}

/// The lexicon.
pub struct Lexicon {
    names: Vec<&'static str>,
    traits: Vec<Traits>,
    /// The parts of each concept's line behind its name.
    lines: Vec<&'static str>,
    tongues: Vec<Tongue>,
    /// What a concept is where it is counted by an award: persons are persons commended.
    awarded: Vec<(Concept, Concept)>,
    /// Two concepts that are a third one together: a private hospital.
    joined: Vec<([Concept; 2], Concept)>,
}

/// A concept found in a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub concept: Concept,
    /// Number of the first word.
    pub at: usize,
    /// Its form has several words, or stands in a run without blanks.
    pub full: bool,
}

/// What a label says.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub hits: Vec<Hit>,
    /// Words that are no concept and mean something.
    pub loose: usize,
    /// Number of the first word behind the noun phrase, in languages whose head stands last.
    pub cut: usize,
    pub head_last: bool,
}

const ROLES: &str = include_str!("roles.txt");

/// The first characters by which forms are found.
const FIRST: usize = 2;
/// Forms of unspaced scripts shorter than this are found only at the ends of a label.
const SAFE: usize = 4;

/// The one lexicon.
pub fn lexicon() -> &'static Lexicon {
    static READ: OnceLock<Lexicon> = OnceLock::new();
    READ.get_or_init(|| Lexicon::read(lang::concepts(), ROLES))
}

impl Lexicon {
    /// Reads the lines of concepts, and those of roles: more concepts (`+name | ...`) and `# what language: words`.
    pub fn read(concepts: &'static str, roles: &'static str) -> Self {
        let mut all = Self { names: Vec::new(), traits: Vec::new(), lines: Vec::new(), tongues: Vec::new(), awarded: Vec::new(), joined: Vec::new() };
        for line in concepts.lines().chain(roles.lines()).filter(|l| !l.starts_with('#')) {
            let Some((name, rest)) = line.split_once('|') else { continue };
            let name = name.trim();
            let narrows = name.starts_with('+');
            let concept = all.names.len() as Concept;
            all.names.push(name.trim_start_matches('+'));
            all.traits.push(Traits { narrows, ..Traits::default() });
            all.lines.push(rest);
            for part in rest.split('|') {
                let Some((code, forms)) = part.split_once(':') else { continue };
                let tongue = all.tongue(code.trim());
                tongue.forms.extend(forms.split(',').map(|f| Form { words: folded(f), concept, exact: true }).filter(|f| !f.words.is_empty()));
            }
        }
        for line in roles.lines().chain(concepts.lines()).filter_map(|l| l.strip_prefix('#')) {
            let Some((what, words)) = line.split_once(':') else { continue };
            all.role(what.trim(), words);
        }
        for tongue in &mut all.tongues {
            tongue.settle();
        }
        all
    }

    fn role(&mut self, what: &'static str, words: &'static str) {
        let words = words.split([' ', ',']).filter(|w| !w.is_empty());
        match what.split_once(' ') {
            Some(("cut", code)) => {
                let tongue = self.tongue(code);
                tongue.head_last = true;
                tongue.cuts.extend(words.map(folded));
            }
            Some(("neutral", code)) => self.tongue(code).neutral.extend(words.map(folded)),
            Some(("prefixes", code)) => self.tongue(code).prefixes.extend(words.map(folded)),
            Some(("endings", code)) => self.tongue(code).endings.extend(words.map(folded)),
            None if what == "awarded" => {
                self.awarded = words.filter_map(|w| w.split_once('=')).filter_map(|(a, b)| Some((self.named(a)?, self.named(b)?))).collect();
            }
            None if what == "joined" => {
                let triples = words.filter_map(|w| {
                    let (two, one) = w.split_once('=')?;
                    let (a, b) = two.split_once('+')?;
                    Some(([self.named(a)?, self.named(b)?], self.named(one)?))
                });
                self.joined = triples.collect();
            }
            _ => {
                for word in words {
                    let Some(i) = self.names.iter().position(|n| *n == word) else { continue };
                    let Some(traits) = self.traits.get_mut(i) else { continue };
                    match what {
                        "sectors" => traits.sector = true,
                        "money" => traits.money = true,
                        "rates" => traits.rate = true,
                        "general" => traits.general = true,
                        "vague" => traits.vague = true,
                        "around" => traits.around = true,
                        "light" => traits.light = true,
                        "people" => traits.people = true,
                        "persons" => traits.persons = true,
                        "earlier" => traits.earlier = true,
                        "flows" => traits.flow = true,
                        "even" => traits.even = true,
                        _ => {}
                    }
                }
            }
        }
    }

    fn tongue(&mut self, code: &'static str) -> &mut Tongue {
        let at = self.tongues.iter().position(|t| t.code == code).unwrap_or_else(|| {
            self.tongues.push(Tongue { code, ..Tongue::default() });
            self.tongues.len() - 1
        });
        &mut self.tongues[at]
    }

    /// The name of a concept, e.g. "model".
    pub fn name(&self, c: Concept) -> &'static str {
        self.names.get(usize::from(c)).copied().unwrap_or("")
    }

    /// What a concept may do.
    pub fn traits(&self, c: Concept) -> Traits {
        self.traits.get(usize::from(c)).copied().unwrap_or_default()
    }

    /// The concept as an award counts it.
    pub fn awarded(&self, c: Concept) -> Concept {
        self.awarded.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to)
    }

    /// What a concept is together with one that stands beside it.
    pub fn joined(&self, a: Concept, b: Concept) -> Option<Concept> {
        self.joined.iter().find(|(two, _)| *two == [a, b] || *two == [b, a]).map(|(_, one)| *one)
    }

    /// The concept of a name.
    pub fn named(&self, name: &str) -> Option<Concept> {
        self.names.iter().position(|n| *n == name).map(|i| i as Concept)
    }

    /// The word for a concept in a language: its first form.
    pub fn shown(&self, c: Concept, language: &str) -> Option<&'static str> {
        let line = self.lines.get(usize::from(c))?;
        let forms = line.split('|').find_map(|part| part.split_once(':').filter(|(code, _)| code.trim() == language))?.1;
        forms.split(',').map(str::trim).find(|f| !f.contains('*'))
    }

    /// The concepts in a label, the longest form first.
    pub fn find(&self, label: &str, language: &str) -> Reading {
        let Some(tongue) = self.tongues.iter().find(|t| t.code == language) else {
            let loose = words(&folded(label)).count();
            return Reading { loose, ..Reading::default() };
        };
        tongue.find(&folded(label))
    }
}

impl Tongue {
    /// Takes the endings off all forms where no two concepts become one, and puts them in order.
    fn settle(&mut self) {
        order::sort_by_key(&mut self.endings, |e| std::cmp::Reverse(e.len()));
        let bare: Vec<String> = self.forms.iter().map(|f| f.words.split(' ').map(|w| self.stem(w)).collect::<Vec<_>>().join(" ")).collect();
        let mut owner: Map<&str, (Concept, bool)> = Map::default();
        for (f, stem) in self.forms.iter().zip(&bare) {
            let (place, _) = owner.add(stem, (f.concept, true));
            if let Some((c, alone)) = owner.value(place) {
                *alone &= *c == f.concept;
            }
        }
        for (f, stem) in self.forms.iter_mut().zip(&bare) {
            if owner.get(&stem.as_str()).is_some_and(|o| o.1) {
                (f.words, f.exact) = (stem.clone(), false);
            }
        }
        order::sort_by(&mut self.forms, |a, b| (&a.words, a.concept).cmp(&(&b.words, b.concept)));
        self.forms.dedup_by(|a, b| a.words == b.words && a.concept == b.concept);
    }

    /// A word without its ending.
    fn stem<'w>(&self, word: &'w str) -> &'w str {
        let cut = |e: &String| word.strip_suffix(e.as_str()).filter(|s| s.chars().count() >= STEM && !s.ends_with(e.as_str()));
        if word.ends_with('*') { word } else { self.endings.iter().find_map(cut).unwrap_or(word) }
    }

    fn find(&self, label: &str) -> Reading {
        let all: Vec<&str> = words(label).collect();
        let cut = all.iter().skip(1).position(|w| self.cuts.iter().any(|c| c == w)).map_or(all.len(), |i| i + 1);
        let mut found = Reading { cut, head_last: self.head_last, ..Reading::default() };
        let mut at = 0;
        while let Some(word) = all.get(at) {
            if word.chars().next().is_some_and(|c| class::of(c) & class::UNSPACED != 0) {
                self.find_unspaced(word, at, &mut found);
                at += 1;
                continue;
            }
            let rest = all.get(at..).unwrap_or(&[]);
            match self.longest(rest) {
                Some((concept, long)) => {
                    found.hits.push(Hit { concept, at, full: long > 1 });
                    at += long.max(1);
                }
                None => {
                    let says = word.chars().count() > 1 && !self.is_neutral(word) && !word.chars().all(|c| class::of(c) & class::DIGIT != 0);
                    found.loose += usize::from(says);
                    at += 1;
                }
            }
        }
        found
    }

    /// A word without the particles glued in front of it.
    fn bare<'w>(&self, word: &'w str) -> impl Iterator<Item = &'w str> {
        self.prefixes.iter().filter_map(move |p| word.strip_prefix(p.as_str())).filter(|s| s.chars().count() > 1)
    }

    fn is_neutral(&self, word: &str) -> bool {
        let says_nothing = |w: &str| self.neutral.iter().chain(&self.cuts).any(|n| fits(n, w));
        says_nothing(word) || self.bare(word).any(says_nothing)
    }

    /// The longest form at the start of these words, and how many words it has.
    fn longest(&self, rest: &[&str]) -> Option<(Concept, usize)> {
        let first = rest.first()?;
        let stripped = self.bare(first);
        let mut best: Option<(Concept, usize, usize)> = None;
        for (nth, start) in std::iter::once(*first).chain(stripped).enumerate() {
            for form in self.beginning(start) {
                let mut long = 0;
                let one = |w: &str, word: &str| if form.exact { fits(w, word) } else { fits(w, word) || w == self.stem(word) };
                let fit = form.words.split(' ').enumerate().all(|(i, w)| {
                    long = i + 1;
                    match rest.get(i) {
                        _ if i == 0 => one(w, start),
                        Some(word) => one(w, word) || self.bare(word).any(|s| one(w, s) || self.bare(w).any(|w| one(w, s))),
                        None => false,
                    }
                });
                // the longest phrase; then the word as it stands; then the form that says most of it
                let better = |b: &(Concept, usize, usize)| (long, form.words.len()) > (b.1, b.2);
                if fit && (best.is_none() || best.as_ref().is_some_and(better)) {
                    best = Some((form.concept, long, form.words.len()));
                }
            }
            if nth == 0 && best.is_some() {
                break;
            }
        }
        best.map(|(c, long, _)| (c, long))
    }

    /// The forms that begin with the first characters of a word.
    fn beginning(&self, word: &str) -> &[Form] {
        let end = word.char_indices().nth(FIRST).map_or(word.len(), |(i, _)| i);
        let first = word.get(..end).unwrap_or("");
        let from = self.forms.partition_point(|f| f.words.as_str() < first);
        let rest = self.forms.get(from..).unwrap_or(&[]);
        let count = rest.iter().take_while(|f| f.words.starts_with(first)).count();
        rest.get(..count).unwrap_or(&[])
    }

    /// The forms inside a run of letters without blanks between words.
    fn find_unspaced(&self, run: &str, nth: usize, found: &mut Reading) {
        let (mut at, mut loose) = (0, 0);
        while let Some(rest) = run.get(at..).filter(|r| !r.is_empty()) {
            let longest = self
                .beginning(rest)
                .iter()
                .filter(|f| rest.strip_prefix(f.words.as_str()).is_some_and(|behind| {
                    let whole = behind.is_empty() || at == 0;
                    cursor::is_boundary(run, at) && cursor::is_boundary(run, at + f.words.len()) && (whole || f.words.chars().count() >= SAFE)
                }))
                .max_by_key(|f| f.words.len());
            let skipped = self.neutral.iter().find(|n| rest.starts_with(n.as_str()));
            match (longest, skipped) {
                (Some(form), _) => {
                    found.hits.push(Hit { concept: form.concept, at: nth, full: true });
                    at += form.words.len();
                }
                (None, Some(n)) => at += n.len(),
                (None, None) => {
                    at += rest.chars().next().map_or(1, char::len_utf8);
                    loose += 1;
                }
            }
        }
        found.loose += loose / WORD;
    }
}

/// Letters of a stem at least.
const STEM: usize = 3;
/// Letters of a usual word in a script that writes no blanks.
const WORD: usize = 5;

/// A word of a form against a word of a label.
fn fits(form: &str, word: &str) -> bool {
    form.strip_suffix('*').map_or(form == word, |stem| word.starts_with(stem))
}

/// Words compared without case and signs; anything that is no letter or digit parts them.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter_map(cursor::fold) {
        let kind = class::of(c);
        let word = kind & (class::ALPHABETIC | class::DIGIT | class::COMBINING | class::UNSPACED) != 0 || c == '*';
        if word {
            out.push(c);
        } else if !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|w| !w.is_empty())
}

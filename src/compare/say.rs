//! What is said of the differences, the most important first.

use super::found::{By, Cell, Code, Column, Difference, Row, Story};
use super::item::{Item, Kind};
use super::phrases::{Phrases, fill};
use super::rows::length;
use super::table::Table;
use crate::text::Decimal;
use crate::text::order;

/// Sentences of one kind at most.
const MOST: usize = 3;
/// Points of a hundred between two shares that are worth a word.
const WORTH: u32 = 2;

/// Says what differs.
pub struct Says<'a> {
    pub table: &'a Table<'a>,
    pub columns: &'a [Column],
    pub rows: &'a [Row],
    pub phrases: &'a Phrases,
    out: Vec<Difference>,
}

/// Every difference worth a sentence.
pub fn differences(table: &Table, columns: &[Column], rows: &[Row], story: Option<&Story>, phrases: &Phrases) -> Vec<Difference> {
    let mut says = Says { table, columns, rows, phrases, out: Vec::new() };
    if let Some(story) = story {
        says.values(story);
    }
    says.checks();
    says.periods();
    says.shares();
    says.leads();
    says.largest(story);
    says.not_stated();
    says.bounds();
    says.order();
    if let Some(story) = story {
        says.missing(story);
    }
    says.out
}

/// The cells of a row with their articles.
pub fn cells(row: &Row) -> impl Iterator<Item = (usize, &Cell)> {
    row.cells.iter().enumerate().filter_map(|(a, c)| c.as_ref().map(|c| (a, c)))
}

/// The number of a cell as the comparison prints it.
pub fn number(row: &Row, cell: &Cell, phrases: &Phrases) -> String {
    let ends = [Some(cell.value), cell.high].into_iter().flatten().map(|v| phrases.number(v)).collect::<Vec<_>>().join("\u{2013}");
    let written = match row.kind {
        Kind::Percent => fill(phrases.get("percent"), &[("n", ends)]),
        _ if row.unit.is_empty() => ends,
        _ => format!("{ends} {}", row.unit),
    };
    phrases.bounded(written, cell.bound)
}

impl Says<'_> {
    fn name(&self, article: usize) -> String {
        self.columns.get(article).map(|c| c.name.clone()).unwrap_or_default()
    }

    fn say(&mut self, code: Code, phrase: &str, row: &str, items: String, rows: Vec<usize>, articles: Vec<usize>) {
        let text = fill(self.phrases.get(phrase), &[("row", self.phrases.apart(row)), ("items", items)]);
        self.out.push(Difference { code, text, rows, articles });
    }

    fn pairs(&self, all: impl Iterator<Item = (usize, String)>) -> String {
        let all: Vec<(String, String)> = all.map(|(a, value)| (self.name(a), value)).collect();
        self.phrases.pairs(&all)
    }

    fn values(&mut self, story: &Story) {
        for r in &story.differ {
            let Some(row) = self.rows.get(*r) else { continue };
            let telling: Vec<(usize, &Cell)> = cells(row).filter(|(a, _)| story.articles.contains(a)).collect();
            let items = self.pairs(telling.iter().map(|(a, c)| (*a, number(row, c, self.phrases))));
            let articles = telling.iter().map(|(a, _)| *a).collect();
            self.say(Code::ValueDiffers, "valueDiffers", &row.name, items, vec![*r], articles);
        }
    }

    fn checks(&mut self) {
        let failing: Vec<(usize, usize)> =
            self.columns.iter().enumerate().filter(|(_, c)| c.checks_fail > 0).map(|(a, c)| (a, c.checks_fail)).collect();
        if !failing.is_empty() {
            let items = self.pairs(failing.iter().map(|(a, n)| (*a, n.to_string())));
            self.say(Code::CheckFails, "checkFails", "", items, Vec::new(), failing.iter().map(|(a, _)| *a).collect());
        }
    }

    /// Totals of periods of different lengths; said once for all rows of the same articles.
    fn periods(&mut self) {
        let mut said: Vec<String> = Vec::new();
        for (r, row) in self.rows.iter().enumerate().filter(|(_, row)| row.of.is_none() && row.kind != Kind::Percent) {
            let timed: Vec<(usize, &Cell, u32)> = cells(row).filter_map(|(a, c)| Some((a, c, length(c.period)?))).collect();
            let differ = timed.iter().any(|t| Some(t.2) != timed.first().map(|f| f.2));
            if !differ || said.len() >= MOST {
                continue;
            }
            let items = self.pairs(timed.iter().filter_map(|(a, c, _)| Some((*a, self.phrases.period(&c.period?)))));
            if !said.contains(&items) {
                let articles = timed.iter().map(|t| t.0).collect();
                self.say(Code::PeriodsDiffer, "periodsDiffer", &row.name, items.clone(), vec![r], articles);
                said.push(items);
            }
        }
    }

    fn shares(&mut self) {
        let spread = |row: &Row| {
            let shares = || cells(row).filter_map(|(_, c)| c.share);
            Some(shares().max()?.saturating_sub(shares().min()?))
        };
        for total in 0..self.rows.len() {
            let parts = self.rows.iter().enumerate().filter(|(_, row)| row.of == Some(total));
            let most = parts.filter_map(|(r, row)| Some((spread(row)?, r))).max_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
            let Some((_, r)) = most.filter(|(spread, _)| *spread >= Decimal::from(WORTH)) else { continue };
            let Some(row) = self.rows.get(r) else { continue };
            let shares: Vec<(usize, Decimal)> = cells(row).filter_map(|(a, c)| Some((a, c.share?))).collect();
            let items = self.pairs(shares.iter().map(|(a, s)| (*a, self.phrases.percent(*s))));
            self.say(Code::ShareDiffers, "shareDiffers", &row.name, items, vec![r], shares.iter().map(|s| s.0).collect());
        }
    }

    /// The part that is the largest everywhere.
    fn leads(&mut self) {
        for total in 0..self.rows.len() {
            let parts: Vec<(usize, &Row)> = self.rows.iter().enumerate().filter(|(_, row)| row.of == Some(total)).collect();
            if parts.len() < 2 {
                continue;
            }
            let leader = |a: usize| {
                let share = |row: &Row| row.cells.get(a).and_then(|c| c.as_ref()?.share);
                let all: Vec<(Decimal, usize)> = parts.iter().filter_map(|(r, row)| Some((share(row)?, *r))).collect();
                let most = all.iter().map(|x| x.0).max()?;
                let mut top = all.iter().filter(|x| x.0 == most);
                // the others leave no room for a larger one
                let rest = Decimal::ONE_HUNDRED.saturating_sub(all.iter().map(|x| x.0).sum::<Decimal>());
                top.next().filter(|_| top.next().is_none() && rest < most).map(|x| (x.1, most))
            };
            let leaders: Vec<(usize, usize, Decimal)> =
                (0..self.columns.len()).filter_map(|a| leader(a).map(|(r, share)| (a, r, share))).collect();
            let Some(first) = leaders.first().map(|l| l.1).filter(|f| leaders.len() > 1 && leaders.iter().all(|l| l.1 == *f)) else { continue };
            let items = self.pairs(leaders.iter().map(|l| (l.0, self.phrases.percent(l.2))));
            let name = self.rows.get(first).map(|r| r.name.clone()).unwrap_or_default();
            self.say(Code::Leads, "leads", &name, items, vec![first], leaders.iter().map(|l| l.0).collect());
        }
    }

    /// Who has the largest total, where bounds leave no doubt and the periods are alike.
    fn largest(&mut self, story: Option<&Story>) {
        let mut said = 0;
        for (r, row) in self.rows.iter().enumerate().filter(|(_, row)| row.of.is_none() && !row.suggestion) {
            let all: Vec<(usize, &Cell)> = cells(row).collect();
            let sure = all.iter().all(|(_, c)| c.bound == crate::text::Bound::Exact && c.high.is_none());
            let alike = all.iter().all(|(_, c)| length(c.period) == all.first().and_then(|f| length(f.1.period)));
            let most = all.iter().map(|(_, c)| c.value).max();
            let top: Vec<&(usize, &Cell)> = all.iter().filter(|(_, c)| Some(c.value) == most).collect();
            let one_story = story.is_some_and(|s| all.iter().all(|(a, _)| s.articles.contains(a)));
            let [(a, c)] = top.as_slice() else { continue };
            if !sure || !alike || one_story || said >= MOST {
                continue;
            }
            let items = self.pairs(std::iter::once((*a, number(row, c, self.phrases))));
            self.say(Code::Largest, "largest", &row.name, items, vec![r], vec![*a]);
            said += 1;
        }
    }

    fn not_stated(&mut self) {
        let mut said = 0;
        for (r, row) in self.rows.iter().enumerate().filter(|(_, row)| row.of.is_none()) {
            let parts: Vec<&Row> = self.rows.iter().filter(|p| p.of == Some(r)).collect();
            let lacks = |a: usize| row.cells.get(a).is_some_and(Option::is_none);
            let without: Vec<usize> = (0..self.columns.len()).filter(|a| lacks(*a)).collect();
            if !parts.is_empty() {
                let bare: Vec<usize> = cells(row)
                    .map(|(a, _)| a)
                    .filter(|a| parts.iter().all(|p| p.cells.get(*a).is_some_and(Option::is_none)))
                    .collect();
                if !bare.is_empty() {
                    let names: Vec<String> = bare.iter().map(|a| self.name(*a)).collect();
                    self.say(Code::NotStated, "partsNotStated", &row.name, self.phrases.names(&names), vec![r], bare);
                }
            }
            // worth a word for totals, and where it is the exception
            if !without.is_empty() && said < MOST && (!parts.is_empty() || without.len() * 2 < self.columns.len()) {
                let names: Vec<String> = without.iter().map(|a| self.name(*a)).collect();
                self.say(Code::NotStated, "notStated", &row.name, self.phrases.names(&names), vec![r], without);
                said += 1;
            }
        }
    }

    fn bounds(&mut self) {
        let mut said = 0;
        for (r, row) in self.rows.iter().enumerate() {
            let all: Vec<(usize, &Cell)> = cells(row).collect();
            let differ = all.iter().any(|(_, c)| Some(c.bound) != all.first().map(|f| f.1.bound));
            if differ && said < MOST {
                let items = self.pairs(all.iter().map(|(a, c)| (*a, number(row, c, self.phrases))));
                self.say(Code::BoundsDiffer, "boundsDiffer", &row.name, items, vec![r], all.iter().map(|c| c.0).collect());
                said += 1;
            }
        }
    }

    fn order(&mut self) {
        let rows: Vec<usize> = self.rows.iter().enumerate().filter(|(_, row)| row.suggestion && row.by == By::Order).map(|(r, _)| r).collect();
        if rows.is_empty() {
            return;
        }
        let names: Vec<String> = rows.iter().filter_map(|r| self.rows.get(*r)).map(|row| row.name.clone()).collect();
        let mut articles: Vec<usize> = rows.iter().filter_map(|r| self.rows.get(*r)).flat_map(|row| cells(row).map(|c| c.0)).collect();
        order::sort_by_key(&mut articles, |a| *a);
        articles.dedup();
        self.say(Code::OrderMatched, "orderMatched", &self.phrases.names(&names), String::new(), rows, articles);
    }

    fn missing(&mut self, story: &Story) {
        let table = self.table;
        let told = |(a, f, _): &(usize, usize, Vec<usize>)| {
            let fig = table.items.get(*a).map(|i: &Item| &i.figures)?.get(*f)?;
            Some((*a, if fig.label.is_empty() { fig.text.clone() } else { format!("{} {}", fig.text, fig.label) }))
        };
        let all: Vec<(usize, String)> = story.missing.iter().filter_map(told).collect();
        if !all.is_empty() {
            let mut articles: Vec<usize> = all.iter().map(|x| x.0).collect();
            order::sort_by_key(&mut articles, |a| *a);
            articles.dedup();
            let items = self.pairs(all.iter().take(MOST * 2).cloned());
            self.say(Code::OnlyIn, "onlyIn", "", items, Vec::new(), articles);
        }
    }
}

//! Text with marks between its cells.

use super::CELLS;
use super::refusals::{empty, too_large};
use super::table::{Sheet, no_error, one_line};
use crate::Refusal;

/// Marks between cells, the surest first.
const MARKS: [char; 4] = ['\t', ';', '|', ','];
/// So many rows show which mark it is.
const SHOWN: usize = 200;

/// Reads the text.
///
/// # Errors
/// `notUtf8` for other encodings, `empty`, `tooLarge`.
pub fn read(name: &str, bytes: &[u8]) -> Result<(&'static str, Sheet), Refusal> {
    let text = decoded(bytes)?;
    let text = text.trim_start_matches('\u{feff}');
    let (named, text) = match text.strip_prefix("sep=").and_then(|rest| Some((rest.chars().next()?, rest.split_once('\n')?.1))) {
        Some((mark, rest)) => (Some(mark), rest),
        None => (None, text),
    };
    let tabs = name.rsplit('.').next().is_some_and(|e| e.eq_ignore_ascii_case("tsv") || e.eq_ignore_ascii_case("tab"));
    let mark = named.or(tabs.then_some('\t').filter(|_| text.contains('\t'))).unwrap_or_else(|| mark(text));
    let mut cells = 0usize;
    let mut rows = Vec::new();
    for row in Rows::of(text, mark) {
        cells += row.len();
        if cells > CELLS {
            return Err(too_large());
        }
        rows.push(row.iter().map(|c| no_error(&one_line(c)).to_string()).collect());
    }
    let sheet = Sheet { name: String::new(), rows };
    if sheet.rows.iter().flatten().all(String::is_empty) {
        return Err(empty());
    }
    Ok((if mark == '\t' { "tsv" } else { "csv" }, sheet))
}

fn decoded(bytes: &[u8]) -> Result<String, Refusal> {
    let wide = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.chunks_exact(2).filter_map(|c| Some(read(c.try_into().ok()?))).collect();
        String::from_utf16(&units).ok().filter(|_| rest.len().is_multiple_of(2))
    };
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => std::str::from_utf8(bytes).ok().map(str::to_string),
    };
    text.filter(|t| !t.contains('\0'))
        .ok_or_else(|| Refusal::new("notUtf8", "this table is not in UTF-8; save it as CSV UTF-8, or as XLSX"))
}

/// The mark that cuts most rows into the same number of cells.
fn mark(text: &str) -> char {
    let score = |mark: char| {
        let counts: Vec<usize> =
            Rows::of(text, mark).filter(|r| r.iter().any(|c| !c.trim().is_empty())).take(SHOWN).map(|r| r.len()).collect();
        let mut best = (0usize, 0usize);
        for &width in counts.iter().filter(|w| **w > 1) {
            let same = counts.iter().filter(|w| **w == width).count();
            best = best.max((same * 1000 / counts.len().max(1), width));
        }
        best.0
    };
    let mut found = (0, ',');
    for mark in MARKS {
        let score = score(mark);
        if score > found.0 {
            found = (score, mark);
        }
    }
    found.1
}

/// Rows of cells; a quoted cell may hold marks, ends of lines and doubled quotes.
struct Rows<'a> {
    rest: &'a str,
    mark: char,
}

impl<'a> Rows<'a> {
    fn of(text: &'a str, mark: char) -> Rows<'a> {
        Rows { rest: text, mark }
    }
}

impl Iterator for Rows<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        if self.rest.is_empty() {
            return None;
        }
        let mut row = Vec::new();
        loop {
            let quoted = self.rest.trim_start_matches(' ').strip_prefix('"').and_then(|inner| self.quoted(inner));
            let (cell, rest) = quoted.unwrap_or_else(|| {
                let end = self.rest.find([self.mark, '\n', '\r']).unwrap_or(self.rest.len());
                let (cell, rest) = self.rest.split_at(end);
                (cell.trim().to_string(), rest)
            });
            row.push(cell);
            let mut after = rest.chars();
            match after.next() {
                Some(c) if c == self.mark => self.rest = after.as_str(),
                Some('\r') => {
                    self.rest = after.as_str().strip_prefix('\n').unwrap_or(after.as_str());
                    return Some(row);
                }
                _ => {
                    self.rest = after.as_str();
                    return Some(row);
                }
            }
        }
    }
}

impl<'a> Rows<'a> {
    /// The cell whose opening quote has just been passed; None when no quote closes it before a mark or a line's end.
    fn quoted(&self, inner: &'a str) -> Option<(String, &'a str)> {
        let mut cell = String::new();
        let mut rest = inner;
        // A quote that is never closed is a letter: look no farther than a long cell.
        while let Some(end) = rest.char_indices().take(100_000).find(|(_, c)| *c == '"').map(|(i, _)| i) {
            cell.push_str(rest.get(..end)?);
            rest = rest.get(end + 1..)?;
            match rest.strip_prefix('"') {
                Some(more) => {
                    cell.push('"');
                    rest = more;
                }
                None => {
                    let after = rest.trim_start_matches(' ');
                    return (after.is_empty() || after.starts_with([self.mark, '\n', '\r'])).then_some((cell, after));
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(name: &str, text: &str) -> Vec<String> {
        read(name, text.as_bytes()).map(|(_, s)| s.rows.iter().map(|r| r.join("|")).collect()).unwrap_or_default()
    }

    #[test]
    fn marks_are_found_by_evidence() {
        assert_eq!(rows("a.csv", "a;b\n1,5;2,25\n3,5;4\n"), ["a|b", "1,5|2,25", "3,5|4"]);
        assert_eq!(rows("a.csv", "a,b\n1.5,\"2,250\"\n"), ["a|b", "1.5|2,250"]);
        assert_eq!(rows("a.csv", "sep=|\r\na|b;c\r\n1|2;3"), ["a|b;c", "1|2;3"]);
        assert_eq!(rows("a.txt", "a\tb, c\n1\t2, 3\n"), ["a|b, c", "1|2, 3"]);
    }

    #[test]
    fn quotes_hold_marks_and_line_ends() {
        assert_eq!(rows("a.csv", "a,\"b\nc\"\n\"say \"\"no\"\"\",2"), ["a|b c", "say \"no\"|2"]);
        assert_eq!(rows("a.csv", "5\",x\n6\",y"), ["5\"|x", "6\"|y"], "a quote within a cell is a letter");
        assert_eq!(rows("a.csv", "\"open,x\n6,y"), ["\"open|x", "6|y"], "a quote that nothing closes is a letter");
        assert_eq!(rows("a.csv", "a,b\n#N/A,#DIV/0!"), ["a|b", "-|-"]);
    }

    #[test]
    fn other_encodings_are_refused() {
        let refused = |bytes: &[u8]| read("a.csv", bytes).err().map(|r| r.code);
        assert_eq!(refused(b"a;\xe4\n"), Some("notUtf8"));
        assert_eq!(refused(b" \n\n"), Some("empty"));
        assert_eq!(rows("a.csv", "\u{feff}a;b"), ["a|b"]);
    }
}

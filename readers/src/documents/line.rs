//! One or more lines while they are put together out of running text.

/// Lines in the making: white space is one space, no-break spaces stay, soft hyphens go.
#[derive(Default)]
pub struct Line {
    done: String,
    now: String,
    /// White space that stands before the next word, if one comes.
    space: bool,
    mark: String,
}

const RAISED: &[char] = &['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
const LOWERED: &[char] = &['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'];

impl Line {
    /// Running text.
    pub fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                ' ' | '\t' | '\n' | '\r' | '\u{c}' | '\u{2028}' | '\u{2029}' | '\u{85}' => self.space = true,
                '\u{ad}' | '\u{feff}' | '\0' => {}
                c if c.is_control() => {}
                c => self.sign(c),
            }
        }
    }

    /// Text whose line ends are line ends.
    pub fn preformatted(&mut self, text: &str) {
        for (i, line) in text.split('\n').enumerate() {
            if i > 0 {
                self.end();
            }
            self.text(line);
        }
    }

    fn sign(&mut self, c: char) {
        if !self.mark.is_empty() && self.now.is_empty() {
            self.now.push_str(&std::mem::take(&mut self.mark));
        } else if self.space && !self.now.is_empty() && !self.now.ends_with('\t') {
            self.now.push(' ');
        }
        self.space = false;
        self.now.push(c);
    }

    /// White space.
    pub fn space(&mut self) {
        self.space = true;
    }

    /// A tab between a term and its entry.
    pub fn cell(&mut self) {
        self.now.push('\t');
        self.space = false;
    }

    /// The mark of the list item whose text follows.
    pub fn mark(&mut self, mark: String) {
        self.mark = mark;
    }

    /// True when the line has words.
    pub fn is_open(&self) -> bool {
        !self.now.is_empty()
    }

    /// Raised signs: digits as raised digits, so that they never join the number before them; the letter of a note behind a number goes.
    pub fn raised(&mut self, text: &str) {
        let digits = self.now.chars().rev().take_while(|c| c.is_numeric() || matches!(c, '.' | ',')).count();
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some('a' | 'e' | 'o'), None) if digits <= 2 => {}
            (Some(c), None) if digits > 0 && c.is_ascii_lowercase() => return,
            _ => {}
        }
        self.shifted(text, RAISED, '⁻');
    }

    /// Lowered signs; behind a letter they are plain, as in CO2.
    pub fn lowered(&mut self, text: &str) {
        if self.now.chars().next_back().is_some_and(char::is_alphabetic) && !self.space {
            return self.text(text);
        }
        self.shifted(text, LOWERED, '₋');
    }

    fn shifted(&mut self, text: &str, digits: &[char], minus: char) {
        let signs = |c: char| c.is_numeric() || matches!(c, '-' | '−' | '–' | '+' | ',' | ' ' | '*' | '†');
        if !text.chars().all(signs) {
            return self.text(text);
        }
        let mut last = '\0';
        for c in text.chars() {
            let shown = match c {
                '0'..='9' => c.to_digit(10).and_then(|d| digits.get(d as usize)).copied().unwrap_or(c),
                '-' | '−' if last == '\0' => minus,
                c if c.is_numeric() && !digits.contains(&c) => continue,
                c => c,
            };
            last = c;
            self.text(shown.encode_utf8(&mut [0; 4]));
        }
    }

    /// The end of the line; an empty line is none.
    pub fn end(&mut self) {
        self.space = false;
        let line = self.now.trim_matches([' ', '\u{a0}']);
        if !line.is_empty() {
            if !self.done.is_empty() {
                self.done.push('\n');
            }
            self.done.push_str(line);
        }
        self.now.clear();
    }

    /// The lines, and a new beginning.
    pub fn take(&mut self) -> String {
        self.end();
        std::mem::take(&mut self.done)
    }
}

//! Tables from codes to text (`ToUnicode`), and how many bytes a code has.

/// A run of codes with their text; the last unit counts up along the run.
#[derive(Clone, Debug)]
struct Run {
    first: u32,
    last: u32,
    text: Vec<u16>,
}

/// A table from codes to text.
#[derive(Clone, Debug, Default)]
pub struct CMap {
    /// First and last code with their length in bytes.
    spaces: Vec<(u32, u32, usize)>,
    runs: Vec<Run>,
}

/// Most entries of a table; real ones have as many as their font has letters.
const MOST: usize = 100_000;

enum Token<'a> {
    Hex(Vec<u8>),
    Word(&'a [u8]),
    Open,
    Close,
}

impl CMap {
    /// Reads a table; what it does not understand is left out.
    pub fn parse(data: &[u8]) -> CMap {
        let mut map = CMap::default();
        let mut held: Vec<Vec<u8>> = Vec::new();
        let mut list: Option<Vec<Vec<u8>>> = None;
        let mut section: &[u8] = b"";
        for token in (Tokens { data, at: 0 }) {
            match token {
                Token::Word(word) => {
                    section = match word {
                        b"begincodespacerange" | b"beginbfchar" | b"beginbfrange" => word,
                        w if w.starts_with(b"end") => b"",
                        _ => section,
                    };
                    held.clear();
                    list = None;
                }
                Token::Open => list = Some(Vec::new()),
                Token::Close => {
                    if let (Some(texts), [first, last]) = (list.take(), held.as_slice()) {
                        let first = number(first);
                        let last = number(last);
                        for (code, text) in (first..=last).zip(&texts) {
                            map.add(code, code, text);
                        }
                    }
                    held.clear();
                }
                Token::Hex(bytes) => match &mut list {
                    Some(texts) => texts.push(bytes),
                    None => {
                        held.push(bytes);
                        match (section, held.as_slice()) {
                            (b"begincodespacerange", [first, last]) => {
                                if map.spaces.len() < MOST {
                                    map.spaces.push((number(first), number(last), first.len().clamp(1, 4)));
                                }
                                held.clear();
                            }
                            (b"beginbfchar", [code, text]) => {
                                map.add(number(code), number(code), text);
                                held.clear();
                            }
                            (b"beginbfrange", [first, last, text]) => {
                                map.add(number(first), number(last), text);
                                held.clear();
                            }
                            (b"", _) => held.clear(),
                            _ => {}
                        }
                    }
                },
            }
        }
        map.runs.sort_by_key(|r| r.first);
        map
    }

    fn add(&mut self, first: u32, last: u32, text: &[u8]) {
        if self.runs.len() < MOST && first <= last && text.len() <= 64 {
            let mut units: Vec<u16> = text.chunks(2).map(|c| c.iter().fold(0, |n, b| n << 8 | u16::from(*b))).collect();
            units.truncate(32);
            self.runs.push(Run { first, last, text: units });
        }
    }

    /// The text of a code.
    pub fn text(&self, code: u32) -> Option<String> {
        let run = self.runs.get(self.runs.partition_point(|r| r.first <= code).checked_sub(1)?)?;
        if code > run.last {
            return None;
        }
        let mut units = run.text.clone();
        if let Some(unit) = units.last_mut() {
            *unit = unit.wrapping_add((code - run.first) as u16);
        }
        Some(String::from_utf16_lossy(&units))
    }

    /// How many bytes the code at the beginning of `bytes` has; None when the table does not say.
    pub fn length(&self, bytes: &[u8]) -> Option<usize> {
        (1..=4).find(|&n| {
            let Some(code) = bytes.get(..n).map(number) else { return false };
            self.spaces.iter().take(64).any(|&(first, last, length)| {
                // Every byte lies between those of the ends.
                length == n
                    && (0..n).all(|i| {
                        let byte = |v: u32| v >> (8 * i) & 0xff;
                        (byte(first)..=byte(last)).contains(&byte(code))
                    })
            })
        })
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |n, b| n << 8 | u32::from(*b))
}

struct Tokens<'a> {
    data: &'a [u8],
    at: usize,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let byte = *self.data.get(self.at)?;
            self.at += 1;
            match byte {
                b'[' => return Some(Token::Open),
                b']' => return Some(Token::Close),
                b'<' if self.data.get(self.at) == Some(&b'<') => self.at += 1,
                b'<' => {
                    let mut digits = Vec::new();
                    while let Some(&b) = self.data.get(self.at) {
                        self.at += 1;
                        match (b as char).to_digit(16) {
                            Some(d) => digits.push(d as u8),
                            None if b == b'>' => break,
                            None => {}
                        }
                    }
                    return Some(Token::Hex(digits.chunks(2).map(|p| p.iter().fold(0, |n, d| n << 4 | d)).collect()));
                }
                b'%' => {
                    while self.data.get(self.at).is_some_and(|b| !matches!(b, b'\n' | b'\r')) {
                        self.at += 1;
                    }
                }
                b if b.is_ascii_alphabetic() => {
                    let start = self.at - 1;
                    while self.data.get(self.at).is_some_and(|b| b.is_ascii_alphanumeric()) {
                        self.at += 1;
                    }
                    return Some(Token::Word(self.data.get(start..self.at)?));
                }
                _ => {}
            }
        }
    }
}

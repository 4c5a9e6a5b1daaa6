//! What is known of scripts: their marks, and the order their signs stand in. Tables, and questions to them.

/// A script whose vowels or tones stand above, below or before the letters: what its text always has.
pub struct Script {
    pub first: char,
    pub last: char,
    /// Ranges of signs that follow a letter.
    pub marks: &'static [(char, char)],
    /// Signs that are written before the letter they belong to, and have to be followed by one.
    pub leading: Option<(char, char)>,
    /// Tone marks, a part of the marks.
    pub tones: Option<(char, char)>,
    /// In running text at least so many of a thousand of its characters are marks, and so many are tones.
    pub least: (usize, usize),
}

/// Scripts by range. A normal text of Thai has 200 to 260 marks in a thousand, and 70 to 110 tones.
pub const SCRIPTS: &[Script] = &[
    Script {
        first: '\u{0e00}',
        last: '\u{0e7f}',
        marks: &[('\u{0e31}', '\u{0e31}'), ('\u{0e34}', '\u{0e3a}'), ('\u{0e47}', '\u{0e4e}')],
        leading: Some(('\u{0e40}', '\u{0e44}')),
        tones: Some(('\u{0e48}', '\u{0e4b}')),
        least: (120, 35),
    },
    Script {
        first: '\u{0e80}',
        last: '\u{0eff}',
        marks: &[('\u{0eb1}', '\u{0eb1}'), ('\u{0eb4}', '\u{0ebc}'), ('\u{0ec8}', '\u{0ece}')],
        leading: Some(('\u{0ec0}', '\u{0ec4}')),
        tones: Some(('\u{0ec8}', '\u{0ecb}')),
        least: (140, 40),
    },
    Script {
        first: '\u{1780}',
        last: '\u{17ff}',
        marks: &[('\u{17b6}', '\u{17d3}'), ('\u{17dd}', '\u{17dd}')],
        leading: None,
        tones: None,
        least: (250, 0),
    },
    Script {
        first: '\u{1000}',
        last: '\u{109f}',
        marks: &[('\u{102b}', '\u{103e}'), ('\u{1056}', '\u{1060}')],
        leading: None,
        tones: None,
        least: (250, 0),
    },
    indic(
        '\u{0900}',
        '\u{097f}',
        &[('\u{0900}', '\u{0903}'), ('\u{093a}', '\u{093c}'), ('\u{093e}', '\u{094f}'), ('\u{0962}', '\u{0963}')],
    ),
    indic(
        '\u{0980}',
        '\u{09ff}',
        &[('\u{0980}', '\u{0983}'), ('\u{09bc}', '\u{09bc}'), ('\u{09be}', '\u{09cd}'), ('\u{09d7}', '\u{09d7}')],
    ),
    indic('\u{0a00}', '\u{0a7f}', &[('\u{0a01}', '\u{0a03}'), ('\u{0a3c}', '\u{0a51}'), ('\u{0a70}', '\u{0a71}')]),
    indic('\u{0a80}', '\u{0aff}', &[('\u{0a81}', '\u{0a83}'), ('\u{0abc}', '\u{0abc}'), ('\u{0abe}', '\u{0acd}')]),
    indic('\u{0b00}', '\u{0b7f}', &[('\u{0b01}', '\u{0b03}'), ('\u{0b3c}', '\u{0b3c}'), ('\u{0b3e}', '\u{0b57}')]),
    indic('\u{0b80}', '\u{0bff}', &[('\u{0b82}', '\u{0b82}'), ('\u{0bbe}', '\u{0bcd}')]),
    indic('\u{0c00}', '\u{0c7f}', &[('\u{0c00}', '\u{0c04}'), ('\u{0c3c}', '\u{0c3c}'), ('\u{0c3e}', '\u{0c56}')]),
    indic('\u{0c80}', '\u{0cff}', &[('\u{0c81}', '\u{0c83}'), ('\u{0cbc}', '\u{0cbc}'), ('\u{0cbe}', '\u{0cd6}')]),
    indic(
        '\u{0d00}',
        '\u{0d7f}',
        &[('\u{0d00}', '\u{0d03}'), ('\u{0d3b}', '\u{0d3c}'), ('\u{0d3e}', '\u{0d4d}'), ('\u{0d57}', '\u{0d57}')],
    ),
    Script {
        first: '\u{0d80}',
        last: '\u{0dff}',
        marks: &[('\u{0d81}', '\u{0d83}'), ('\u{0dca}', '\u{0ddf}')],
        leading: None,
        tones: None,
        least: (140, 0),
    },
];

const fn indic(first: char, last: char, marks: &'static [(char, char)]) -> Script {
    Script { first, last, marks, leading: None, tones: None, least: (250, 0) }
}

impl Script {
    pub fn has(&self, c: char) -> bool {
        (self.first..=self.last).contains(&c)
    }

    pub fn marks(&self, c: char) -> bool {
        self.marks.iter().any(|(a, b)| (*a..=*b).contains(&c))
    }
}

/// A sign that stands on the letter before it.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}' | '\u{20d0}'..='\u{20ff}') || c >= '\u{0900}' && SCRIPTS.iter().any(|s| s.marks(c))
}

/// Written without spaces between words: a line may end anywhere.
pub fn without_spaces(c: char) -> bool {
    matches!(c, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

/// Written from right to left, digits of these scripts among them.
pub fn right_to_left(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}

/// Shapes of Arabic letters instead of the letters themselves.
pub fn presentation(c: char) -> bool {
    matches!(c, '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
}

/// Letters of alphabets that write their vowels, and which of them are vowels.
pub const VOWELS: &[(char, char, &str)] = &[
    ('A', '\u{024f}', "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēĕėęěĩīĭįıōŏőœũūŭůűųŷơưǎǐǒǔ"),
    ('\u{1ea0}', '\u{1eff}', "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
    ('\u{0370}', '\u{03ff}', "αεηιουωάέήίόύώϊϋΐΰ"),
    ('\u{0400}', '\u{052f}', "аеёиоуыэюяіїєўѣәөүұӣӯ"),
];

/// Digits and signs as superscripts, other letters as they are.
pub fn superscript(c: char) -> char {
    match c {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '0' | '4'..='9' => char::from_u32(0x2070 + (c as u32 - 0x30)).unwrap_or(c),
        '-' | '−' => '⁻',
        _ => c,
    }
}

/// Digits as subscripts, other letters as they are.
pub fn subscript(c: char) -> char {
    if c.is_ascii_digit() { char::from_u32(0x2080 + (c as u32 - 0x30)).unwrap_or(c) } else { c }
}

//! Old encodings of Vietnamese that no standard library reads: told by whether their letters give Vietnamese syllables.

use crate::Refusal;

/// An old Vietnamese encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Old {
    Viscii,
    Tcvn3,
    Vni,
}

impl Old {
    /// The refusal that names it.
    pub fn refusal(self) -> Refusal {
        let (code, name) = match self {
            Old::Viscii => ("vietnameseViscii", "VISCII"),
            Old::Tcvn3 => ("vietnameseTcvn3", "TCVN3 (ABC)"),
            Old::Vni => ("vietnameseVni", "VNI"),
        };
        Refusal::new(
            code,
            format!("is Vietnamese in the old encoding {name}; convert it to Unicode, for instance with UniKey's toolkit, and try again"),
        )
    }
}

/// The encoding that a page names.
pub fn by_label(label: &str) -> Option<Old> {
    match label.to_ascii_lowercase().as_str() {
        "viscii" | "csviscii" | "x-viet-viscii" => Some(Old::Viscii),
        "tcvn" | "x-viet-tcvn" | "x-viet-tcvn5712" | "tcvn-5712" | "x-viet-abc" => Some(Old::Tcvn3),
        "vni" | "x-viet-vni" => Some(Old::Vni),
        _ => None,
    }
}

/// Words with foreign letters that are needed for an answer.
const WORDS: usize = 5;

/// The encoding whose letters make Vietnamese syllables of almost all words that have letters beyond ASCII.
pub fn told(bytes: &[u8]) -> Option<Old> {
    let shares = [Old::Tcvn3, Old::Viscii, Old::Vni].map(|old| {
        let (mut words, mut good) = (0usize, 0usize);
        for word in bytes.split(|&b| b.is_ascii() && !b.is_ascii_alphabetic()).filter(|w| !w.is_ascii()) {
            words += 1;
            good += usize::from(spelled(old, word).is_some_and(|w| syllable(&w)));
        }
        (old, words, good)
    });
    let best = shares.into_iter().max_by_key(|(_, _, good)| *good)?;
    (best.1 >= WORDS && best.2 * 100 >= best.1 * 80).then_some(best.0)
}

/// The lower-case letters of a word without their tones; `None` when a byte is no letter of the encoding.
fn spelled(old: Old, word: &[u8]) -> Option<String> {
    let mut out = String::new();
    for &b in word.iter().take(12) {
        if b.is_ascii() {
            out.push(b.to_ascii_lowercase() as char);
            continue;
        }
        match old {
            Old::Tcvn3 => out.push(letter(TCVN3, b)?),
            Old::Viscii => out.push(letter(VISCII, b)?),
            Old::Vni => {
                if let Some(whole) = letter(VNI, b) {
                    out.push(whole);
                    continue;
                }
                let before = out.pop()?;
                let (_, _, change) = VNI_MARKS.iter().find(|(bases, marks, _)| bases.contains(before) && marks.contains(&b))?;
                out.push(change.unwrap_or(before));
            }
        }
    }
    Some(out)
}

fn letter(table: &[(char, &[u8])], b: u8) -> Option<char> {
    table.iter().find(|(_, bytes)| bytes.contains(&b)).map(|(c, _)| *c)
}

const TCVN3: &[(char, &[u8])] = &[
    ('a', &[0xb5, 0xb6, 0xb7, 0xb8, 0xb9]),
    ('ă', &[0xa1, 0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6]),
    ('â', &[0xa2, 0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb]),
    ('đ', &[0xa7, 0xae]),
    ('e', &[0xcc, 0xce, 0xcf, 0xd0, 0xd1]),
    ('ê', &[0xa3, 0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6]),
    ('i', &[0xd7, 0xd8, 0xdc, 0xdd, 0xde]),
    ('o', &[0xdf, 0xe1, 0xe2, 0xe3, 0xe4]),
    ('ô', &[0xa4, 0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9]),
    ('ơ', &[0xa5, 0xac, 0xea, 0xeb, 0xec, 0xed, 0xee]),
    ('u', &[0xef, 0xf1, 0xf2, 0xf3, 0xf4]),
    ('ư', &[0xa6, 0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9]),
    ('y', &[0xfa, 0xfb, 0xfc, 0xfd, 0xfe]),
];

const VISCII: &[(char, &[u8])] = &[
    ('a', &[0x80, 0xc0, 0xc1, 0xc3, 0xc4, 0xd5, 0xe0, 0xe1, 0xe3, 0xe4]),
    ('ă', &[0x81, 0x82, 0x83, 0xa1, 0xa2, 0xa3, 0xc5, 0xc6, 0xc7, 0xe5]),
    ('â', &[0x84, 0x85, 0x86, 0x87, 0xa4, 0xa5, 0xa6, 0xa7, 0xc2, 0xe2, 0xe7]),
    ('đ', &[0xd0, 0xf0]),
    ('e', &[0x88, 0x89, 0xa8, 0xa9, 0xc8, 0xc9, 0xcb, 0xe8, 0xe9, 0xeb]),
    ('ê', &[0x8a, 0x8b, 0x8c, 0x8d, 0x8e, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xca, 0xea]),
    ('i', &[0x98, 0x9b, 0xb8, 0xcc, 0xcd, 0xce, 0xec, 0xed, 0xee, 0xef]),
    ('o', &[0x99, 0x9a, 0xa0, 0xd2, 0xd3, 0xf2, 0xf3, 0xf5, 0xf6, 0xf7]),
    ('ô', &[0x8f, 0x90, 0x91, 0x92, 0x93, 0xaf, 0xb0, 0xb1, 0xb2, 0xb5, 0xd4, 0xf4]),
    ('ơ', &[0x94, 0x95, 0x96, 0x97, 0xb3, 0xb4, 0xb6, 0xb7, 0xbd, 0xbe, 0xde, 0xfe]),
    ('u', &[0x9c, 0x9d, 0x9e, 0xd9, 0xda, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc]),
    ('ư', &[0xb9, 0xba, 0xbb, 0xbc, 0xbf, 0xd1, 0xd7, 0xd8, 0xdf, 0xe6, 0xf1, 0xff]),
    ('y', &[0x9f, 0xcf, 0xd6, 0xdb, 0xdc, 0xdd, 0xfd]),
];

/// Whole letters of VNI; its other letters are two bytes.
const VNI: &[(char, &[u8])] = &[
    ('đ', &[0xd1, 0xf1]),
    ('i', &[0xc6, 0xcc, 0xcd, 0xd2, 0xd3, 0xe6, 0xec, 0xed, 0xf2, 0xf3]),
    ('ơ', &[0xd4, 0xf4]),
    ('ư', &[0xd6, 0xf6]),
    ('y', &[0xce, 0xee]),
];

/// Second bytes of VNI: the letters they may follow, and the letter they make of it; `None` for a tone alone.
type Marks = (&'static str, &'static [u8], Option<char>);
const VNI_MARKS: &[Marks] = &[
    ("aeouyơư", &[0xd5, 0xd8, 0xd9, 0xdb, 0xcf, 0xf5, 0xf8, 0xf9, 0xfb, 0xef], None),
    ("a", &[0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5], Some('â')),
    ("a", &[0xc8, 0xc9, 0xca, 0xcb, 0xda, 0xdc, 0xe8, 0xe9, 0xea, 0xeb, 0xfa, 0xfc], Some('ă')),
    ("e", &[0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5], Some('ê')),
    ("o", &[0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5], Some('ô')),
];

const BEGINNINGS: &[&str] = &[
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s",
    "t", "v", "x", "",
];

const ENDINGS: &[&str] = &["ch", "ng", "nh", "c", "m", "n", "p", "t", ""];

const MIDDLES: &[&str] = &[
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia", "iê", "iêu", "iu",
    "oa", "oă", "oai", "oao", "oay", "oe", "oeo", "oi", "oo", "ôi", "ơi", "ua", "uâ", "uây", "uê", "ui", "uô", "uôi", "uơ", "uy", "uya",
    "uyê", "uyu", "ưa", "ưi", "ươ", "ươi", "ươu", "ưu", "yê", "yêu",
];

/// A Vietnamese syllable without its tone: beginning, vowels, ending.
fn syllable(word: &str) -> bool {
    BEGINNINGS
        .iter()
        .filter_map(|b| word.strip_prefix(b))
        .any(|rest| ENDINGS.iter().filter_map(|e| rest.strip_suffix(e)).any(|middle| MIDDLES.contains(&middle)))
}

/// Each vowel, then the same with the tones in the order of `TONES`.
#[rustfmt::skip]
const COMPOSED: &[&str] = &[
    "aàáãảạ",
    "AÀÁÃẢẠ",
    "ăằắẵẳặ",
    "ĂẰẮẴẲẶ",
    "âầấẫẩậ",
    "ÂẦẤẪẨẬ",
    "eèéẽẻẹ",
    "EÈÉẼẺẸ",
    "êềếễểệ",
    "ÊỀẾỄỂỆ",
    "iìíĩỉị",
    "IÌÍĨỈỊ",
    "oòóõỏọ",
    "OÒÓÕỎỌ",
    "ôồốỗổộ",
    "ÔỒỐỖỔỘ",
    "ơờớỡởợ",
    "ƠỜỚỠỞỢ",
    "uùúũủụ",
    "UÙÚŨỦỤ",
    "ưừứữửự",
    "ƯỪỨỮỬỰ",
    "yỳýỹỷỵ",
    "YỲÝỸỶỴ",
];

/// Grave, acute, tilde, hook, dot below.
const TONES: &str = "\u{300}\u{301}\u{303}\u{309}\u{323}";

/// Text of windows-1258, where tones stand behind their vowels, with whole letters as Vietnamese is written everywhere else.
pub fn composed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let tone = TONES.chars().position(|t| t == c);
        let vowel = out.chars().next_back().filter(|_| tone.is_some());
        let whole = tone.zip(vowel).and_then(|(tone, vowel)| COMPOSED.iter().find(|row| row.starts_with(vowel))?.chars().nth(tone + 1));
        if whole.is_some() {
            out.pop();
        }
        out.push(whole.unwrap_or(c));
    }
    out
}

//! What a language pack holds: facts as tables, no functions.

use crate::text::{Bound, Calendar, Cue, Direction};

/// Words with a value.
pub type Words<T> = &'static [(&'static str, T)];
/// Plain words.
pub type List = &'static [&'static str];

/// How much of the language the pack knows; the page says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    Full,
    Good,
    Basic,
}

/// On which side of its number a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Before,
    After,
}

/// Everything charticle knows about one language. Every field is required; an empty table is written `&[]` with a reason beside it.
///
/// All entries are lower case, composed (NFC), without vowel signs that texts leave out; one entry may be several words.
/// An entry ending in `~` matches any word that begins with it (Russian and Arabic endings): "миллион~".
pub struct Pack {
    /// ISO 639-1.
    pub code: &'static str,
    pub english_name: &'static str,
    pub native_name: &'static str,
    pub support: Support,
    pub direction: Direction,
    /// Usual decimal mark; only a prior, the text decides.
    pub decimal: char,
    /// Usual thousands marks.
    pub group: &'static [char],

    // --- telling the language ---
    /// Letters that hardly any other language of the same script uses.
    pub letters: &'static str,
    /// Words are written together or without blanks, and number words may stand inside them: "zweihundertfünfzig", "三百".
    pub glued_words: bool,
    /// Nouns are written with a capital, all other words but the first of a sentence without (German).
    pub capital_nouns: bool,
    /// "from" and "to" stand behind their figure, as words or glued endings: "से", "'den", "から", ":sta".
    pub cues_behind: bool,
    /// The verb ends its clause, so that a word of rising or falling stands behind its figure.
    pub verb_last: bool,
    /// The most frequent short words (function words), at least 40.
    pub common: List,

    // --- number words ---
    /// Single number words in all their forms: "two", "twelve", "двумя", "двести", "สอง".
    pub cardinals: Words<u64>,
    /// Words that multiply what stands before them: hundred, thousand, million; also after digits.
    pub multipliers: Words<u64>,
    /// The second half of a two-word teen, after the unit: Arabic عشر.
    pub teens: List,
    /// Short scales that only count behind digits: "bn", "млн", "тыс.", "k".
    pub scales: Words<u64>,
    /// Words between the parts of one number: "and", "linh".
    pub joiners: List,
    /// Tens, hundreds and units follow one another only with a joiner between: true for Arabic ("ألف وستة"), false for "two hundred six".
    pub joined_parts: bool,
    /// Particles glued in front of words: Arabic و ف ب ل ك ال.
    pub prefixes: List,
    /// Particles and endings glued behind words and digits: "이", "에서", "'te".
    pub suffixes: List,
    /// Number words that are mostly articles or pronouns ("one", "un"): figures only before a counter, scale, or other numbers.
    pub weak: List,
    /// Words that merely contain a number word or mean something else: "someone", "ห้าม", "เรียบร้อย"; idioms as whole phrases.
    pub not_numbers: List,
    /// "half a", "a third of", "quarter" as numerator and denominator; a numerator of 0 is a word that only divides a number before it: "fifths".
    pub fractions: Words<(u32, u32)>,
    /// Between denominator and numerator where the denominator stands first: "分之", "분의".
    pub fraction_join: List,
    /// Words that count tenths: "成", "割": three of them are 30 percent.
    pub tenths: List,
    /// Adds half of what stands before: "and a half", "с половиной", "rưỡi".
    pub half_after: List,
    /// The decimal mark as a word: "point", "phẩy", "จุด".
    pub decimal_words: List,
    /// "minus", "negative".
    pub minus: List,

    // --- ordinals ---
    /// Ordinal words in all forms: "first", "седьмого", "السابع".
    pub ordinals: Words<u64>,
    /// Before a number: "thứ", "ครั้งที่", "ที่".
    pub ordinal_before: List,
    /// Glued or hyphened behind digits: "st", "th", "-й", "-го".
    pub ordinal_after: List,
    /// Nouns that are numbered, not counted, when a bare or Roman number follows ("chapter", "term", "วาระ", "ชุดที่") : gives an ordinal.
    pub numbered: List,

    // --- percent ---
    pub percent_before: List,
    pub percent_after: List,
    /// "percentage points".
    pub points: List,

    // --- bounds ---
    /// Words before the number: "more than".
    pub bounds_before: Words<Bound>,
    /// Words behind the number (and its unit): "or more", "ขึ้นไป", "trở lên".
    pub bounds_after: Words<Bound>,
    /// Words that stand between a bound word and its number and change nothing: "the", "about" excluded; e.g. "a total of".
    pub bound_gap: List,

    // --- money, measures, durations ---
    /// Currency names and local signs to ISO 4217; "cent" kinds as "USD/100". In this table and the two below, a value with a number in
    /// front belongs to a word that holds both: "2 h" to Arabic "ساعتان", "1/2 d" to Russian "полдня".
    pub currencies: Words<&'static str>,
    /// Units to symbols: km, m, cm, mm, m2, km2, ha, kg, g, t, l, ml, m3, C, kWh, MW, km/h, deg ...
    pub units: Words<&'static str>,
    /// Units of time to symbols: yr, mo, wk, d, h, min, s.
    pub durations: Words<&'static str>,
    /// Joins a unit to its divisor: "per", "ต่อ", "на".
    pub per: List,
    /// Counter words and classifiers that directly name the unit of a count: คน, ครั้ง, người, "раз".
    pub counters: List,

    // --- dates and periods ---
    /// 3/4/2021 is the fourth of March.
    pub month_first: bool,
    pub months: Words<u8>,
    pub weekdays: List,
    /// Before a day number: "วันที่", "ngày", "يوم".
    pub day_before: List,
    /// Behind a day number: "日", "일".
    pub day_after: List,
    /// Before a month number: "tháng", "เดือน".
    pub month_before: List,
    /// Behind a month number: "月", "월".
    pub month_after: List,
    /// Before a year: "ปี", "năm", "عام", "in".
    pub year_before: List,
    /// Behind a year: "года", "г.", "м".
    pub year_after: List,
    /// Era words before or behind a year.
    pub eras: &'static [(&'static str, Side, Calendar)],
    /// "B.C." kinds: years before Christ.
    pub before_christ: List,
    /// Opens a two-ended range: "from", "between", "từ", "ตั้งแต่".
    pub range_open: List,
    /// Between the ends: "to", "and" (after "between"), "đến", "ถึง".
    pub range_join: List,
    /// Between a part and its whole: "of", "out of", "из", "จาก", "من أصل", "trên".
    pub ratio_join: List,
    /// "since", "from" a date with no end.
    pub since: List,
    /// "until", "by".
    pub until: List,
    /// Nouns for a stretch of time before two years: "period", "ช่วงปี", "giai đoạn", "الفترة".
    pub period_nouns: List,
    /// Quarter-of-year and half-of-year words are left to later packs; decades: "s", "-е", "thập niên".
    pub decades: List,
    /// Time of day: words before or after the hour: "o'clock", "giờ", "น.", "الساعة".
    pub clock: &'static [(&'static str, Side)],

    // --- references and identifiers ---
    /// Kinds of documents: "resolution", "มติ", "nghị quyết".
    pub documents: List,
    /// Between document and number: "no.", "number", "ที่", "หมายเลข", "số", "№", "رقم".
    pub number_markers: List,
    /// Nouns behind which a bare number is a name or address: "page", "route", "highway", "flight", "apartment", "room", "หน้า", "đường".
    pub identifier_nouns: List,

    // --- relations ---
    /// Cue words, before the figure unless the pack's language puts them behind.
    pub cues: Words<Cue>,

    // --- labels ---
    /// Where the counted noun stands.
    pub noun_side: Side,
    /// Function words that end a label, on either side: conjunctions, prepositions (but not the "of" kind), verbs of being.
    pub stops: List,
    /// Words that link two nouns inside a label: "of", "des", "ของ".
    pub links: List,
    /// Words that open a clause which belongs to the noun before it: "ที่", "ที่มี". Empty where labels stand behind the number.
    pub relatives: List,
    /// Words that make a noun of the verb behind them: "การ", "ผู้". Empty where verbs in front of a number end no label.
    pub nominals: List,
    /// Words skipped between number and noun: articles, "other", "different", "new" stay; "of the", "จำนวน", "các".
    pub skips: List,
    /// Frequent verbs and auxiliaries: they end a label and never are its head: "was", "были", "ได้", "đã", "بلغ".
    /// An entry that begins with `~` is an ending that only verbs have: "~ются".
    pub verbs: List,

    // --- the page around an article ---
    /// Line beginnings that say where it is from: "source:", "แหล่งที่มา", "المصدر".
    pub source_lines: List,
    /// Line beginnings of comment counts and widgets: "comments", "no data", "การแสดงความคิดเห็น".
    pub widgets: List,
    /// Headings of link lists: "related", "same author", "หัวข้อเดียวกัน".
    pub link_headings: List,
    /// Line beginnings of captions: "photo:", "ภาพ", "ảnh:", "صورة".
    pub caption_words: List,
    /// Words that begin a byline: "by", "автор", "tác giả", "โดย".
    pub byline_words: List,
    /// Abbreviations whose full stop ends no sentence: "г.", "mr.", "พ.ศ.".
    pub abbreviations: List,
    /// Verbs of a picture's present tense at a line end or start, helping to know captions: "speaks at", "выступает", "يتحدث", "phát biểu".
    pub caption_verbs: List,

    // --- tables; a header or a row's name is compared from its beginning, whole unless the entry ends in `~` ---
    /// Names of the row or column that holds the sum of the others: "total~", "итого~", "รวม~".
    pub totals: List,
    /// What stands before the unit of a whole table: "unit" (": million dong").
    pub unit_labels: List,
    /// Headers of a column that only numbers its rows or names them by a code: "no.", "ลำดับ", "stt".
    pub row_numbers: List,
    /// Headers of a column of shares in a total: "share", "доля".
    pub shares: List,
    /// Headers of a column that says how much others differ: "change", "прирост".
    pub changes: List,
    /// Headers that say no more than that something is counted: "number", "количество", "จำนวน".
    pub amounts: List,
}

impl std::fmt::Debug for Pack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)
    }
}

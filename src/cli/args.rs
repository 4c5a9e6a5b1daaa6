//! The words of the command line.

use super::input::Source;
use charticle::contract::{self, CorrectionJson, OptionsJson, StyleJson};
use lexopt::{Arg, Parser, ValueExt};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// What `--help` prints.
pub const HELP: &str = "\
charticle: the figures, relations and charts of an article

Usage:
  charticle [options] FILE...      read files: text in any encoding, HTML, MHTML, DOCX,
                                   ODT, EPUB, PDF, CSV, XLSX, XLS, ODS; of a folder all
  charticle [options] -            read standard input
  charticle compare [options] FILE FILE...
                                   put articles side by side; --lang names the language
                                   of rows and sentences

Options:
  --format report|json|jsonl|csv|html
                       report  for people to read (the default)
                       json    the whole result, the same bytes as in the browser
                       jsonl   reads {\"id\",\"text\",\"lang\"?,\"published\"?} a line from
                               standard input or *.jsonl files, writes one result a line
                       csv     one row a figure
                       html    one self-contained page
  --show blocks|mentions|figures|relations|charts
                       print what one step found, one thing a line
  --svg DIR            also draw every chart: DIR/FILE-c1.svg, DIR/FILE-c2.svg, ...
  --lang CODE          language of the text: th, ru, ar, vi, en
  --published DAY      day of publication, like 2023-09-25
  --corrections FILE   what a reader corrected: a JSON list, or a saved file of the page
  --decimal MARK       decimal mark of the text's numbers: . or ,
  --calendar NAME      calendar of years without an era: gregorian, buddhist,
                       hijri or persian
  --jobs N             lines of jsonl analysed at a time; as many as the machine has cores
  --output FILE        write there and not to standard output
  -h, --help           this text
  -V, --version        the version

Exit codes: 0 done, 1 some input failed and the rest was done, 2 wrong command line.
Nothing is sent anywhere.
";

/// What is said of corrections for several texts.
pub const ONE_TEXT: &str = "--corrections belongs to one text; name one file";

/// What was asked for.
pub enum Command {
    Help,
    Version,
    Run(Box<Args>),
}

/// A run over files.
pub struct Args {
    /// Files and folders as named; never empty.
    pub files: Vec<Source>,
    /// The files are put side by side.
    pub compare: bool,
    pub format: Format,
    pub show: Option<Stage>,
    /// Where pictures go.
    pub svg: Option<PathBuf>,
    pub options: OptionsJson,
    pub output: Option<PathBuf>,
    /// Lines analysed at a time, 1 to 256.
    pub jobs: usize,
}

/// The form of the result.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Report,
    Json,
    Jsonl,
    Csv,
    Html,
}

/// A room whose result can be looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Blocks,
    Mentions,
    Figures,
    Relations,
    Charts,
}

const FORMATS: &[(&str, Format)] =
    &[("report", Format::Report), ("json", Format::Json), ("jsonl", Format::Jsonl), ("csv", Format::Csv), ("html", Format::Html)];

const STAGES: &[(&str, Stage)] = &[
    ("blocks", Stage::Blocks),
    ("mentions", Stage::Mentions),
    ("figures", Stage::Figures),
    ("relations", Stage::Relations),
    ("charts", Stage::Charts),
];

/// Reads the words of a command line; an error is one sentence that says what to write instead.
pub fn parse(mut parser: Parser) -> Result<Command, String> {
    let mut args = Args {
        files: Vec::new(),
        compare: false,
        format: Format::Report,
        show: None,
        svg: None,
        options: OptionsJson::default(),
        output: None,
        jobs: std::thread::available_parallelism().map_or(1, usize::from),
    };
    while let Some(arg) = parser.next().map_err(said)? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Command::Version),
            Arg::Long("format") => args.format = choice("--format", &text(&mut parser)?, FORMATS)?,
            Arg::Long("show") => args.show = Some(choice("--show", &text(&mut parser)?, STAGES)?),
            Arg::Long("svg") => args.svg = Some(parser.value().map_err(said)?.into()),
            Arg::Long("output") | Arg::Short('o') => args.output = Some(parser.value().map_err(said)?.into()),
            Arg::Long("lang") => args.options.lang = Some(language(text(&mut parser)?)?),
            Arg::Long("published") => args.options.published = Some(published(text(&mut parser)?)?),
            Arg::Long("corrections") => args.options.corrections = corrections(&PathBuf::from(parser.value().map_err(said)?))?,
            Arg::Long("decimal") => args.options.number_style = Some(decimal(text(&mut parser)?)?),
            Arg::Long("calendar") => args.options.calendar = Some(choice("--calendar", &text(&mut parser)?, CALENDARS)?.to_owned()),
            Arg::Long("jobs") => args.jobs = jobs(&text(&mut parser)?)?,
            Arg::Value(v) if v == "-" => args.files.push(Source::Stdin),
            Arg::Value(v) if v == "compare" && args.files.is_empty() && !args.compare => args.compare = true,
            Arg::Value(v) => args.files.push(Source::File(v.into())),
            other => return Err(said(other.unexpected())),
        }
    }
    if args.compare && args.files.len() < 2 {
        return Err("compare needs two files or more".into());
    }
    if args.compare && (args.svg.is_some() || args.show.is_some() || !args.options.corrections.is_empty()) {
        return Err("compare takes no --svg, --show or --corrections".into());
    }
    if args.files.is_empty() {
        if std::io::stdin().is_terminal() {
            return Err("no file given; name one or more files, or - to read what you type or pipe in".into());
        }
        args.files.push(Source::Stdin);
    }
    if args.files.iter().filter(|f| matches!(f, Source::Stdin)).count() > 1 {
        return Err("standard input (-) can be read only once".into());
    }
    if args.svg.is_some() && args.format == Format::Jsonl {
        return Err("--svg does not go with --format jsonl; draw from files with another format".into());
    }
    if args.files.len() > 1 && !args.options.corrections.is_empty() {
        return Err(ONE_TEXT.into());
    }
    Ok(Command::Run(Box::new(args)))
}

/// Calendars whose years may stand without an era.
const CALENDARS: &[(&str, &str)] = &[("gregorian", "gregorian"), ("buddhist", "buddhist"), ("hijri", "hijri"), ("persian", "persian")];

fn said(e: lexopt::Error) -> String {
    e.to_string()
}

fn text(parser: &mut Parser) -> Result<String, String> {
    parser.value().map_err(said)?.string().map_err(said)
}

fn choice<T: Copy>(option: &str, word: &str, table: &[(&str, T)]) -> Result<T, String> {
    table.iter().find(|(name, _)| *name == word).map(|(_, value)| *value).ok_or_else(|| {
        let names: Vec<&str> = table.iter().map(|(name, _)| *name).collect();
        format!("{option} knows no '{word}'; it takes {}", names.join(", "))
    })
}

fn language(code: String) -> Result<String, String> {
    let primary = code.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase();
    if charticle::lang::by_code(&primary).is_some() {
        return Ok(code);
    }
    let known: Vec<&str> = charticle::lang::packs().iter().map(|p| p.code).collect();
    Err(format!("--lang knows no '{code}'; it takes {}, or leave it out and the text decides", known.join(", ")))
}

fn jobs(number: &str) -> Result<usize, String> {
    match number.parse() {
        Ok(n @ 1..=256) => Ok(n),
        _ => Err(format!("--jobs cannot read '{number}'; write a number from 1 to 256")),
    }
}

fn published(day: String) -> Result<String, String> {
    match contract::day(&day) {
        Some(_) => Ok(day),
        None => Err(format!("--published cannot read '{day}'; write a day like 2023-09-25")),
    }
}

fn corrections(path: &Path) -> Result<Vec<CorrectionJson>, String> {
    let text = Source::File(path.to_owned()).read().map_err(|why| format!("--corrections {}: {why}", path.display()))?;
    CorrectionJson::parse_list(&text).map_err(|why| format!("--corrections {}: {why}", path.display()))
}

fn decimal(mark: String) -> Result<StyleJson, String> {
    match mark.as_str() {
        "." | "," | "\u{66b}" => Ok(StyleJson { decimal: mark, ..StyleJson::default() }),
        _ => Err(format!("--decimal knows no '{mark}'; it takes . or ,")),
    }
}

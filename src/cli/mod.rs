//! Takes: the words of a command line, files, standard input. Gives: reports, tables, pictures, an exit code.
//! Never: a finding that the library did not give, a file that was not named.

mod args;
mod arithmetic;
mod compare;
mod csv;
mod facts;
mod html;
mod input;
mod jsonl;
mod output;
mod picture;
mod report;
mod show;

use args::{Args, Command, Format};
use charticle::contract::OptionsJson;
use input::{Document, Source};
use output::Output;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

/// What is said of a text that made the engine stop.
const STOPPED: &str = "charticle stopped on this text, which is a fault of charticle; please report it with the text";

/// Everything done.
const DONE: u8 = 0;
/// Some input could not be read or analysed; the others were.
const FAILED: u8 = 1;
/// The command line itself was wrong; nothing was done.
const USAGE: u8 = 2;

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let code = match args::parse(lexopt::Parser::from_env()) {
        Ok(Command::Help) => finish(Output::stdout().write(args::HELP)),
        Ok(Command::Version) => finish(Output::stdout().write(&format!("charticle {}\n", charticle::VERSION))),
        Ok(Command::Run(args)) => work(*args),
        Err(why) => {
            eprintln!("charticle: {why}\nTry `charticle --help`.");
            USAGE
        }
    };
    ExitCode::from(code)
}

/// The exit code of writing; a reader that went away (`charticle … | head`) is no failure.
fn finish(written: io::Result<()>) -> u8 {
    match written {
        Ok(()) => DONE,
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => DONE,
        Err(e) => {
            eprintln!("charticle: the result could not be written: {e}");
            FAILED
        }
    }
}

fn work(mut args: Args) -> u8 {
    let mut failed = false;
    let mut fail = |name: &str, why: &str| {
        eprintln!("charticle: {name}: {why}");
        failed = true;
    };
    args.files = input::files(std::mem::take(&mut args.files), &mut fail);
    if args.files.len() > 1 && !args.options.corrections.is_empty() {
        eprintln!("charticle: {}", args::ONE_TEXT);
        return USAGE;
    }
    let mut output = match Output::open(args.output.as_deref()) {
        Ok(output) => output,
        Err(why) => {
            eprintln!("charticle: {why}");
            return FAILED;
        }
    };
    let written = if args.compare {
        match guarded(|| compare::compared(&args, &mut fail)) {
            Some(Some(body)) => output.write(&body),
            Some(None) => Ok(()),
            None => {
                fail("compare", STOPPED);
                Ok(())
            }
        }
    } else if args.format == Format::Jsonl && args.show.is_none() {
        lines(&mut args, &mut output, &mut fail)
    } else {
        documents(&mut args, &mut output, &mut fail)
    };
    match finish(written.and_then(|()| output.close())) {
        DONE if failed => FAILED,
        code => code,
    }
}

/// Reads a source of any kind and says what the person should know of the reading.
fn read(source: &Source, fail: &mut dyn FnMut(&str, &str)) -> Option<Document> {
    let name = source.name();
    match guarded(|| source.document()) {
        Some(Ok(document)) => {
            for remark in &document.remarks {
                eprintln!("charticle: {name}: {remark}");
            }
            Some(document)
        }
        Some(Err(why)) => {
            fail(&name, &why);
            None
        }
        None => {
            fail(&name, STOPPED);
            None
        }
    }
}

/// One analysis a line; files that are not line files are one document each, their name as id.
fn lines(args: &mut Args, output: &mut Output, fail: &mut dyn FnMut(&str, &str)) -> io::Result<()> {
    let given = args.options.published.clone();
    for source in &args.files {
        if !source.is_lines() {
            if let Some(document) = read(source, fail) {
                args.options.published = given.clone().or(document.published);
                output.write(&jsonl::document(&source.name(), &document.text, &args.options))?;
            }
            continue;
        }
        args.options.published.clone_from(&given);
        match source.reader() {
            Ok(mut reader) => {
                let bad = jsonl::answer(&mut *reader, output, &args.options, args.jobs, jsonl::engine)?;
                if bad > 0 {
                    fail(&source.name(), &format!("{bad} {} not analysed, see its error", if bad == 1 { "line" } else { "lines" }));
                }
            }
            Err(why) => fail(&source.name(), &why),
        }
    }
    Ok(())
}

/// One document a file, in the wanted form. A document that fails leaves nothing half written.
fn documents(args: &mut Args, output: &mut Output, fail: &mut dyn FnMut(&str, &str)) -> io::Result<()> {
    let many = args.files.len() > 1;
    let given = args.options.published.clone();
    let mut names = picture::Names::default();
    let mut done = 0;
    output.write(&head(args, output.is_file()))?;
    for source in &std::mem::take(&mut args.files) {
        let name = source.name();
        let Some(read) = read(source, fail) else { continue };
        args.options.published = given.clone().or_else(|| read.published.clone());
        let Some((body, pictures)) = guarded(|| (document(args, &name, &read, many, done), pictures(args, &read.text))) else {
            fail(&name, STOPPED);
            continue;
        };
        if let Some(dir) = &args.svg
            && let Err(why) = picture::save(dir, &names.unique(source), &pictures)
        {
            fail(&name, &why);
        }
        if done > 0 {
            output.write(between(args))?;
        }
        output.write(&body)?;
        done += 1;
    }
    output.write(foot(args))?;
    if args.show.is_none() && args.format == Format::Json { output.end_line() } else { Ok(()) }
}

fn head(args: &Args, to_file: bool) -> String {
    match (args.show, args.format) {
        (None, Format::Csv) => csv::head(to_file),
        (None, Format::Html) => html::head(),
        _ => String::new(),
    }
}

fn foot(args: &Args) -> &'static str {
    if args.show.is_none() && args.format == Format::Html { html::FOOT } else { "" }
}

fn between(args: &Args) -> &'static str {
    match (args.show, args.format) {
        (Some(_), _) | (None, Format::Json | Format::Report) => "\n",
        _ => "",
    }
}

fn document(args: &Args, name: &str, read: &Document, many: bool, nth: usize) -> String {
    let (heading, text) = (many.then_some(name), read.text.as_str());
    if let Some(stage) = args.show {
        return show::stage(stage, heading, text, &args.options);
    }
    // for people: where the text does not say who published it, the file may
    let analysis = || {
        let mut a = charticle::analyze_with(text, &args.options);
        a.article.source.name = a.article.source.name.take().or_else(|| read.source.clone());
        a
    };
    match args.format {
        Format::Json | Format::Jsonl => json(text, &args.options),
        Format::Report => report::report(heading, &analysis()),
        Format::Csv => csv::rows(name, &charticle::analyze_with(text, &args.options)),
        Format::Html => html::section(name, nth, &analysis()),
    }
}

/// The bytes of `analyze_json` in the library and on the page.
fn json(text: &str, options: &OptionsJson) -> String {
    charticle::with_analysis(text, options, |a| serde_json::to_string(a)).unwrap_or_default()
}

fn pictures(args: &Args, text: &str) -> Vec<String> {
    if args.svg.is_none() {
        return Vec::new();
    }
    charticle::analyze_with(text, &args.options).charts.iter().map(picture::download).collect()
}

/// Runs the engine on one document; `None` when it stopped, so that one text never ends a batch.
fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

//! Texts that nobody wrote to be read: each gets the contract's answer, and none takes a time that only a square of its length explains.
//!
//! How time grows with the text is measured by `./build.sh bench`; here a text that hangs must end the test, on the slowest machine too.

#[path = "hostile/texts.rs"]
mod texts;

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use texts::{Case, of_size};

/// The size of a text, in bytes: linear work takes it a second or two without optimisation, a square hours.
const SIZE: usize = 300_000;

/// The longest wait for one answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// Answers a text in a thread of its own.
#[track_caller]
fn answer(name: &str, text: String) {
    let (tell, told) = mpsc::channel();
    thread::spawn(move || tell.send(charticle::analyze_json(&text, "{}").unwrap()));
    let Ok(json) = told.recv_timeout(PATIENCE) else { panic!("{name}: no answer in {PATIENCE:?}") };
    assert!(json.starts_with("{\"schema\":1,") && json.ends_with("]}"), "{name}: {}", json.chars().take(200).collect::<String>());
}

#[track_caller]
fn answers(cases: Vec<Case>) {
    assert!(!cases.is_empty());
    for case in cases {
        answer(&case.0, of_size(&case, SIZE));
    }
}

#[test]
fn nothing_and_nearly_nothing() {
    for text in ["", " ", "\n", "\u{feff}", "\0", "0", "-", "%", "1", ".", "\u{200f}", "()", "\u{fffd}"] {
        answer(text, text.to_owned());
    }
}

#[test]
fn a_megabyte_without_a_space() {
    answer("a megabyte", "x".repeat(1 << 20));
    answer("a megabyte with digits", "x1y22z".repeat((1 << 20) / 6));
    answer("a hundred thousand digits", "7".repeat(100_000));
}

#[test]
fn one_thai_paragraph_of_five_megabytes() {
    let sentence = "ในช่วงปี 2564-2566 ทั้งอำเภอปลูกต้นไม้ได้ 1,240 ต้น แบ่งเป็น ต้นสัก 700 ต้น และต้นมะม่วง 540 ต้น คิดเป็นร้อยละ 62 ของแผนที่วางไว้ ";
    answer("a Thai paragraph", sentence.repeat((5 << 20) / sentence.len()));
}

#[test]
fn characters_that_are_no_letters() {
    answers(texts::characters());
}

#[test]
fn all_digits_of_unicode() {
    answers(texts::digits());
}

#[test]
fn long_runs_without_a_rest() {
    answers(texts::runs());
}

#[test]
fn the_same_thing_a_hundred_thousand_times() {
    answers(texts::pieces());
}

#[test]
fn words_of_numbers_without_end() {
    answers(texts::number_words());
}

#[test]
fn lists_of_parts_without_end() {
    answers(texts::lists());
}

#[test]
fn one_sentence_of_everything() {
    answers(texts::sentences());
}

#[test]
fn brackets_inside_brackets() {
    answers(texts::brackets());
}

#[test]
fn long_texts_of_each_language() {
    answers(texts::languages());
}

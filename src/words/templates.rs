//! Which field of the phrase table a message key names.

use crate::charts::Form;
use crate::charts::message::Key;
use crate::text::phrases::Phrases;

/// The template of a key.
pub fn of_key(key: Key, p: &Phrases) -> &'static str {
    match key {
        Key::TitleBreakdown => p.title_breakdown,
        Key::TitleParts => p.title_parts,
        Key::TitlePartOf => p.title_part_of,
        Key::TitlePartOfPercent => p.title_part_of_percent,
        Key::TitleSeries => p.title_series,
        Key::TitleChange => p.title_change,
        Key::TitleChanges => p.title_changes,
        Key::TitleComparison => p.title_comparison,
        Key::TitleAwards => p.title_awards,
        Key::TitleCards => p.title_cards,
        Key::TitlePercents => p.title_percents,
        Key::TitlePeriods => p.title_periods,
        Key::TitleDates => p.title_dates,
        Key::NoteNotAdded => p.note_not_added,
        Key::NoteUnit => p.note_unit,
        Key::NotePeriod => p.note_period,
        Key::TellBreakdown => p.tell_breakdown,
        Key::TellParts => p.tell_parts,
        Key::TellRemainder => p.tell_remainder,
        Key::TellPartOf => p.tell_part_of,
        Key::TellPercent => p.tell_percent,
        Key::TellItems => p.tell_items,
        Key::TellChange => p.tell_change,
        Key::AddsUp => p.adds_up,
        Key::AddsUpRounded => p.adds_up_rounded,
        Key::Matches => p.matches,
        Key::FallsShort => p.falls_short,
        Key::Exceeds => p.exceeds,
        Key::PercentDiffers => p.percent_differs,
        Key::ChangeDiffers => p.change_differs,
        Key::PartExceeds => p.part_exceeds,
        Key::SomeNotStated => p.some_not_stated,
    }
}

/// The name of a form.
pub fn of_form(form: Form, p: &Phrases) -> &'static str {
    match form {
        Form::Bars | Form::Rows => p.form_bars,
        Form::Stacked => p.form_stacked,
        Form::Proportion => p.form_proportion,
        Form::Grid => p.form_grid,
        Form::Columns => p.form_columns,
        Form::Line => p.form_line,
        Form::Slope | Form::Dumbbell => p.form_slope,
        Form::Intervals => p.form_intervals,
        Form::Timeline => p.form_timeline,
        Form::Card => p.form_card,
    }
}

//! Prints an HTML sheet of every form in one language: `cargo run --example draw_sheet -- th 348 [light|dark|both|static|classes] [SOURCE] [NOTE]`.

#[path = "../tests/draw/samples.rs"]
mod samples;

use charticle::draw::{STYLESHEET, Style, Theme, draw};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let code = args.first().map_or("en", String::as_str);
    let width = args.get(1).and_then(|w| w.parse().ok()).unwrap_or(348);
    let theme = match args.get(2).map(String::as_str) {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        Some("both") => Theme::Both,
        Some("static") => Theme::Static,
        _ => Theme::Classes,
    };
    let style = Style { width, theme, ..Style::default() };
    let style = Style { source: args.get(3).cloned().unwrap_or_default(), ..style };
    println!("<!doctype html><meta charset=utf-8><style>{STYLESHEET}");
    println!(
        "body{{font-family:system-ui,'Noto Sans',sans-serif;background:#F6F5F2;margin:12px;display:flex;flex-wrap:wrap;gap:12px;align-items:start}}"
    );
    println!(
        "div{{background:var(--paper);padding:16px;border-radius:8px}}@media(prefers-color-scheme:dark){{body{{background:#121416}}}}</style>"
    );
    for tongue in samples::TONGUES.iter().filter(|t| t.code == code || code == "all") {
        for (name, mut chart) in samples::all(tongue) {
            chart.text.note = args.get(4).cloned().unwrap_or_default();
            println!("<div data-name=\"{} {name}\">{}</div>", tongue.code, draw(&chart, &style));
        }
    }
}

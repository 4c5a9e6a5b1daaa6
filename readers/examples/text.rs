//! Prints the text of a file as the readers give it.

fn main() {
    for name in std::env::args().skip(1) {
        let start = std::time::Instant::now();
        let bytes = std::fs::read(&name).unwrap_or_default();
        println!("=== {name}");
        match charticle_readers::read(&name, &bytes) {
            Ok(d) => println!(
                "{}\n--- {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
                d.text,
                start.elapsed(),
                d.title,
                d.published,
                d.source,
                d.language,
                d.encoding,
                d.remarks.iter().map(|r| r.code).collect::<Vec<_>>()
            ),
            Err(refusal) => println!("--- refused: {} {refusal}", refusal.code),
        }
    }
}

//! Where results go.

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

/// Standard output or a file, buffered.
pub struct Output {
    to: BufWriter<Box<dyn Write>>,
    file: bool,
}

impl Output {
    /// The standard output of this process.
    pub fn stdout() -> Self {
        Self { to: BufWriter::with_capacity(1 << 16, Box::new(io::stdout().lock())), file: false }
    }

    /// The file, made new, or standard output.
    pub fn open(path: Option<&Path>) -> Result<Self, String> {
        let Some(path) = path else { return Ok(Self::stdout()) };
        match File::create(path) {
            Ok(file) => Ok(Self { to: BufWriter::with_capacity(1 << 16, Box::new(file)), file: true }),
            Err(e) => Err(format!("{}: cannot be written: {e}; choose another --output", path.display())),
        }
    }

    /// True for a file.
    pub fn is_file(&self) -> bool {
        self.file
    }

    /// Writes a piece of the result.
    pub fn write(&mut self, piece: &str) -> io::Result<()> {
        self.to.write_all(piece.as_bytes())
    }

    /// Ends the last line for a person who looks at it; files and pipes get the exact bytes.
    pub fn end_line(&mut self) -> io::Result<()> {
        if !self.file && io::stdout().is_terminal() { self.write("\n") } else { Ok(()) }
    }

    /// Writes what is still held back.
    pub fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }

    /// Ends the output, saying whether everything was written.
    pub fn close(mut self) -> io::Result<()> {
        self.flush()
    }
}

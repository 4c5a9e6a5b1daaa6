//! The command line of charticle; `charticle --help` says what it does.

mod cli;

fn main() -> std::process::ExitCode {
    cli::run()
}

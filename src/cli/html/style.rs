//! The page's style and the word that allows it.

use crate::cli::picture;
use base64::Engine as _;
use sha2::{Digest, Sha256};

/// The whole style sheet: the pictures' rules, then the page's.
pub fn sheet() -> String {
    format!("{}\n{PAGE}", picture::STYLESHEET)
}

/// The source expression of a policy that allows exactly this style sheet.
pub fn hash(sheet: &str) -> String {
    format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(sheet.as_bytes())))
}

/// Tokens for paper and for dark screens, then rules. Print is always on paper.
const PAGE: &str = include_str!("page.css");
